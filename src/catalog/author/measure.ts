import { COUNTED_ON, DUTIES, EFFECTS, STAGES, TRIGGERS } from '../../model/measure.ts'
import { listOf, mapOf } from '../shape/collection.ts'
import { object, optional, required } from '../shape/object.ts'
import { ref } from '../shape/id.ts'
import { choice, date, parsed, percent, shortName, text } from '../shape/scalar.ts'
import type { Read } from '../shape/shape.ts'
import { caseShape } from './case.ts'
import { doer, item } from './condition.ts'
import { sourced, sourceMap } from './evidence.ts'
import { localised, ownList, requirements, translations } from './list.ts'
import { where } from './where.ts'

export const MEASURE_KINDS = [
  'law',
  'directive',
  'notice',
  'list-decision',
  'advisory',
  'determination',
  'rule',
  'own-policy',
  'case',
  'report',
] as const

/** `review` is the effect of an open case, which is written under `reviews`. */
const WRITTEN_EFFECTS = EFFECTS.filter(effect => effect !== 'review')

const stage = object('a stage', {
  stage: required(choice(STAGES), 'The stage it entered.'),
  on: required(date, 'Since when.'),
  ...sourced,
})

const within = parsed(
  'not-a-deadline',
  'a number of days',
  parseWithin,
  'Write `30 days` or `10 working days`; leave the key out where none is stated.',
)

const duty = object('a duty', {
  kind: required(choice(DUTIES), 'What sort of duty.'),
  says: required(text, 'What must be done, in one sentence.'),
  trigger: required(choice(TRIGGERS), 'What sets it off.'),
  by: optional(date, 'Last day to do it.'),
  within: optional(within, 'How long after the trigger: `30 days`, `10 working days`.'),
  quota: optional(
    object('a quota', {
      'at-most': required(percent, 'Share in percent that may be covered.'),
      of: required(listOf(ref('category')), 'Of all that is held in these categories.'),
    }),
    'A share of the whole inventory.',
  ),
})

const exception = object('an exception', {
  says: required(text, 'What is left free, in one sentence.'),
  when: optional(item, 'When it holds; always, where only the paper decides.'),
  paper: optional(text, 'The paper that claims it; an exception without one holds by itself.'),
  from: optional(date, 'First day on which it can be had; with the provision, if not given.'),
  until: optional(date, 'Last such day.'),
  ...sourced,
})

const suspension = object('a suspension', {
  from: required(date, 'First day on which it is not enforced.'),
  until: optional(date, 'Last such day.'),
  by: required(text, 'Whose decision suspends it.'),
  ...sourced,
})

const relation = object('a relation', {
  target: required(ref('target'), 'A measure, or measure/provision.'),
  from: optional(date, 'Since when; the provision’s own first day, if not given.'),
  ...sourced,
})

export const provision = object('a provision', {
  says: required(text, 'One sentence: who may not do what.'),
  effect: required(choice(WRITTEN_EFFECTS), 'What it does to those it reaches.'),
  acts: optional(listOf(ref('act')), 'The acts it governs; `use` for a duty, if not given.'),
  to: required(doer, 'Who must obey.'),
  with: optional(doer, 'The other side of the act.'),
  where: optional(where, 'Circumstances in which it holds.'),
  covers: required(item, 'What it covers; of `list-only`, what the list governs.'),
  from: optional(date, 'First day in force.'),
  until: optional(date, 'Last day in force.'),
  'counted-on': optional(choice(COUNTED_ON), 'Which date the period is counted on (act).'),
  list: optional(ref('list'), 'Of `list-only`: what may be taken.'),
  requirements: optional(requirements, 'Of `restrict`: what must be brought about.'),
  bars: optional(
    object('what is barred', {
      acts: required(listOf(ref('act')), 'What may then not be done with the one who is disqualified.'),
      by: required(doer, 'By whom.'),
    }),
    'Of `disqualify`.',
  ),
  duty: optional(duty, 'Of `oblige`.'),
  exceptions: optional(mapOf('plain', 'exceptions', exception), 'What is left free.'),
  'lifted-by': optional(listOf(text), 'Who may waive it.'),
  suspended: optional(listOf(suspension), 'When it stands and is not enforced.'),
  repeals: optional(listOf(relation), 'What it ends.'),
  overrides: optional(listOf(relation), 'What it lifts where it reaches itself.'),
  ...sourced,
})
export type AuthorProvision = Read<typeof provision>
export type AuthorException = Read<typeof exception>

const review = object('a review', {
  says: optional(text, 'What is under review, in one sentence.'),
  opened: required(date, 'First day of the case.'),
  closed: optional(date, 'Last day of the case.'),
  acts: required(listOf(ref('act')), 'The acts that a decision would govern.'),
  to: required(doer, 'Those whom it would bind.'),
  with: optional(doer, 'The other side of the act.'),
  where: optional(where, 'Circumstances.'),
  covers: required(item, 'What is under review.'),
  ...sourced,
})
export type AuthorReview = Read<typeof review>

const claim = object('a claim', {
  stance: required(choice(['asserts', 'denies', 'retracts']), 'What the voice does.'),
  about: required(
    ref('about'),
    'provision:…, listing:list/line, edge:…, stage:…, exception:provision/exception or reading:…',
  ),
  voice: required(text, 'Who says it.'),
  says: required(text, 'What it says, in our words.'),
  source: required(ref('source'), 'Where.'),
})
export type AuthorClaim = Read<typeof claim>

export const measure = object('a measure', {
  id: required(text, 'The name of the file.'),
  title: required(localised, 'Its title by language.'),
  short: optional(shortName, 'What practitioners call it in English, where its title is longer than that.'),
  kind: required(choice(MEASURE_KINDS), 'What sort of act it is.'),
  authority: required(ref('authority'), 'Who issued it; that gives the system.'),
  citation: optional(text, 'How lawyers cite it.'),
  summary: required(text, 'One or two sentences in our own words.'),
  sources: optional(sourceMap, 'Its sources, by a name of their own.'),
  stages: required(listOf(stage), 'Its stages, in order.'),
  provisions: optional(mapOf('plain', 'provisions', provision), 'Its rules.'),
  readings: optional(
    mapOf('plain', 'readings', object('a reading', { says: required(text, 'What people made of it.') })),
    'What people made of it and no provision says.',
  ),
  claims: optional(mapOf('plain', 'claims', claim), 'Who asserts, denies or retracts what.'),
  translations: optional(translations, 'The same in our words in other languages.'),
  reviews: optional(mapOf('plain', 'reviews', review), 'Cases that the authority opened.'),
  lists: optional(mapOf('plain', 'lists', ownList), 'Lists that it keeps.'),
  cases: optional(listOf(caseShape), 'Law reports: what the answer must be, and why.'),
})
export type AuthorMeasure = Read<typeof measure>

function parseWithin(written: string): { readonly days: number; readonly working: boolean } | undefined {
  const match = /^(\d{1,5}) (working days?|days?)$/u.exec(written)
  return match === null
    ? undefined
    : { days: Number(match[1]), working: match[2]?.startsWith('working') === true }
}
