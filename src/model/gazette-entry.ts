import type { JsonObject } from '../base/canonical-json.ts'

/** What an authority may announce in its gazette. */
export const GAZETTE_KINDS = [
  'measure-published',
  'measure-amended',
  'measure-repealed',
  'decision',
  'listing',
  'waiver-granted',
  'appeal-decided',
  'key-rotated',
] as const
export type GazetteKind = (typeof GAZETTE_KINDS)[number]

/** One official act in a gazette; its canonical JSON in UTF-8 is the leaf. */
export interface GazetteEntry {
  /** Raised when the shape below changes. */
  readonly format: 1
  readonly kind: GazetteKind
  /** When it was entered, in UTC, as `2026-03-01T10:00:00.000Z`. */
  readonly at: string
  /** The id of the authority whose act it is. */
  readonly authority: string
  /** What it is about: the id of a measure, case, list or waiver; of a key the gazette's origin. */
  readonly subject: string
  /** Of a measure that is published or amended: `{"measure": …}`, as its file of the catalogue has it. */
  readonly body: JsonObject
  /** The number of the entry about the same subject that this one follows. */
  readonly previous?: number
}
