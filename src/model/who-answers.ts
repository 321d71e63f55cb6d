import type { Answerer } from './vocabulary.ts'

/** Who can answer a fact of one kind; `told` names the vocabulary whose entry of that name may say otherwise. */
export interface WhoAnswers {
  readonly who: Answerer
  readonly told?: 'facts' | 'openQuestions'
}

/** By the kind of a fact key, which is what stands before its colon. A key of no such kind is a circumstance. */
export const WHO_ANSWERS: ReadonlyMap<string, WhoAnswers> = new Map<string, WhoAnswers>([
  ['open', { who: 'nobody', told: 'openQuestions' }],
  ['date', { who: 'authority' }],
  ['listed', { who: 'authority' }],
  ['enlisted', { who: 'you' }],
  ['kind-listed', { who: 'authority' }],
  ['origin', { who: 'supplier' }],
  ['component', { who: 'supplier' }],
  ['property', { who: 'supplier', told: 'facts' }],
  ['attribute', { who: 'you', told: 'facts' }],
  ['version', { who: 'you' }],
  ['category', { who: 'you' }],
  ['counterparty', { who: 'you' }],
  ['offeror-uses', { who: 'you' }],
  ['quota', { who: 'you' }],
])
