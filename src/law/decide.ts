import { addDays } from '../base/day.ts'
import { BASES } from '../model/evidence.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StatusRange } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import { citationsOf, contradictionsOf, dutiesOf, leadingOf, nearMissesOf } from './cite.ts'
import { type Docket, openDocket } from './docket.ts'
import { systemsOf } from './judge.ts'
import { rangeOn } from './range.ts'
import { questionsOf, settle } from './settle.ts'
import { stretchesOf, stretchOn } from './timeline.ts'

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
  const { context, tables, candidates } = docket
  const onDay = answerIn(docket)
  const { since, next } = stretchOn(stretchesOf(docket), question.date)
  return {
    act: question.act,
    date: question.date,
    ...onDay,
    systems: systemsOf(context, tables, candidates),
    floors: floorsOf(docket, onDay.range),
    contradictions: contradictionsOf(docket, onDay.citations),
    ...(since === undefined ? {} : { since }),
    ...(next === undefined
      ? {}
      : { until: addDays(next.from, -1), next: { on: next.from, range: next.range } }),
  }
}

/** Decides as `decide` does, without the systems, the stricter floors and the time around the day. */
export function answerOnDay(snapshot: Snapshot, question: Question): Answer {
  return answerIn(openDocket(snapshot, question))
}

function answerIn(docket: Docket): Answer {
  const { context, tables, candidates } = docket
  const settled = settle(context, tables, candidates)
  const range = rangeOn(context, tables, candidates)
  const citations = citationsOf(docket)
  const leading = leadingOf(context.snapshot, citations, range)
  return {
    range,
    ...(leading === undefined ? {} : { basis: leading.basis, leading: leading.provision }),
    contested: leading?.contested ?? false,
    citations,
    duties: dutiesOf(docket),
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
