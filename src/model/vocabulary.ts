import type { ActId, CategoryId, ClassId, SystemId } from './condition.ts'

export interface System {
  readonly id: SystemId
  readonly title: string
  readonly within?: SystemId
  /** The presets for which a question about the whole of it is answered; the first leads, the others are told beside it. */
  readonly represented?: readonly string[]
}

export interface Authority {
  readonly id: string
  readonly system: SystemId
  readonly names: Readonly<Record<string, string>>
  /** What practitioners call it, where its name is long. */
  readonly short?: string
}

/**
 * An act; `within` names the wider act that it is part of, `counter` what the other side does in the same moment
 * (itself for an agreement; missing where nobody else takes part).
 */
export interface Act {
  readonly id: ActId
  readonly says: string
  readonly counter?: ActId
  readonly within?: ActId
  /** Who stands on the other side when nobody is named: the item's maker, or anyone. */
  readonly otherSide: 'maker' | 'anyone'
}

export interface Category {
  readonly id: CategoryId
  readonly title: string
  readonly within?: CategoryId
  /** Codes that mean it or a part of it: what has one is of the category. */
  readonly cpv: readonly string[]
  readonly unspsc: readonly string[]
}

/** A class of organisations; a member of it is a member of `within` too. `crosses` says whether it passes to other legal persons below. */
export interface OrganisationClass {
  readonly id: ClassId
  readonly title: string
  readonly within: readonly ClassId[]
  readonly crosses: boolean
}

export const ANSWERERS = ['you', 'supplier', 'authority', 'nobody'] as const
/** Who can answer a question; `nobody` marks open law, which is said and never asked. */
export type Answerer = (typeof ANSWERERS)[number]

/** A circumstance, an attribute of organisations or a technical property, and how to ask for it. */
export interface Fact {
  readonly id: string
  readonly of: 'circumstance' | 'attribute' | 'property'
  readonly asks: string
  readonly who: Answerer
  readonly type: 'choice' | 'date'
  /** Of `choice`: the values that differ in law. `exhaustive` says that there is no other. */
  readonly values: readonly string[]
  readonly exhaustive: boolean
  /** Of an attribute: whether it passes to other legal persons below. */
  readonly crosses: boolean
}

/** A question of law that the texts leave open. */
export interface OpenQuestion {
  readonly id: string
  readonly asks: string
  readonly who: Answerer
}
