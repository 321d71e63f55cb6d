import { addDays } from '../base/day.ts'
import { BASES } from '../model/evidence.ts'
import type { ActId } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StatusRange } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import { citationsOf, contradictionsOf, dutiesOf, leadingOf, nearMissesOf } from './cite.ts'
import { type Docket, docketFor, openDocket, withoutIdle } from './docket.ts'
import { systemsOf } from './judge.ts'
import { rangeOn } from './range.ts'
import { questionsOf, settle } from './settle.ts'
import { type Rows, rowsOf } from './rows.ts'
import { stretchOn } from './timeline.ts'

/** The answer on the day itself: the status, what leads and reaches, what is due, what is open and what nearly reached. */
export type Answer = Pick<
  Verdict,
  'range' | 'basis' | 'leading' | 'contested' | 'citations' | 'duties' | 'questions' | 'nearly'
>

/**
 * Decides a question and proves the answer (DESIGN §3). Pure: the same snapshot and question give the same verdict.
 * The reference interpreter in `spec/` says the same, slowly.
 */
export function decide(snapshot: Snapshot, question: Question): Verdict {
  const docket = openDocket(snapshot, question)
  const speaking = withoutIdle(docket, [question.act])
  return verdictOf(docket, speaking, rowsOf(speaking))
}

/** The same for several acts, which costs much less than one after the other. */
export function decideActs(
  snapshot: Snapshot,
  question: Omit<Question, 'act'>,
  acts: readonly ActId[],
): readonly Verdict[] {
  const docket = openDocket(snapshot, { ...question, act: '' })
  const speaking = withoutIdle(docket, acts)
  const rows = rowsOf(speaking)
  return acts.map(act => verdictOf(docketFor(docket, act), docketFor(speaking, act), rows))
}

/** Decides as `decide` does, without the systems, the stricter floors and the time around the day. */
export function answerOnDay(snapshot: Snapshot, question: Question): Answer {
  const docket = openDocket(snapshot, question)
  return answerIn(docket, withoutIdle(docket, [question.act]))
}

/** `speaking` is the docket without the rules that can only come near. */
function verdictOf(docket: Docket, speaking: Docket, rows: Rows): Verdict {
  const { context, tables, candidates } = speaking
  const { question } = context
  const onDay = answerIn(docket, speaking)
  const { since, next } = stretchOn(rows(question.act), question.date)
  return {
    act: question.act,
    date: question.date,
    ...onDay,
    systems: systemsOf(context, tables, candidates),
    floors: floorsOf(speaking, onDay.range),
    contradictions: contradictionsOf(speaking, onDay.citations),
    ...(since === undefined ? {} : { since }),
    ...(next === undefined
      ? {}
      : { until: addDays(next.from, -1), next: { on: next.from, range: next.range } }),
  }
}

function answerIn(docket: Docket, speaking: Docket): Answer {
  const { context, tables, candidates } = speaking
  const settled = settle(context, tables, candidates)
  const range = rangeOn(context, tables, candidates)
  const citations = citationsOf(speaking)
  const leading = leadingOf(context.snapshot, citations, range)
  return {
    range,
    ...(leading === undefined ? {} : { basis: leading.basis, leading: leading.provision }),
    contested: leading?.contested ?? false,
    citations,
    duties: dutiesOf(speaking),
    questions: questionsOf(context, settled),
    nearly: nearMissesOf(docket),
  }
}

/** The status at each stricter floor, where it differs from the one before. */
function floorsOf({ context, tables, candidates }: Docket, headline: StatusRange): Verdict['floors'] {
  const floors: { basis: (typeof BASES)[number]; range: StatusRange }[] = []
  let before = headline
  const { floorRank } = context
  for (let rank = floorRank - 1; rank >= 0; rank -= 1) {
    context.floorRank = rank
    const range = rangeOn(context, tables, candidates)
    const basis = BASES[rank]
    if (basis === undefined || (range.best === before.best && range.worst === before.worst)) continue
    floors.push({ basis, range })
    before = range
  }
  context.floorRank = floorRank
  return floors
}
