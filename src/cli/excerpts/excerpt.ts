import type { Resolution } from '../../model/resolution.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** Raised when the lines below change. */
export const EXCERPTS_FORMAT = 4

/** What is put behind the name of the snapshot's file. */
export const EXCERPTS_ENDING = '.excerpts'

/** Tables of which each entry is a line `table:id`; read when it is asked for. */
export const ENTRY_TABLES = ['organisations', 'measures', 'lists', 'sources', 'parties', 'products'] as const
export type EntryTable = (typeof ENTRY_TABLES)[number]

/** What other languages call things, each language a line `words:zh`; read only by who speaks it. */
export const WORDS_TABLE = 'words'

/** The line `=`: what every excerpt holds whole. */
export type BaseLine = Omit<Snapshot, EntryTable | 'provisions' | typeof WORDS_TABLE> & {
  readonly excerpts: number
}

/**
 * The line `~about:product`: the numbers of the lines `~covering:…`, the bytes at which the provisions begin that may cover the
 * product, and `~alike:…`, products of the same kind in the order in which they are tried. Products share these lines. The
 * sign in front puts them behind all other lines, so that they can tell where those begin.
 */
export type ProductLine = readonly [covering: number, alike: number]

/** Thrown where an excerpt is gone through as only the whole snapshot can be; the whole snapshot answers then. */
export class BeyondExcerpt extends Error {
  override readonly name = 'BeyondExcerpt'
}

/** A snapshot cut down to what questions about some products can touch. */
export interface Excerpt {
  readonly snapshot: Snapshot
  readonly meant: Resolution
  readonly alternatives: readonly string[]
}
