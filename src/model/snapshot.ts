import type { DateSpan } from '../base/span.ts'
import type { ActId, CategoryId, ClassId, ListId, PartyId, ProductId, SystemId } from './condition.ts'
import type { Basis } from './evidence.ts'
import type { List } from './list.ts'
import type { Measure, Provision } from './measure.ts'
import type { Organisation } from './organisation.ts'
import type { Party, PartyEdge, Product } from './party.ts'
import type { Act, Authority, Category, Fact, OpenQuestion, OrganisationClass, System } from './vocabulary.ts'

export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly published: DateSpan
  readonly url?: string
  readonly basis: Basis
  /** How we read it: the whole text, an excerpt, or only through others. */
  readonly read: 'whole' | 'excerpt' | 'through-others'
}

type Table<Id extends string, Value> = Readonly<Record<Id, Value>>

/** The compiled catalogue: immutable and named by the digest of its content. */
export interface Snapshot {
  /** Raised when the shape below changes. */
  readonly format: 1
  /** `sha256:` and the digest of the canonical JSON of all the rest. */
  readonly id: string
  readonly systems: Table<SystemId, System>
  readonly authorities: Table<string, Authority>
  readonly acts: Table<ActId, Act>
  readonly categories: Table<CategoryId, Category>
  readonly classes: Table<ClassId, OrganisationClass>
  readonly facts: Table<string, Fact>
  readonly openQuestions: Table<string, OpenQuestion>
  readonly organisations: Table<string, Organisation>
  readonly sources: Table<string, Source>
  readonly measures: Table<string, Measure>
  readonly provisions: Table<string, Provision>
  readonly lists: Table<ListId, List>
  readonly parties: Table<PartyId, Party>
  readonly partyEdges: readonly PartyEdge[]
  readonly products: Table<ProductId, Product>
  /**
   * What other languages call things of the catalogue that have no title of their own there, in our words: by BCP 47 tag, then by
   * `organisation.ID`, `authority.ID`, `list.ID`, `measure.ID`, `reading.ID` or `claim.ID`. Missing where nothing is translated.
   */
  readonly words?: Table<string, Table<string, string>>
}
