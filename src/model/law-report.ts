import type { Basis } from './evidence.ts'
import type { StatusRange } from './status.ts'

/** A case of a measure as people read it: who asked what of what on which day, what the answer must be, and why. Days as ISO 8601. */
export interface LawReport {
  readonly measure: string
  /** A full true sentence. */
  readonly name: string
  readonly organisation: AskedFor
  /** Whether it is asked for the preset as it is, with no class, attribute or party besides. */
  readonly isPreset: boolean
  readonly act: string
  readonly on: string
  readonly known?: string
  readonly floor?: Basis
  readonly product?: string
  readonly party?: string
  readonly version?: string
  /** The other side, where it is a party. */
  readonly counterparty?: string
  /** What is said of the other side besides, or instead. */
  readonly otherSide?: { readonly classes: readonly string[]; readonly systems: readonly string[] }
  /** Facts that are given. */
  readonly given: Readonly<Record<string, string>>
  /** Provisions that were lifted, and by which authority. */
  readonly waivers?: readonly { readonly provision: string; readonly grantor: string }[]
  readonly expect: StatusRange
  readonly because: string
}

/** The organisation of a case: a preset, or one described, with what it has beyond the preset. */
export interface AskedFor {
  readonly id: string
  readonly title: string
  readonly systems?: readonly string[]
  readonly classes?: readonly string[]
  /** Attributes and circumstances that the preset has not, or otherwise. */
  readonly facts?: Readonly<Record<string, string>>
  readonly party?: string
}
