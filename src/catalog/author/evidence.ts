import type { Place } from '../../base/problem.ts'
import type { DateSpan } from '../../base/span.ts'
import { BASES } from '../../model/evidence.ts'
import { listOf, mapOf } from '../shape/collection.ts'
import { object, optional, required } from '../shape/object.ts'
import { ref } from '../shape/id.ts'
import { choice, date, flag, parsed, text } from '../shape/scalar.ts'
import type { Read } from '../shape/shape.ts'

/** The keys by which a fact names its sources; spread into the fields of every fact. */
export const sourced = {
  source: optional(listOf(ref('source')), 'The source that says so.'),
  sources: optional(listOf(ref('source')), 'The sources that say so.'),
  unverified: optional(flag, 'Nobody has shown a source yet; the check counts it.'),
}

/** What the keys of `sourced` give back. */
export interface Sourced {
  readonly source?: readonly string[]
  readonly sources?: readonly string[]
  readonly unverified?: boolean
}

/** A fact that rests on sources, with its place in the file. */
export interface SourcedFact extends Sourced {
  readonly at: Place
}

/** A period in dates that may be inexact. */
export interface Dated {
  readonly from?: DateSpan
  readonly until?: DateSpan
}

/** An address that a reader can open. */
const address = parsed('not-an-address', 'an address that begins with https:// or http://', written =>
  /^https?:\/\/[^\s<>"]+$/u.test(written) && URL.canParse(written) ? written : undefined,
)

export const source = object('a source', {
  title: required(text, 'Its title, in its own language.'),
  publisher: required(text, 'Who published it.'),
  published: required(date, 'When it was published; that is the day from which it counts as known.'),
  url: optional(address, 'Where it can be read.'),
  basis: required(
    choice(BASES),
    'official: the text itself. attested: the authority or its own media. unauthenticated: a text was seen. reported: press.',
  ),
  read: required(choice(['whole', 'excerpt', 'through-others']), 'How it was read for this catalogue.'),
  voice: optional(text, 'Who speaks in it, where that is not the publisher.'),
})
export type AuthorSource = Read<typeof source>

export const sourceMap = mapOf('plain', 'sources', source)
/** The ids of all sources that a fact names. */
export function sourcesOf(fact: Sourced): readonly string[] {
  return [...(fact.source ?? []), ...(fact.sources ?? [])]
}
