import { BASES } from '../model/evidence.ts'
import type { FactKey } from '../model/question.ts'
import { rankOf } from '../model/status.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import { hear } from './judge.ts'
import { answersTo } from './open-facts.ts'
import type { Outcome } from './outcomes.ts'
import { basisRankOf, isYes } from './packed.ts'
import type { Tables } from './tables.ts'
import { approval, burden, NOTHING, rankOfValue, together, type Value } from './value.ts'

/** One way in which the open facts of a part could turn out, as far as it had to be followed. */
export interface Leaf {
  readonly assumed: ReadonlyMap<FactKey, string>
  /** What is certain then. */
  readonly best: Value
  /** The same, unless there were too many ways to follow: then with all that is still possible. */
  readonly worst: Value
}

/** Rules that turn on common open facts, followed together; no fact is open in two parts. */
export type Part = readonly Leaf[]

/** Everything that settling needs to know besides the candidates. */
export interface Bench {
  readonly context: Context
  readonly tables: Tables
  /** The bit of a system of the organisation; 0 for others. */
  readonly bitOf: (system: string) => number
  /** What candidates say, from all sides, while nothing is assumed. */
  readonly said: ReadonlyMap<Candidate, readonly Outcome[]>
}

/** More ways than this in one part are not followed one by one: its range is then as wide as three-valued logic makes it. */
export const MOST_LEAVES = 4_000

const WEAKEST = BASES.length - 1
const CLEAR = rankOf('clear')
const APPROVED = rankOf('approved')

/** What is certain, and the parts that turn on open facts. Parts are independent: any way of one goes with any way of another. */
export function partsOf(
  bench: Bench,
  candidates: readonly Candidate[],
): { readonly certain: Value; readonly parts: readonly Part[] } {
  const certain = candidates.map(one => look(bench, [one], NOTHING).best).reduce(together, NOTHING)
  const open = candidates.filter(one => look(bench, [one], certain).key !== undefined)
  // Under a floor an answer may better the basis of what is certain, and so make it count: then nothing is independent.
  if (bench.context.floorRank < WEAKEST && open.length > 0) {
    const reaching = candidates.filter(one => outcomesFromAllSides(bench, one).length > 0)
    return { certain, parts: [follow(bench, reaching, certain)] }
  }
  const alone = open.map(candidate => ({
    candidates: [candidate],
    leaves: follow(bench, [candidate], certain),
  }))
  const groups: (typeof alone)[number][] = []
  for (const one of alone) {
    const keys = keysOf(one.leaves)
    const touching = groups.filter(group => sharesKey(group.leaves, keys))
    const merged = [...touching.flatMap(group => group.candidates), ...one.candidates]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    // Keys of the pieces are all that the merged part can turn on, so their leaves stand in until it is followed.
    groups.push({ candidates: merged, leaves: [...touching.flatMap(group => group.leaves), ...one.leaves] })
  }
  return {
    certain,
    parts: groups.map(group =>
      group.candidates.length === 1 ? group.leaves : follow(bench, group.candidates, certain),
    ),
  }
}

/** Follows every answer to every open fact that these candidates turn on beside what is certain anyway. */
function follow(bench: Bench, candidates: readonly Candidate[], certain: Value): Part {
  const { context } = bench
  const leaves: Leaf[] = []
  const descend = () => {
    const { best, worst, key } = look(bench, candidates, certain)
    if (key === undefined || context.assumed.has(key) || leaves.length >= MOST_LEAVES) {
      leaves.push({ assumed: new Map(context.assumed), best, worst: key === undefined ? best : worst })
      return
    }
    for (const answer of answersTo(context, key)) {
      context.assumed.set(key, answer)
      descend()
    }
    context.assumed.delete(key)
  }
  descend()
  return leaves
}

/** What the candidates come to under what is assumed, and the first open fact that still matters. */
function look(
  bench: Bench,
  candidates: readonly Candidate[],
  certain: Value,
): { readonly best: Value; readonly worst: Value; readonly key: FactKey | undefined } {
  const found = candidates.flatMap(candidate =>
    outcomesFromAllSides(bench, candidate).map(outcome => ({
      outcome,
      value: valueOf(bench, candidate, outcome),
    })),
  )
  const best = found.reduce(
    (sum, { outcome: { packed }, value }) =>
      isYes(packed) && basisRankOf(packed) <= bench.context.floorRank ? together(sum, value) : sum,
    NOTHING,
  )
  const limit = Math.min(rankOfValue(best), rankOfValue(certain))
  let worst = best
  let key: FactKey | undefined
  for (const { outcome, value } of found) {
    if (outcome.open.length === 0 || !matters(outcome, limit)) continue
    if (rankOf(outcome.status) < CLEAR) worst = together(worst, value)
    for (const one of outcome.open) if (key === undefined || one < key) key = one
  }
  return { best, worst, key }
}

function outcomesFromAllSides({ context, tables, said }: Bench, candidate: Candidate): readonly Outcome[] {
  if (context.assumed.size === 0) return said.get(candidate) ?? []
  const found: Outcome[] = []
  for (const side of candidate.rule.sides) {
    if (!candidate.rule.actsBySide[side].has(context.question.act)) continue
    found.push(...hear(context, tables, candidate, side).outcomes)
  }
  return found
}

/** A burden matters while it is worse than what is certain, an approval while there is no burden at all. */
function matters({ status }: Outcome, limit: number): boolean {
  const rank = rankOf(status)
  return rank === APPROVED ? limit === CLEAR : rank < limit
}

function valueOf({ bitOf }: Bench, { rule }: Candidate, { status }: Outcome): Value {
  const rank = rankOf(status)
  return rank === APPROVED ? approval(bitOf(rule.system)) : burden(rank)
}

function keysOf(leaves: Part): ReadonlySet<FactKey> {
  return new Set(leaves.flatMap(({ assumed }) => [...assumed.keys()]))
}

function sharesKey(leaves: Part, keys: ReadonlySet<FactKey>): boolean {
  return leaves.some(({ assumed }) => [...assumed.keys()].some(key => keys.has(key)))
}
