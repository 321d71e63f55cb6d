import type { JsonObject } from '../../base/canonical-json.ts'
import type { ReviewDecision, ReviewState } from '../../model/review.ts'
import type { Authority } from '../authority/authority.ts'
import { coversOf, decisionMeasureId, frameOf, type NumberedCase, reachOf } from './case-measure.ts'
import { daysAfter } from './step-rule.ts'

type Published = ReviewDecision & { readonly publishedOn: string }

/**
 * The measure that the published decisions of a case make together: one provision for each that approves, restricts or prohibits, from its
 * publication until it ends or the next takes its place. Undefined while none ever did.
 */
export function decisionMeasure(authority: Authority, review: NumberedCase): JsonObject | undefined {
  const decisions = publishedIn(review.state)
  const [first] = decisions
  const provisions = decisions.flatMap((decision, index) => {
    const period = periodOf(decision, decisions[index + 1])
    const effect = effectOf(decision)
    if (effect === undefined || period === undefined) return []
    return [[`decision-${index + 1}`, { ...provisionOf(review, decision, effect), ...period }] as const]
  })
  if (first === undefined || provisions.length === 0) return undefined
  return {
    ...frameOf(authority, review, 'decision', first.publishedOn),
    id: decisionMeasureId(authority, review.number),
    kind: 'determination',
    provisions: Object.fromEntries(provisions),
  }
}

/** Every decision that was published, in order. */
export function publishedIn({ rounds }: ReviewState): readonly Published[] {
  return rounds.flatMap(({ decision }) =>
    decision?.publishedOn === undefined ? [] : [{ ...decision, publishedOn: decision.publishedOn }],
  )
}

function effectOf({ outcome }: ReviewDecision): 'approve' | 'restrict' | 'prohibit' | undefined {
  switch (outcome) {
    case 'approve':
    case 'restrict':
    case 'prohibit':
      return outcome
    case 'refuse':
    case 'withdraw':
    case 'lift':
      return undefined
  }
}

function provisionOf({ number, state }: NumberedCase, decision: Published, effect: string): JsonObject {
  return {
    says: sentenceOf(number, state, effect),
    effect,
    ...reachOf(state.reach),
    covers: coversOf(state.subject),
    ...(effect === 'restrict'
      ? {
          requirements: Object.fromEntries(
            decision.conditions.map((says, index) => [`condition-${index + 1}`, { says }]),
          ),
        }
      : {}),
    sources: ['decision'],
  }
}

/** Until the next decision takes its place; a decision that was replaced on its own day held on no day. */
function periodOf(
  { publishedOn: from, until }: Published,
  next: Published | undefined,
): { readonly from: string; readonly until?: string } | undefined {
  const replaced = next === undefined ? undefined : daysAfter(next.publishedOn, -1)
  const last = until === undefined || (replaced !== undefined && replaced < until) ? replaced : until
  if (last === undefined) return { from }
  return last < from ? undefined : { from, until: last }
}

function sentenceOf(number: number, { title, reach }: ReviewState, effect: string): string {
  const acts = reach.acts.join(', ')
  switch (effect) {
    case 'approve':
      return `Case ${number} ended with an approval (${acts}): ${title}`
    case 'restrict':
      return `Case ${number} ended with conditions (${acts}): ${title}`
    default:
      return `Case ${number} ended with a prohibition (${acts}): ${title}`
  }
}
