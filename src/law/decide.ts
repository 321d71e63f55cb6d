import { addDays } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Verdict } from '../model/verdict.ts'
import { type Around, aroundOf } from './around.ts'
import { citationsOf, contradictionsOf, dutiesOf, leadingOf } from './cite.ts'
import { signatureOf } from './dated-voice.ts'
import { type Docket, docketFor, openDocket, openForAct, withoutIdle } from './docket.ts'
import { systemsOf } from './judge.ts'
import { floorsOf, withOwnEvidence } from './floors.ts'
import { nearMissesOf } from './near-misses.ts'
import { rangeOver } from './range.ts'
import { questionsOf, settle } from './settle.ts'
import { hearAll, type Spoken, type Voice, voicesFor } from './voice.ts'

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
  const speaking = withOwnEvidence(withoutIdle(docket, [question.act]))
  return verdictOf(docket, wordsOn(speaking, voicesIn(speaking), aroundOf(speaking)))
}

/** The same for several acts, which costs much less than one after the other. */
export function decideActs(
  snapshot: Snapshot,
  question: Omit<Question, 'act'>,
  acts: readonly ActId[],
): readonly Verdict[] {
  const docket = openDocket(snapshot, { ...question, act: '' })
  const voiced = withoutIdle(docket, acts)
  const around = aroundOf(voiced)
  const known = new Map<string, Words>()
  return acts.map(act => {
    const speaking = withOwnEvidence(docketFor(voiced, act))
    const voices = voicesIn(speaking)
    const signature = signatureOf(speaking.context, speaking.tables, voices)
    const words = known.get(signature) ?? wordsOn(speaking, voices, around)
    known.set(signature, words)
    return verdictOf(docketFor(docket, act), words)
  })
}

/** Decides as `decide` does, without the systems, the stricter floors and the time around the day; near misses are found when asked for. */
export function answerOnDay(snapshot: Snapshot, question: Question): Answer {
  const speaking = withoutIdle(openForAct(snapshot, question), [question.act])
  return {
    ...answerIn(speaking, hearAll(speaking.context, speaking.tables, voicesIn(speaking))),
    get nearly() {
      return nearMissesOf(openDocket(snapshot, question))
    },
  }
}

/** What the rules that speak make of an act: everything but how near others came. */
interface Words {
  readonly onDay: Omit<Answer, 'nearly'>
  readonly rest: Pick<Verdict, 'systems' | 'floors' | 'contradictions' | 'since' | 'until' | 'next'>
}

/** `docket` is that of the act with all its rules, also those that can only come near. */
function verdictOf(docket: Docket, { onDay, rest }: Words): Verdict {
  const { act, date } = docket.context.question
  return { act, date, ...onDay, nearly: nearMissesOf(docket), ...rest }
}

function wordsOn(speaking: Docket, voices: readonly Voice[], around: Around): Words {
  const { context, tables } = speaking
  const { act, date } = context.question
  const spoken = hearAll(context, tables, voices)
  const onDay = answerIn(speaking, spoken)
  const { since, next } = around(act, date, onDay.range)
  const heard = spoken.map(one => one.heard)
  return {
    onDay,
    rest: {
      systems: systemsOf(context, heard),
      floors: floorsOf(speaking, spoken, onDay.range),
      contradictions: contradictionsOf(speaking, onDay.citations),
      ...(since === undefined ? {} : { since }),
      ...(next === undefined
        ? {}
        : { until: addDays(next.from, -1), next: { on: next.from, range: next.range } }),
    },
  }
}

function voicesIn({ context, candidates }: Docket): readonly Voice[] {
  return voicesFor(context.question.act, candidates)
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
