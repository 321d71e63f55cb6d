import { formatDay } from '../base/day.ts'
import { compareText } from '../base/order.ts'
import type { Problem } from '../base/problem.ts'
import type { Case } from '../catalog/case.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StatusRange } from '../model/status.ts'
import type { Answerer, CaseAnswer } from './case-answer.ts'

/** The ways of answering that the cases are held against; each is named in the problems it causes. */
export interface Answerers {
  readonly decide?: Answerer
  readonly interpret?: Answerer
}

/** What the names of the answerers are called in sentences. */
const CALLED = { decide: 'the engine', interpret: 'the reference' } as const

/** Puts the question of every case to every answerer and tells each answer that is not the expected one. */
export function runCases(
  snapshot: Snapshot,
  cases: readonly Case[],
  answerers: Answerers,
): readonly Problem[] {
  return cases.flatMap(one => {
    const differences = (['decide', 'interpret'] as const).flatMap(name => {
      const answer = answerers[name]
      if (answer === undefined) return []
      return differencesOf(one, answer(snapshot, one.question)).map(difference => ({
        ...difference,
        by: CALLED[name],
      }))
    })
    const bySentence = Map.groupBy(differences, difference => `${difference.code} ${difference.says}`)
    return [...bySentence.values()].flatMap(alike => {
      const [first] = alike
      return first === undefined
        ? []
        : [
            problemOf(
              one,
              first,
              alike.map(each => each.by),
            ),
          ]
    })
  })
}

interface Difference {
  readonly code: string
  readonly says: string
}

function problemOf(one: Case, { code, says }: Difference, by: readonly string[]): Problem {
  return {
    code,
    at: one.at,
    says: `Case "${one.name}" (${one.measure}): ${says}, by ${by.join(' and ')}.`,
    help: `The case says why: ${one.because}`,
  }
}

function differencesOf(one: Case, answer: CaseAnswer): readonly Difference[] {
  const found: Difference[] = []
  const { range, leading } = answer
  if (range.best !== one.expect.best || range.worst !== one.expect.worst) {
    const led = leading === undefined ? 'nothing leads' : `led by ${leading}`
    found.push({
      code: 'case-status',
      says: `expected ${rangeText(one.expect)}, found ${rangeText(range)} (${led}${openText(answer)})`,
    })
  }
  if (one.by !== undefined && one.by !== (leading ?? 'none')) {
    found.push({ code: 'case-leading', says: `expected ${one.by} to lead, found ${leading ?? 'none'}` })
  }
  if (one.basis !== undefined && one.basis !== answer.basis) {
    found.push({
      code: 'case-basis',
      says: `expected the basis ${one.basis}, found ${answer.basis ?? 'none'}`,
    })
  }
  if (one.contested !== undefined && one.contested !== (answer.contested ?? false)) {
    found.push({
      code: 'case-contested',
      says: `expected it ${one.contested ? '' : 'not '}to be contested, and it is${one.contested ? ' not' : ''}`,
    })
  }
  if (one.asks !== undefined) {
    const asked = answer.questions.map(question => question.key)
    if (!isSameSet(one.asks, asked))
      found.push({
        code: 'case-questions',
        says: `expected the questions ${listText(one.asks)}, found ${listText(asked)}`,
      })
  }
  if (one.duties !== undefined) {
    const due = answer.duties.map(duty => duty.provision)
    if (!isSameSet(one.duties, due))
      found.push({
        code: 'case-duties',
        says: `expected the duties ${listText(one.duties)}, found ${listText(due)}`,
      })
  }
  for (const [provision, day] of one.due) {
    const by = answer.duties.find(duty => duty.provision === provision)?.by
    if (by === day) continue
    const last = by === undefined ? 'no last day' : formatDay(by)
    found.push({
      code: 'case-due',
      says: `expected ${provision} to be due by ${formatDay(day)}, found ${last}`,
    })
  }
  // Near misses take longer to find than the rest of the answer, and most cases name none.
  const missed = one.nearly.length === 0 ? [] : answer.nearly.map(miss => miss.provision)
  const lacking = one.nearly.filter(provision => !missed.includes(provision))
  if (lacking.length > 0) {
    found.push({
      code: 'case-nearly',
      says: `expected ${listText(lacking)} among the near misses, found ${listText(missed)}`,
    })
  }
  return found
}

function rangeText({ best, worst }: StatusRange): string {
  return best === worst ? best : `${best} to ${worst}`
}

function openText({ questions }: CaseAnswer): string {
  return questions.length === 0 ? '' : `; open: ${questions.map(question => question.key).join(', ')}`
}

function listText(names: readonly string[]): string {
  return names.length === 0 ? 'none' : [...new Set(names)].toSorted(compareText).join(', ')
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every(name => other.includes(name)) && other.every(name => one.includes(name))
}
