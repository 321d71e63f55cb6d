import type { FactKey } from '../model/question.ts'
import { rankOf, STATUSES, type Status, type StatusRange } from '../model/status.ts'
import type { OpenFact } from '../model/verdict.ts'
import type { Context } from './context.ts'
import { answererOf, answersTo } from './open-facts.ts'
import { outcomesOf } from './outcomes.ts'
import { basisRankOf, isYes } from './packed.ts'
import type { StepTests } from './steps.ts'
import type { Rule, Tables } from './tables.ts'

/** A rule with its steps, ready to be asked again and again. */
export interface Candidate {
  readonly rule: Rule
  readonly steps: StepTests
}

/** One way in which the open facts could turn out, as far as it had to be followed. */
export interface Leaf {
  readonly assumed: ReadonlyMap<FactKey, string>
  readonly range: StatusRange
}

/** More ways than this are not followed one by one: the range is then as wide as three-valued logic alone makes it. */
export const MOST_LEAVES = 20_000

const CLEAR = rankOf('clear')
const APPROVED = rankOf('approved')

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
  let [best, worst] = [0, APPROVED]
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

/** The status under what is known and assumed now, by systems and as the headline, and the first open fact it turns on. */
export function judge(
  context: Context,
  tables: Tables,
  candidates: readonly Candidate[],
  floorRank: number,
): {
  readonly range: StatusRange
  readonly systems: ReadonlyMap<string, StatusRange>
  readonly key: FactKey | undefined
} {
  const ends = new Map<string, { worst: number; best: number; mayApprove: boolean; approves: boolean }>()
  const endsOf = (system: string) => {
    let entry = ends.get(system)
    if (entry === undefined) {
      entry = { worst: CLEAR, best: CLEAR, mayApprove: false, approves: false }
      ends.set(system, entry)
    }
    return entry
  }
  for (const system of context.standing.systems) endsOf(system)
  let key: FactKey | undefined
  for (const { rule, steps } of candidates) {
    for (const side of rule.sides) {
      context.side = side
      for (const { status, packed, open } of outcomesOf(context, tables, rule, steps)) {
        const isCertain = isYes(packed)
        if (!isCertain) for (const one of open) if (key === undefined || one < key) key = one
        if (basisRankOf(packed) > floorRank) continue
        const entry = endsOf(rule.system)
        const rank = rankOf(status)
        if (rank === APPROVED) {
          entry.mayApprove = true
          if (isCertain) entry.approves = true
        } else {
          entry.worst = Math.min(entry.worst, rank)
          if (isCertain) entry.best = Math.min(entry.best, rank)
        }
      }
    }
  }
  const systems = new Map<string, StatusRange>()
  let [best, worst] = [APPROVED, APPROVED]
  if (ends.size === 0) [best, worst] = [CLEAR, CLEAR]
  for (const [system, end] of [...ends].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const low = end.worst === CLEAR && end.approves ? APPROVED : end.worst
    const high = end.best === CLEAR && end.mayApprove ? APPROVED : end.best
    systems.set(system, { best: statusAt(Math.max(low, high)), worst: statusAt(low) })
    best = Math.min(best, Math.max(low, high))
    worst = Math.min(worst, low)
  }
  return { range: { best: statusAt(best), worst: statusAt(worst) }, systems, key }
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

function statusAt(rank: number): Status {
  return STATUSES[rank] ?? 'clear'
}
