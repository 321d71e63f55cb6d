import type { ReviewDecision, ReviewOutcome, ReviewState } from '../../model/review.ts'
import type { ListStatus, PublicRow } from '../../model/public-row.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Authority } from '../authority/authority.ts'
import { decisionMeasureId, type NumberedCase } from '../reviews/case-measure.ts'
import { daysAfter } from '../reviews/step-rule.ts'
import { thingOf } from './thing.ts'

const STATUSES: Readonly<Record<ReviewOutcome, ListStatus>> = {
  approve: 'approved',
  restrict: 'restricted',
  prohibit: 'prohibited',
  refuse: 'refused',
  withdraw: 'withdrawn',
  lift: 'lifted',
}
const BINDING: readonly ListStatus[] = ['approved', 'restricted', 'prohibited']

/** What the public list says of a case's subject on a day; nothing before the case was opened, or after it ended without a decision. */
export function caseRow(
  snapshot: Snapshot,
  authority: Authority,
  { number, state }: NumberedCase,
  day: string,
): PublicRow | undefined {
  const standing = standingOn(state, day)
  const openSince = openOn(state, day)
  const line = {
    key: `case-${number}`,
    ...thingOf(snapshot, state.subject),
    isUnderReview: openSince !== undefined,
    says: state.title,
    case: number,
    conditions: [],
  }
  if (standing === undefined)
    return openSince === undefined ? undefined : { ...line, status: 'under-review', since: openSince }
  const { outcome, publishedOn, until, conditions } = standing
  if (until !== undefined && until < day) return { ...line, status: 'lapsed', since: daysAfter(until, 1) }
  const status = STATUSES[outcome]
  return {
    ...line,
    status,
    since: publishedOn,
    ...(until === undefined ? {} : { until }),
    conditions,
    ...(BINDING.includes(status) ? { measure: decisionMeasureId(authority, number) } : {}),
  }
}

/** The days on which what the list says of a case may change. */
export function daysOfCase({ openedOn, rounds }: ReviewState): readonly string[] {
  if (openedOn === undefined) return []
  return [
    openedOn,
    ...rounds.slice(1).map(({ begunOn }) => begunOn),
    ...rounds.flatMap(({ decision, closed }) => [
      ...(closed === undefined ? [] : [closed.on]),
      ...(decision?.publishedOn === undefined ? [] : [decision.publishedOn]),
      ...(decision?.publishedOn === undefined || decision.until === undefined
        ? []
        : [daysAfter(decision.until, 1)]),
    ]),
  ]
}

/** The decision that was published last by a day. */
function standingOn(
  { rounds }: ReviewState,
  day: string,
): (ReviewDecision & { readonly publishedOn: string }) | undefined {
  for (const { decision } of rounds.toReversed()) {
    const publishedOn = decision?.publishedOn
    if (decision !== undefined && publishedOn !== undefined && publishedOn <= day)
      return { ...decision, publishedOn }
  }
  return undefined
}

/** Since when a round is going on that was neither decided nor closed by a day. */
function openOn({ openedOn, rounds }: ReviewState, day: string): string | undefined {
  if (openedOn === undefined) return undefined
  for (const [index, { begunOn, decision, closed }] of rounds.entries()) {
    const begun = index === 0 ? openedOn : begunOn
    const ended = decision?.publishedOn ?? closed?.on
    if (begun <= day && (ended === undefined || ended > day)) return begun
  }
  return undefined
}
