import { BASES } from '../model/evidence.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, statusAt, STATUSES, type StatusRange } from '../model/status.ts'
import type { Side } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './context.ts'
import { type Heard, hear, type Judgement, judgementOf } from './judge.ts'
import { answersTo } from './open-facts.ts'
import type { Tables } from './tables.ts'

/** Answers that widened a range, by key, the last first: the next question is likely to turn on them, too. */
const TELLING = new WeakMap<Snapshot, Map<string, readonly string[]>>()
const MOST_TELLING = 8
const CLEAR = rankOf('clear')
const APPROVED = rankOf('approved')

/** A rule that may say something about the act, from one side. */
export interface Voice {
  readonly candidate: Candidate
  readonly side: Side
}

/** The voices of the candidates that the act concerns. */
export function voicesFor(act: string, candidates: readonly Candidate[]): readonly Voice[] {
  return candidates.flatMap(candidate =>
    candidate.rule.sides
      .filter(side => candidate.rule.actsBySide[side].has(act))
      .map(side => ({ candidate, side })),
  )
}

/** The range of `rangeOf(leavesOf(…))` in settle.ts, for those who need no leaves. */
export function rangeOn(
  context: Context,
  tables: Tables,
  candidates: readonly Candidate[],
  floorRank: number,
): StatusRange {
  const voices = voicesFor(context.question.act, candidates)
  const heard = voices.map(({ candidate, side }) => hear(context, tables, candidate, side))
  return widest(context, tables, voices, heard, floorRank)
}

/**
 * How far the open facts let the status go, from what the voices say while nothing is assumed. An answer only narrows, so
 * ways within the range found so far are not followed, and voices that do not turn on an answer are not asked again.
 */
export function widest(
  context: Context,
  tables: Tables,
  voices: readonly Voice[],
  heard: readonly Heard[],
  floorRank: number,
): StatusRange {
  const root = judgementOf(context, heard, floorRank)
  if (root.range.best === root.range.worst || root.key === undefined) return root.range
  // Once a maker falls away its country does, too, and what was known may be open again: nothing is cut short then.
  const isSteady = !heard.some(one => one.outcomes.some(outcome => outcome.open.some(isOfRole)))
  // A system that only speaks by chance counts as clear until it falls silent, and then no longer holds an approval down.
  const mayApprove = heard.some(one => one.outcomes.some(({ status }) => status === 'approved'))
  const bestUnder = (rank: number) => (mayApprove && rank === CLEAR ? APPROVED : rank)
  let best = -1
  let worst: number = STATUSES.length
  const isFound = ({ best: high, worst: low }: StatusRange) =>
    isSteady && bestUnder(rankOf(high)) <= best && rankOf(low) >= worst
  // How well founded something is may turn on facts that its truth does not turn on, and count under a stricter floor.
  const mayTurnOnAll = !isSteady || floorRank < BASES.length - 1
  const turnsOn = ({ outcomes }: Heard, key: string) =>
    mayTurnOnAll || outcomes.some(({ open }) => open.includes(key))
  const follow = (before: readonly Heard[], { range, key }: Judgement) => {
    if (isFound(range)) return
    if (range.best === range.worst || key === undefined || context.assumed.has(key)) {
      best = Math.max(best, rankOf(range.best))
      worst = Math.min(worst, rankOf(range.worst))
      return
    }
    for (const answer of mostTelling(context, key)) {
      const foundBefore = best - worst
      context.assumed.set(key, answer)
      const now = voices.map(({ candidate, side }, index) => {
        const one = before[index]
        return one === undefined || turnsOn(one, key) ? hear(context, tables, candidate, side) : one
      })
      follow(now, judgementOf(context, now, floorRank))
      if (best - worst > foundBefore) moveToFront(context, key, answer)
      if (isFound(range)) break
    }
    context.assumed.delete(key)
  }
  follow(heard, root)
  return { best: statusAt(best), worst: statusAt(worst) }
}

/** The answers to a fact, those first that widened a range last. */
function mostTelling(context: Context, key: string): readonly string[] {
  const answers = answersTo(context, key)
  const telling = TELLING.get(context.snapshot)?.get(key) ?? []
  return [...telling.filter(one => answers.includes(one)), ...answers.filter(one => !telling.includes(one))]
}

function moveToFront({ snapshot }: Context, key: string, answer: string): void {
  const telling = TELLING.get(snapshot) ?? new Map<string, readonly string[]>()
  TELLING.set(snapshot, telling)
  telling.set(key, [answer, ...(telling.get(key) ?? []).filter(one => one !== answer)].slice(0, MOST_TELLING))
}

function isOfRole(key: string): boolean {
  return key.startsWith('date:role:')
}
