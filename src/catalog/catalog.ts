import type { Place } from '../base/problem.ts'
import type { AuthorListFile } from './author/list.ts'
import type { AuthorMeasure } from './author/measure.ts'
import type { AuthorParty } from './author/party.ts'
import type {
  AuthorActs,
  AuthorAuthorities,
  AuthorCategories,
  AuthorClasses,
  AuthorFacts,
  AuthorOpenQuestions,
  AuthorOrganisations,
  AuthorSystems,
} from './author/vocabulary.ts'
import type { AuthorSource } from './author/evidence.ts'
import type { Reference, ValueUse } from './shape/reader.ts'

/** Where a file lies and what it holds; `folder` is the folder that names a system, for measures. */
export interface Filed<T> {
  readonly file: string
  readonly id: string
  readonly folder?: string
  readonly value: T
}

/** All files of the catalogue in the shapes of their authors, each checked by itself. In order of their paths. */
export interface Catalog {
  readonly systems: AuthorSystems
  readonly authorities: AuthorAuthorities
  readonly acts: AuthorActs
  readonly categories: AuthorCategories
  readonly classes: AuthorClasses
  readonly facts: AuthorFacts
  readonly openQuestions: AuthorOpenQuestions
  readonly organisations: AuthorOrganisations
  readonly sources: ReadonlyMap<string, AuthorSource>
  readonly measures: readonly Filed<AuthorMeasure>[]
  readonly lists: readonly Filed<AuthorListFile>[]
  readonly parties: readonly Filed<AuthorParty>[]
  readonly references: readonly Reference[]
  readonly uses: readonly ValueUse[]
  /** Ids of things that could not be read; references to them are not blamed a second time. */
  readonly unread: ReadonlySet<string>
}

/** Anything with a place. */
export interface Placed {
  readonly at: Place
}
