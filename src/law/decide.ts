import { addDays } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Verdict } from '../model/verdict.ts'
import { type Around, aroundOf } from './around.ts'
import { citationsOf, contradictionsOf, dutiesOf, leadingOf } from './cite.ts'
import { type Docket, docketFor, openDocket, withoutIdle } from './docket.ts'
import { systemsOf } from './judge.ts'
import { floorsOf, withOwnEvidence } from './floors.ts'
import { nearMissesOf } from './near-misses.ts'
import { rangeOver } from './range.ts'
import { questionsOf, settle } from './settle.ts'
import { hearAll, type Spoken } from './voice.ts'

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
  return verdictOf(docket, speaking, aroundOf(speaking))
}

/** The same for several acts, which costs much less than one after the other. */
export function decideActs(
  snapshot: Snapshot,
  question: Omit<Question, 'act'>,
  acts: readonly ActId[],
): readonly Verdict[] {
  const docket = openDocket(snapshot, { ...question, act: '' })
  const speaking = withoutIdle(docket, acts)
  const around = aroundOf(speaking)
  return acts.map(act => verdictOf(docketFor(docket, act), docketFor(speaking, act), around))
}

/** Decides as `decide` does, without the systems, the stricter floors and the time around the day; near misses are found when asked for. */
export function answerOnDay(snapshot: Snapshot, question: Question): Answer {
  const docket = openDocket(snapshot, question)
  const speaking = withoutIdle(docket, [question.act])
  return {
    ...answerIn(speaking, whatIsSaid(speaking)),
    get nearly() {
      return nearMissesOf(docket)
    },
  }
}

/** `voiced` is the docket without the rules that can only come near. */
function verdictOf(docket: Docket, voiced: Docket, around: Around): Verdict {
  const speaking = withOwnEvidence(voiced)
  const { context } = speaking
  const { question } = context
  const spoken = whatIsSaid(speaking)
  const onDay = { ...answerIn(speaking, spoken), nearly: nearMissesOf(docket) }
  const { since, next } = around(question.act, question.date, onDay.range)
  return {
    act: question.act,
    date: question.date,
    ...onDay,
    systems: systemsOf(
      context,
      spoken.map(({ heard }) => heard),
    ),
    floors: floorsOf(speaking, spoken, onDay.range),
    contradictions: contradictionsOf(speaking, onDay.citations),
    ...(since === undefined ? {} : { since }),
    ...(next === undefined
      ? {}
      : { until: addDays(next.from, -1), next: { on: next.from, range: next.range } }),
  }
}

function whatIsSaid({ context, tables, candidates }: Docket): readonly Spoken[] {
  return hearAll(context, tables, candidates)
}

function answerIn(speaking: Docket, spoken: readonly Spoken[]): Omit<Answer, 'nearly'> {
  const { context, tables, candidates } = speaking
  const settled = settle(context, tables, candidates, spoken)
  const range = rangeOver(context, tables, spoken)
  const citations = citationsOf(speaking, spoken)
  const leading = leadingOf(context.snapshot, citations, range)
  return {
    range,
    ...(leading === undefined ? {} : { basis: leading.basis, leading: leading.provision }),
    contested: leading?.contested ?? false,
    citations,
    duties: dutiesOf(speaking, spoken),
    questions: questionsOf(context, settled),
  }
}
