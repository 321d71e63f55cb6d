import type { Place } from '../../base/problem.ts'
import type { Result } from '../../base/result.ts'
import type { Basis } from '../../model/evidence.ts'

/** What a register calls somebody, with the other names and numbers it gives. */
export interface RegisterName {
  readonly name: string
  readonly aliases: readonly string[]
  /** In schemes that the catalogue knows. */
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[]
}

/** One line of a register, in the register's own words, before anybody looks into the catalogue. */
export interface RegisterEntry {
  readonly at: Place
  /** Whom it names; of a product, its maker or holder. Missing where the register does not say. */
  readonly party?: RegisterName
  /** Set where it names a product. */
  readonly product?: string
  readonly version?: string
  /** First and last day, as ISO 8601. */
  readonly from?: string
  readonly until?: string
  /** How far the line reaches beyond the party it names. */
  readonly reach?: 'subsidiaries' | 'affiliates'
  /** Categories that limit the line, or, of a product, those that it is in. */
  readonly categories?: readonly string[]
  /** Circumstances that limit the line, by fact key. */
  readonly where?: Readonly<Record<string, string>>
}

/** What a register's file says: its lines, and how many were passed over and why. */
export interface RegisterReading {
  readonly entries: readonly RegisterEntry[]
  readonly leftOut: Readonly<Record<string, number>>
}

/** Where the shape of a register's file is known from; shown to whoever uses the importer. */
export type Confirmation = 'the publisher' | 'programs that read it' | 'not confirmed'

/** One register whose published file becomes lines of a list. Adding one is a file here and a line in importers.ts. */
export interface Importer {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly url: string
  /** The notations it reads. */
  readonly notations: readonly ('CSV' | 'JSON' | 'JSON Lines' | 'XML')[]
  readonly shape: Confirmation
  /** The list that its lines belong to; missing where the file is about no list in particular, so that it must be named. */
  readonly list?: string
  /** Who keeps that list; needed where the catalogue does not hold it yet. */
  readonly authority?: string
  readonly basis: Basis
  readonly names: 'parties' | 'products'
  readonly read: (text: string, file: string) => Result<RegisterReading>
}
