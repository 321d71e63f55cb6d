import { byText } from '../base/order.ts'
import { BASES } from '../model/evidence.ts'
import type { FactKey } from '../model/question.ts'
import { rankOf, statusAt, type StatusRange } from '../model/status.ts'
import type { Side } from '../model/verdict.ts'
import type { Context } from './context.ts'
import type { Candidate } from './candidate.ts'
import { type Outcome, outcomesOf, reachOf, type Taken } from './outcomes.ts'
import { basisRankOf, isYes } from './packed.ts'
import type { Tables } from './tables.ts'

/** The status under what is known and assumed at one moment. */
export interface Judgement {
  readonly range: StatusRange
  /** The first open fact, in order of keys, on which some outcome turns that could still change the status; none once it is settled. */
  readonly key: FactKey | undefined
}

/** What one system has said so far, as ranks: burdens that may and that do stand, approvals that may and that do. */
interface Tally {
  worst: number
  best: number
  mayApprove: boolean
  approves: boolean
}

const WEAKEST = BASES.length - 1
const CLEAR = rankOf('clear')
const APPROVED = rankOf('approved')

/** A rule asked from one side, and what it makes of the act. */
export interface Heard {
  readonly system: string
  /** Missing where it does not reach. */
  readonly reach: Taken | undefined
  readonly outcomes: readonly Outcome[]
}

const NOTHING: readonly Outcome[] = []

export function hear(context: Context, tables: Tables, candidate: Candidate, side: Side): Heard {
  context.side = side
  const { system } = candidate.rule
  const reach = reachOf(context, candidate)
  return {
    system,
    reach,
    outcomes: reach === undefined ? NOTHING : outcomesOf(context, tables, candidate, reach),
  }
}

/** What follows from all that was heard: the worst answer of all systems, each of which answers for itself. */
export function judgementOf(context: Context, heard: readonly Heard[]): Judgement {
  const range = worstOf(talliesOf(context, heard))
  // Under a floor an answer may better the basis of what does not count yet, so that one status is not the last word.
  if (range.best === range.worst && context.floorRank === WEAKEST) return { range, key: undefined }
  const best = rankOf(range.best)
  let key: FactKey | undefined
  for (const { outcomes } of heard) {
    for (const { status, open } of outcomes) {
      const rank = rankOf(status)
      if (rank !== APPROVED && rank >= best) continue
      for (const one of open) if (key === undefined || one < key) key = one
    }
  }
  return { range, key }
}

/** Each system's own answer, by id in order. */
export function systemsOf(
  context: Context,
  heard: readonly Heard[],
): readonly { readonly system: string; readonly range: StatusRange }[] {
  return [...talliesOf(context, heard)]
    .toSorted(byText(([system]) => system))
    .map(([system, tally]) => ({ system, range: answerOf(tally) }))
}

function talliesOf(context: Context, heard: readonly Heard[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const system of context.standing.systems) tallyOf(tallies, system)
  for (const { system, outcomes } of heard) {
    for (const outcome of outcomes)
      if (basisRankOf(outcome.packed) <= context.floorRank) count(tallyOf(tallies, system), outcome)
  }
  return tallies
}

function tallyOf(tallies: Map<string, Tally>, system: string): Tally {
  let tally = tallies.get(system)
  if (tally === undefined) {
    tally = { worst: CLEAR, best: CLEAR, mayApprove: false, approves: false }
    tallies.set(system, tally)
  }
  return tally
}

function count(tally: Tally, { status, packed }: Outcome): void {
  const rank = rankOf(status)
  const isCertain = isYes(packed)
  if (rank === APPROVED) {
    tally.mayApprove = true
    tally.approves ||= isCertain
    return
  }
  tally.worst = Math.min(tally.worst, rank)
  if (isCertain) tally.best = Math.min(tally.best, rank)
}

function answerOf({ worst, best, mayApprove, approves }: Tally): StatusRange {
  const low = worst === CLEAR && approves ? APPROVED : worst
  const high = best === CLEAR && mayApprove ? APPROVED : best
  return { best: statusAt(Math.max(low, high)), worst: statusAt(low) }
}

function worstOf(tallies: ReadonlyMap<string, Tally>): StatusRange {
  if (tallies.size === 0) return { best: 'clear', worst: 'clear' }
  let [best, worst] = [APPROVED, APPROVED]
  for (const tally of tallies.values()) {
    const range = answerOf(tally)
    best = Math.min(best, rankOf(range.best))
    worst = Math.min(worst, rankOf(range.worst))
  }
  return { best: statusAt(best), worst: statusAt(worst) }
}
