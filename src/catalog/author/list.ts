import { listOf, mapOf, record } from '../shape/collection.ts'
import { object, optional, required } from '../shape/object.ts'
import { ref } from '../shape/id.ts'
import { choice, date, text } from '../shape/scalar.ts'
import type { Read } from '../shape/shape.ts'
import { country, item } from './condition.ts'
import { sourced, sourceMap } from './evidence.ts'

/** BCP 47 tags of other languages than English. */
const otherLanguage = /^(?!en(?:-|$))[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u

/** What other languages call a thing, in our words, where it has no name of its own there. */
export const called = record('languages other than English', otherLanguage, text)

/** The same for what stands in a measure. */
export const translations = record(
  'languages other than English',
  otherLanguage,
  object('a translation', {
    title: optional(text, 'What it is called, where it has no title in the language.'),
    readings: optional(mapOf('plain', 'readings', text), 'The readings, by their ids.'),
    claims: optional(mapOf('plain', 'claims', text), 'The claims, by their ids.'),
  }),
)

/** A text in one or more languages, by BCP 47 tag. */
export const localised = record('languages', /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, text)

export const requirements = mapOf(
  'plain',
  'requirements',
  object('a requirement', { says: required(text, 'What must be brought about, in one sentence.') }),
)

export const listing = object('a listing', {
  names: optional(item, 'Which items this line names.'),
  country: optional(country, 'The country that this line names.'),
  categories: optional(
    listOf(ref('category')),
    'In which categories the line stands, where `names` does not say.',
  ),
  from: optional(date, 'First day on the list.'),
  until: optional(date, 'Last day on the list.'),
  requirements: optional(requirements, 'What the line asks of who takes it.'),
  ...sourced,
})
export type AuthorListing = Read<typeof listing>

const listFields = {
  title: required(localised, 'Its title by language.'),
  called: optional(called, 'What other languages call it, in our words.'),
  completeness: required(
    choice(['closed', 'open']),
    'closed: what is not recorded is not on it. open: it may not be read by everybody, so absence proves nothing.',
  ),
  'shrink-reason': optional(text, 'Why a later version lost many lines.'),
  listings: optional(mapOf('plain', 'listings', listing), 'Its lines.'),
}

/** A list that a measure keeps, inside the measure's file. */
export const ownList = object('a list', {
  authority: optional(ref('authority'), 'Who keeps it, where that is not the authority of the measure.'),
  ...listFields,
  ...sourced,
})

/** A list with a file of its own. */
export const listFile = object('a list', {
  id: required(text, 'The name of the file.'),
  authority: required(ref('authority'), 'Who keeps it.'),
  ...listFields,
  sources: optional(sourceMap, 'Its sources, by a name of their own.'),
  cites: optional(listOf(ref('source')), 'The sources of every line that names none.'),
})
export type AuthorListFile = Read<typeof listFile>
export type AuthorList = Read<typeof ownList>
