import type { DateSpan } from '../base/span.ts'
import type { CategoryId, PartyId, ProductId, Role, VersionRange } from './condition.ts'
import type { Evidence } from './evidence.ts'

/** A name with its language (BCP 47) and what sort of name it is. */
export interface Name {
  readonly text: string
  readonly lang?: string
  readonly kind: 'legal' | 'trade' | 'short' | 'former' | 'native' | 'alias'
  readonly from?: DateSpan
  readonly until?: DateSpan
}

/** An identifier in one of the field's own schemes. A pattern may end in `*`. */
export interface Identifier {
  readonly scheme: string
  readonly value: string
}

/** Something that looks like it and is not. */
export interface FalseFriend {
  readonly name: string
  readonly publisher?: string
  readonly why: string
}

export interface Party {
  readonly id: PartyId
  readonly names: readonly Name[]
  readonly identifiers: readonly Identifier[]
  readonly falseFriends: readonly FalseFriend[]
  /** ISO 3166 codes, where recorded. */
  readonly incorporation?: string
  readonly headquarters?: string
  /** The product meant when only the vendor is named in a question. */
  readonly principal?: ProductId
  readonly sources: readonly string[]
}

/** A dated edge between parties. `owns` with a share in percent, or as control whose share is not recorded. */
export interface PartyEdge {
  readonly id: string
  readonly kind: 'owns' | 'succeeded-by' | 'rebrands'
  readonly from: PartyId
  readonly to: PartyId
  readonly percent?: number
  readonly controls: boolean
  readonly since?: DateSpan
  readonly until?: DateSpan
  readonly evidence: Evidence
}

export interface ProductRole {
  readonly party: PartyId
  readonly role: Role
  readonly since?: DateSpan
  readonly until?: DateSpan
}

/** A dated edge from a product to what it contains, bundles or runs on. */
export interface ProductEdge {
  readonly id: string
  readonly kind: 'contains' | 'bundles' | 'runs-on'
  readonly product?: ProductId
  readonly party?: PartyId
  readonly grade: 'essential' | 'incidental' | 'unknown'
  readonly versions?: VersionRange
  readonly since?: DateSpan
  readonly until?: DateSpan
  readonly evidence: Evidence
}

export interface Product {
  readonly id: ProductId
  readonly names: readonly Name[]
  readonly identifiers: readonly Identifier[]
  readonly falseFriends: readonly FalseFriend[]
  /** The families it is of, nearest first; a provision on a family reaches its members. */
  readonly families: readonly ProductId[]
  readonly categories: readonly CategoryId[]
  readonly roles: readonly ProductRole[]
  readonly edges: readonly ProductEdge[]
  /** Country of each recorded stage of production. */
  readonly origins: Readonly<Record<string, readonly string[]>>
  readonly properties: Readonly<Record<string, string>>
  readonly versionScheme: string
  /** Versions that people name, oldest first; for recognition and for replies. */
  readonly versions: readonly string[]
  readonly sources: readonly string[]
}
