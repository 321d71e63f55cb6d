import type { Problem } from '../base/problem.ts'
import type { Item } from '../model/item.ts'
import type { Glance } from './glance.ts'
import type { Limits } from './limits.ts'

/**
 * Reads one inventory format. A reader is a folder and a line in `readers.ts`; it is pure: bytes in, items and problems out.
 * The bytes that it is given are UTF-8 without a byte order mark; other encodings are turned into that before.
 */
export interface Reader {
  /** Stable kebab-case word by which a user may ask for it. */
  readonly id: string
  /** What a person calls the format. */
  readonly title: string
  /** Raised when the same bytes may read differently. */
  readonly version: number
  /** Set where the format is no text: it is given the bytes as they are. */
  readonly takes?: 'bytes'
  /**
   * How sure it is, 0 to 1, that a file which begins with `head` is its own: from 0.9 where the format names itself,
   * about 0.5 where the shape fits, 0.1 where only the file name speaks for it. Cheap: `head` is at most `limits.headBytes` long.
   */
  readonly recognise: (head: Uint8Array, name: string) => number
  /** Items and problems in the order of the file, in constant memory; ends after a batch with `broken`. Never throws on bad input. */
  readonly read: (
    bytes: AsyncIterable<Uint8Array>,
    limits: Limits,
    choices: ReadChoices,
  ) => AsyncIterable<Batch>
}

/** What a user may decide about the reading. */
export interface ReadChoices {
  /** Of tables: which column holds what, by field (`name`, `publisher`, …, or a circumstance) → title of the column. */
  readonly columns?: Readonly<Record<string, string>>
  /** Whether what is no part of an item is held to the standard, too; that takes longer. */
  readonly isStrict?: boolean
  /** What the file is called; set by `readInventory`. A hint, for formats whose path tells what their content does not. */
  readonly name?: string
  /** The text of a small file by its path beside this one, where there is one that may be read. */
  readonly beside?: (path: string) => Promise<string | undefined>
  /** Takes a chunk back of which a reader has kept nothing, so that its memory is used again. */
  readonly giveBack?: (chunk: Uint8Array) => void
  /** Readers that can then leave out what is nobody's. */
  readonly glance?: Glance
}

/** Some consecutive items of a file and what was wrong near them. */
export interface Batch {
  readonly items: readonly Item[]
  /** How many more items there were, between these, that were seen to be nobody's; see `ReadChoices.glance`. */
  readonly nobodys?: number
  readonly problems: readonly Problem[]
  /** What was taken for granted, to be shown: the format, a guessed encoding, which column is which. */
  readonly notes?: readonly Note[]
  /** Set in the last batch when reading could not go on: what follows in the file is unread. It stands among `problems` too. */
  readonly broken?: Problem
  /** How many bytes of the file have been taken so far, for progress; set by `readInventory`. */
  readonly bytesRead?: number
}

/** Something a reader took for granted or left out by the rules of the format; no problem, but never hidden. */
export interface Note {
  /** Stable kebab-case word. */
  readonly code: string
  readonly says: string
  /** Of `columns-guessed`: field → title of the column. */
  readonly columns?: Readonly<Record<string, string>>
}

/** The batch that ends a reading because of one problem. */
export function brokenBatch(problem: Problem): Batch {
  return { items: [], problems: [problem], broken: problem }
}
