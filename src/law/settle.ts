import type { FactKey } from '../model/question.ts'
import { rankOf, statusAt, STATUSES, type StatusRange } from '../model/status.ts'
import type { OpenFact } from '../model/verdict.ts'
import type { Context } from './context.ts'
import type { Candidate } from './candidate.ts'
import { judge } from './judge.ts'
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
    const byAnswer = Map.groupBy(leaves, ({ assumed }) => assumed.get(key))
    const without = byAnswer.get(undefined) ?? []
    const answers = distinctAnswers(key, answersTo(context, key), byAnswer)
    if (answers.length === 1) continue
    const ranges = answers.map(answer => ({
      answer,
      range: rangeOf([...without, ...(byAnswer.get(answer) ?? [])]),
    }))
    found.push({ key, who: answererOf(context.snapshot, key), answers: ranges })
  }
  const settled = ({ answers }: OpenFact) =>
    answers.filter(({ range }) => range.best === range.worst).length / answers.length
  return found.toSorted((a, b) => settled(b) - settled(a) || (a.key < b.key ? -1 : 1))
}

/** Answers between which the status can tell; neighbouring versions and days that it cannot tell apart are one, and so are values. */
function distinctAnswers(
  key: FactKey,
  answers: readonly string[],
  leaves: ReadonlyMap<string | undefined, readonly Leaf[]>,
): readonly string[] {
  const of = (answer: string | undefined) => (answer === undefined ? [] : (leaves.get(answer) ?? []))
  if (answers.some(answer => answer.startsWith('<'))) {
    return answers.filter((answer, index) => index === 0 || canTell(key, of(answers[index - 1]), of(answer)))
  }
  const kept = new Set<string>(answers.includes('other') ? ['other'] : [])
  for (const answer of answers) {
    if ([...kept].every(one => canTell(key, of(one), of(answer)))) kept.add(answer)
  }
  return answers.filter(answer => kept.has(answer))
}

/** Two ways that differ in this fact alone come out differently. */
function canTell(key: FactKey, one: readonly Leaf[], other: readonly Leaf[]): boolean {
  return one.some(a => other.some(b => a.range.best !== b.range.best && agree(key, a, b)))
}

function agree(key: FactKey, a: Leaf, b: Leaf): boolean {
  for (const [other, answer] of a.assumed) {
    if (other !== key && b.assumed.has(other) && b.assumed.get(other) !== answer) return false
  }
  return true
}
