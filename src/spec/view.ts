import { addDays, type Day, parseDay } from '../base/day.ts'
import type { DateSpan } from '../base/span.ts'
import type { Basis } from '../model/evidence.ts'
import type { FactKey, Question, ResolvedItem } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Side } from '../model/verdict.ts'
import { takenForGranted } from './legal-person.ts'
import { all, type Found, NO, open, YES } from './support.ts'

/** A question under which some open facts have been assumed, seen from one side and about one item. */
export interface View {
  readonly snapshot: Snapshot
  readonly question: Question
  /** The weakest basis that counts. */
  readonly floor: Basis
  /** Answers assumed one after the other while open facts are gone through; they outrank what was given. */
  readonly assumed: ReadonlyMap<FactKey, string>
  readonly side: Side
  /** The system of the provision that is being read. */
  readonly system: string
  /** Whose conditions are read: the organisation's or the other side's. */
  readonly doer: 'organisation' | 'counterparty'
  /** The item, or what it contains while a component is looked at. */
  readonly item: ResolvedItem
  /** Products on the way from the item to the component, against circles. */
  readonly path: readonly string[]
}

/** Our own side of a question with nothing assumed. */
export function plainView(snapshot: Snapshot, question: Question): View {
  const { floor, item } = question
  return {
    snapshot,
    question,
    floor: floor ?? 'reported',
    assumed: new Map(),
    side: 'ours',
    system: '',
    doer: 'organisation',
    item,
    path: item.product === undefined ? [] : [item.product],
  }
}

/** What is known of a fact: assumed, then given, then taken for granted by the organisation. */
export function answerTo(view: Pick<View, 'assumed' | 'question'>, key: FactKey): string | undefined {
  return (
    view.assumed.get(key) ?? view.question.answers[key] ?? takenForGranted(view.question.organisation, key)
  )
}

/** A fact with two answers. */
export function yesOrNo(view: View, key: FactKey): Found {
  const answer = answerTo(view, key)
  return answer === undefined ? open(key) : answer === 'yes' ? YES : NO
}

/** Whether the date asked about lies on or after the span; a span that has begun but not ended leaves it open. */
export function hasBegun(
  view: View,
  span: DateSpan | undefined,
  key: string,
  day: Day = view.question.date,
): Found {
  if (span === undefined || day >= span[1]) return YES
  return day < span[0] ? NO : yesOrNo(view, `date:${key}:from`)
}

/** Whether the date asked about still lies before the end of the span. */
export function hasNotEnded(
  view: View,
  span: DateSpan | undefined,
  key: string,
  day: Day = view.question.date,
): Found {
  if (span === undefined || day <= span[0]) return YES
  return day > span[1] ? NO : yesOrNo(view, `date:${key}:until`)
}

/** Both: from the beginning of one span to the end of the other. */
export function isWithin(
  view: View,
  since: DateSpan | undefined,
  until: DateSpan | undefined,
  key: string,
  day?: Day,
): Found {
  return all([hasBegun(view, since, key, day), hasNotEnded(view, until, key, day)])
}

/** The day of a dated circumstance; an answer such as `<2019-08-13` stands for any day before. */
export function dayAnswered(view: Pick<View, 'assumed' | 'question'>, key: FactKey): Day | undefined {
  const answer = answerTo(view, key)
  if (answer === undefined) return undefined
  const day = parseDay(answer.startsWith('<') ? answer.slice(1) : answer)
  return day !== undefined && answer.startsWith('<') ? addDays(day, -1) : day
}
