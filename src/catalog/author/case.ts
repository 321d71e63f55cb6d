import { parseDay } from '../../base/day.ts'
import { BASES } from '../../model/evidence.ts'
import { STATUSES } from '../../model/status.ts'
import { listOf, mapOf, shortOrLong } from '../shape/collection.ts'
import { object, optional, required } from '../shape/object.ts'
import { ref, refOrNone } from '../shape/id.ts'
import { choice, date, flag, parsed, text, word } from '../shape/scalar.ts'
import type { Read } from '../shape/shape.ts'
import { answers } from './answers.ts'
import { givenFacts } from './where.ts'

/** One exact day. */
export const day = parsed('not-a-day', 'a day such as 2014-08-05', parseDay)

const asOrganisation = object('an organisation of a case', {
  preset: optional(ref('organisation'), 'The preset that it begins with.'),
  systems: optional(listOf(ref('system')), 'The systems it lives under, besides those of the preset.'),
  classes: optional(listOf(ref('class')), 'Its classes, besides those of the preset.'),
  attributes: optional(givenFacts('attribute'), 'Its attributes.'),
  circumstances: optional(answers, 'Circumstances taken for granted.'),
  party: optional(ref('party'), 'The party that it is.'),
})

const asItem = object('an item of a case', {
  product: optional(ref('product'), 'The product.'),
  version: optional(word, 'Its version.'),
  party: optional(ref('party'), 'Only the party is known.'),
})

const otherSide = object('the other side', {
  party: optional(ref('party'), 'Who it is.'),
  classes: optional(listOf(ref('class')), 'Its classes.'),
  systems: optional(listOf(ref('system')), 'The systems it lives under.'),
})

const statusRange = object('a range of statuses', {
  best: required(choice(STATUSES), 'The best it can turn out to be.'),
  worst: required(choice(STATUSES), 'The worst it can turn out to be.'),
})

const waiver = object('a waiver', {
  by: required(text, 'Who granted it.'),
  provision: required(ref('provision'), 'For which provision.'),
  from: optional(date, 'First day.'),
  until: optional(date, 'Last day.'),
})

/** One law report. */
export const caseShape = object('a case', {
  name: required(text, 'A full true sentence.'),
  as: required(
    shortOrLong(ref('organisation'), asOrganisation),
    'For whom: a preset, or one’s own description.',
  ),
  act: required(ref('act'), 'The act.'),
  on: required(day, 'The date asked about.'),
  item: required(shortOrLong(ref('product'), asItem), 'A product, or {product, version}, or {party}.'),
  with: optional(otherSide, 'The other side of the act, where it is known.'),
  given: optional(answers, 'Answers by the name of the fact.'),
  known: optional(day, 'Only what was published by this day counts.'),
  floor: optional(choice(BASES), 'Only what is at least this well founded counts.'),
  waivers: optional(listOf(waiver), 'Waivers that the organisation holds.'),
  expect: required(shortOrLong(choice(STATUSES), statusRange), 'The status, or {best, worst}.'),
  by: optional(refOrNone('provision'), 'The leading provision; `none` where nothing leads.'),
  asks: optional(listOf(word), 'The questions left open, exactly; `none` where there are none.'),
  duties: optional(listOf(ref('provision')), 'Provisions whose duties are due.'),
  due: optional(mapOf('path', 'last days', day), 'The last day of duties, by provision.'),
  nearly: optional(listOf(ref('provision')), 'Provisions that must be among the near misses.'),
  contested: optional(flag, 'Whether the verdict is marked as contested.'),
  basis: optional(choice(BASES), 'The basis of the leading provision.'),
  because: required(text, 'Why, in one sentence.'),
})
export type AuthorCase = Read<typeof caseShape>
