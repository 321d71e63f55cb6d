import type { JsonObject } from '../../base/canonical-json.ts'
import { doer } from '../../catalog/author/condition.ts'
import { compileDoer } from '../../catalog/compile/condition.ts'
import { readOwnFile } from '../../catalog/own-file.ts'
import type { Condition } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { ReviewRound, ReviewState, ReviewSubject } from '../../model/review.ts'
import type { Authority } from '../authority/authority.ts'
import { daysAfter } from './step-rule.ts'

/** A case, as far as it is needed to say what it binds. */
export interface NumberedCase {
  readonly number: number
  readonly state: ReviewState
}

/** The measure by which the registry's own answers say `under-review`; undefined for a case that was never opened. It stands in no gazette. */
export function caseMeasure(authority: Authority, review: NumberedCase): JsonObject | undefined {
  const { state } = review
  const opened = state.openedOn
  if (opened === undefined) return undefined
  const reviews = state.rounds.flatMap((round, index) => {
    const span = spanOf(round, index === 0 ? opened : round.begunOn)
    if (span === undefined) return []
    return [[`round-${index + 1}`, reviewOf(review, span)] as const]
  })
  if (reviews.length === 0) return undefined
  return {
    ...frameOf(authority, review, 'case', opened),
    id: caseMeasureId(authority, review.number),
    kind: 'case',
    reviews: Object.fromEntries(reviews),
  }
}

/** The id of the measure that says that a case is open. */
export function caseMeasureId({ id }: Authority, number: number): string {
  return `${id.replaceAll('/', '-')}-case-${String(number).padStart(4, '0')}`
}

/** The id of the measure that a case's decisions make. */
export function decisionMeasureId({ id }: Authority, number: number): string {
  return `${id.replaceAll('/', '-')}-decision-${String(number).padStart(4, '0')}`
}

/** Whether a measure's id is one of those that cases have, which nobody else may take. */
export function isOfCase({ id }: Authority, measure: string): boolean {
  const slug = id.replaceAll('/', '-')
  return ['case', 'decision'].some(kind => measure.startsWith(`${slug}-${kind}-`))
}

/** What all measures of a case have. */
export function frameOf(
  authority: Authority,
  { number, state }: NumberedCase,
  source: string,
  published: string,
): JsonObject {
  return {
    title: { en: state.title },
    authority: authority.id,
    citation: `Case ${number}`,
    summary: `Case ${number} of ${authority.title}: ${state.title}`,
    sources: {
      [source]: {
        title: `Case ${number}: ${state.title}`,
        publisher: authority.title,
        published,
        basis: 'official',
        read: 'whole',
      },
    },
    stages: [{ stage: 'issued', on: published, sources: [source] }],
  }
}

/** What a case is about, as a provision covers it. */
export function coversOf({ kind, id }: ReviewSubject): JsonObject {
  return { [kind]: id }
}

/** Whom a case binds, for sentences about it; undefined where the catalogue has no longer what it was filed with. */
export function boundBy(snapshot: Snapshot, { reach }: ReviewState): Condition | undefined {
  const { value } = readOwnFile(doer, snapshot, { file: 'to', text: JSON.stringify(reach.to) })
  return value === undefined ? undefined : compileDoer(value)
}

/** Whom a case binds, as a provision has it. */
export function reachOf({ acts, to, where }: ReviewState['reach']): JsonObject {
  return {
    acts: [...acts],
    to: to as JsonObject,
    ...(where === undefined ? {} : { where: where as JsonObject }),
  }
}

interface Span {
  readonly opened: string
  readonly closed?: string
}

/** From its beginning until the day before something was decided, or it was closed; undefined where that is no day at all. */
function spanOf({ decision, closed }: ReviewRound, opened: string): Span | undefined {
  const end = decision?.publishedOn ?? closed?.on
  if (end === undefined) return { opened }
  const last = daysAfter(end, -1)
  return last < opened ? undefined : { opened, closed: last }
}

function reviewOf({ number, state }: NumberedCase, span: Span): JsonObject {
  return {
    says: `Case ${number} is open: ${state.title}`,
    ...span,
    ...reachOf(state.reach),
    covers: coversOf(state.subject),
    sources: ['case'],
  }
}
