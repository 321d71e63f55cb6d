import type { Basis } from './evidence.ts'
import type { StatusRange } from './status.ts'

/** A case of a measure as people read it: who asked what of what on which day, what the answer must be, and why. Days as ISO 8601. */
export interface LawReport {
  readonly measure: string
  /** A full true sentence. */
  readonly name: string
  readonly organisation: { readonly id: string; readonly title: string }
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
  /** Facts that are given. */
  readonly given: Readonly<Record<string, string>>
  readonly expect: StatusRange
  readonly because: string
}
