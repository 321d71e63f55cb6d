import { listOf, mapOf } from '../shape/collection.ts'
import { ref } from '../shape/id.ts'
import { object, optional, required } from '../shape/object.ts'
import { date, text } from '../shape/scalar.ts'
import type { Read } from '../shape/shape.ts'
import { where } from './where.ts'

/** A file of the waivers that an organisation holds. */
export const waiverFile = mapOf(
  'plain',
  'waivers',
  object('a waiver held', {
    provision: required(ref('provision'), 'The provision that it lifts, as measure/provision.'),
    grantor: required(ref('authority'), 'Who granted it: one of those whom the provision names.'),
    organisation: required(ref('organisation'), 'To whom; the units below are included.'),
    from: required(date, 'First day.'),
    until: required(date, 'Last day.'),
    products: optional(listOf(ref('product')), 'For which products (all).'),
    acts: optional(listOf(ref('act')), 'For which acts (all).'),
    where: optional(where, 'On which conditions.'),
    says: optional(text, 'What it says, or where the paper lies.'),
  }),
)
export type AuthorWaivers = Read<typeof waiverFile>
