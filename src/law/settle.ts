import type { FactKey } from '../model/question.ts'
import { rankOf, statusAt, STATUSES, type StatusRange } from '../model/status.ts'
import type { OpenFact } from '../model/verdict.ts'
import type { Context } from './context.ts'
import { type Candidate, judge } from './judge.ts'
import { answererOf, answersTo } from './open-facts.ts'
import type { Tables } from './tables.ts'

/** One way in which the open facts could turn out, as far as it had to be followed. */
export interface Leaf {
  readonly assumed: ReadonlyMap<FactKey, string>
  readonly range: StatusRange
}

/** More ways than this are not followed one by one: the range is then as wide as three-valued logic alone makes it. */
export const MOST_LEAVES = 20_000

/** Follows every answer to every open fact that the status turns on. */
export function leavesOf(
  context: Context,
  tables: Tables,
  candidates: readonly Candidate[],
  floorRank: number,
): readonly Leaf[] {
  const leaves: Leaf[] = []
  const follow = () => {
    const { range, key } = judge(context, tables, candidates, floorRank)
    if (
      range.best === range.worst ||
      key === undefined ||
      context.assumed.has(key) ||
      leaves.length >= MOST_LEAVES
    ) {
      leaves.push({ assumed: new Map(context.assumed), range })
      return
    }
    for (const answer of answersTo(context, key)) {
      context.assumed.set(key, answer)
      follow()
    }
    context.assumed.delete(key)
  }
  follow()
  return leaves
}

/** From the best that the open facts allow to the worst. */
export function rangeOf(leaves: readonly Leaf[]): StatusRange {
  let [best, worst] = [0, STATUSES.length - 1]
  for (const { range } of leaves) {
    best = Math.max(best, rankOf(range.best))
    worst = Math.min(worst, rankOf(range.worst))
  }
  return { best: statusAt(best), worst: statusAt(worst) }
}

/** The open facts that can change the status, those that settle most first. */
export function questionsOf(context: Context, leaves: readonly Leaf[]): readonly OpenFact[] {
  if (leaves.length === 1) return []
  const keys = new Set(leaves.flatMap(({ assumed }) => [...assumed.keys()]))
  const found: OpenFact[] = []
  for (const key of [...keys].toSorted()) {
    if (!canChange(key, leaves)) continue
    const answers = answersTo(context, key).map(answer => ({
      answer,
      range: rangeOf(leaves.filter(({ assumed }) => !assumed.has(key) || assumed.get(key) === answer)),
    }))
    found.push({ key, who: answererOf(context.snapshot, key), answers: merge(key, answers) })
  }
  const settled = ({ answers }: OpenFact) =>
    answers.filter(({ range }) => range.best === range.worst).length / answers.length
  return found.toSorted((a, b) => settled(b) - settled(a) || (a.key < b.key ? -1 : 1))
}

/** Two ways that differ in this fact alone come out differently. */
function canChange(key: FactKey, leaves: readonly Leaf[]): boolean {
  const asked = leaves.filter(({ assumed }) => assumed.has(key))
  return asked.some((a, index) =>
    asked.some(
      (b, other) =>
        other > index &&
        a.range.best !== b.range.best &&
        a.assumed.get(key) !== b.assumed.get(key) &&
        agree(key, a, b),
    ),
  )
}

function agree(key: FactKey, a: Leaf, b: Leaf): boolean {
  for (const [other, answer] of a.assumed) {
    if (other !== key && b.assumed.has(other) && b.assumed.get(other) !== answer) return false
  }
  return true
}

/** Neighbouring versions and days that come out alike are one answer; values that come out like `other` are `other`. */
function merge(key: FactKey, answers: OpenFact['answers']): OpenFact['answers'] {
  const isAlike = (a: StatusRange | undefined, b: StatusRange) => a?.best === b.best && a.worst === b.worst
  const other = answers.find(({ answer }) => answer === 'other')
  if (other !== undefined) return answers.filter(one => one === other || !isAlike(other.range, one.range))
  const isOrdered = key.startsWith('version:') || answers.some(({ answer }) => answer.startsWith('<'))
  return isOrdered ? answers.filter((one, index) => !isAlike(answers[index - 1]?.range, one.range)) : answers
}
