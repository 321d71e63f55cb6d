import type { Day } from '../base/day.ts'

export type PartyId = string
export type ProductId = string
export type CategoryId = string
export type ClassId = string
export type SystemId = string
export type ListId = string
export type ActId = string

/** In which capacity a party stands to a product. */
export const ROLES = ['maker', 'rights-holder', 'seller', 'signer', 'host'] as const
export type Role = (typeof ROLES)[number]

/** How far a named party reaches through the dated graph of owners. */
export interface Reach {
  /** `entity`: only itself. `subsidiaries`: what it owns, link by link. `affiliates`: also whoever controls it, and all those control. */
  readonly group: 'entity' | 'subsidiaries' | 'affiliates'
  /** Share of an owning link, in percent, at or above which it counts. A link that is recorded as control counts always. */
  readonly atLeastPercent: number
  /** Whether those who succeeded a reached party are reached too. */
  readonly successors: boolean
}

/** Half-open by words: `from` is included, `below` is not. Compared in the order of the product's version scheme. */
export interface VersionRange {
  readonly from?: string
  readonly upTo?: string
  readonly below?: string
}

export const ORIGIN_STAGES = [
  'incorporation',
  'headquarters',
  'design',
  'development',
  'manufacture',
  'assembly',
] as const
export type OriginStage = (typeof ORIGIN_STAGES)[number]

/**
 * A predicate. One language serves addressees (`to`), the other side (`with`), circumstances (`where`), what is covered
 * (`covers`) and exceptions (`when`); each kind says of whom or what it speaks. Evaluated in three values.
 */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** Of the doer (or, in `with`, of the other side): it belongs to one of these classes. Classes of an organisation are recorded completely. */
  | { readonly kind: 'class'; readonly classes: readonly ClassId[] }
  /** Of the doer: an attribute has one of these values. Not given is unknown. */
  | { readonly kind: 'attribute'; readonly name: string; readonly values: readonly string[] }
  /** Of the doer: it is one of these parties, as far as `reach` goes. */
  | { readonly kind: 'named'; readonly parties: readonly PartyId[]; readonly reach: Reach }
  /**
   * Of the doer: a line of the list, as it stands on the date, names the party that it is. Only lines count that name parties; of a list that
   * is not held whole absence is open for a doer that is known as a party or not at all.
   */
  | { readonly kind: 'enlisted'; readonly list: ListId }
  /** Of the doer: it is one of these organisations or a unit of one. */
  | { readonly kind: 'organisation'; readonly organisations: readonly string[] }
  /** Of the doer: it lives under this system or one below it. */
  | { readonly kind: 'system'; readonly system: SystemId }
  /** A fact about this act or item here: one of these values. Not given is unknown. */
  | { readonly kind: 'circumstance'; readonly name: string; readonly values: readonly string[] }
  /** A dated circumstance lies on or after `from` and before `before`. */
  | { readonly kind: 'dated'; readonly name: string; readonly from?: Day; readonly before?: Day }
  /** Of the item: it is one of these products or of their families, in this version range where one is given. */
  | { readonly kind: 'product'; readonly products: readonly ProductId[]; readonly versions?: VersionRange }
  /** Of the item: a party in this role is within reach of one of these. */
  | {
      readonly kind: 'party'
      readonly parties: readonly PartyId[]
      readonly role: Role
      readonly reach: Reach
    }
  /** Of the item: it is in one of these categories or in one below. */
  | { readonly kind: 'category'; readonly categories: readonly CategoryId[] }
  /** Of the item: some of `stages` lies in one of these countries (`inside`), or outside all of them. Not recorded is unknown. */
  | {
      readonly kind: 'origin'
      readonly stages: readonly OriginStage[]
      readonly countries: readonly string[]
      readonly countryList?: ListId
      readonly inside: boolean
    }
  /** Of the item: a line of the list, as it stands on the date, names it. */
  | { readonly kind: 'listed'; readonly list: ListId }
  /** Of the list: on the date it holds nothing of the item's categories. */
  | { readonly kind: 'list-lacks-category'; readonly list: ListId }
  /** Of the item: a technical property has this value. Not recorded is unknown, and the supplier can say. */
  | { readonly kind: 'property'; readonly name: string; readonly values: readonly string[] }
  /** Of what the item contains, bundles or runs on, as recorded. */
  | { readonly kind: 'contains'; readonly degree: 'essential' | 'any'; readonly of: Condition }
  | { readonly kind: 'bundles'; readonly of: Condition }
  | { readonly kind: 'runs-on'; readonly of: Condition }
  /** Open law: nobody has settled whether it holds; the text of the question lies in the catalogue. */
  | { readonly kind: 'open'; readonly question: string }
