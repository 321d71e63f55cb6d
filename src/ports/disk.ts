import type { Result } from '../base/result.ts'

/** A file, or what is piped in, opened for reading once. */
export interface Input {
  /** What to call it in messages: the path as it was given, or `standard input`. */
  readonly name: string
  /**
   * The content in order. A chunk is the reader's to keep. Leaving the loop early closes the file.
   * Throws a Fault when the disk fails in the middle.
   */
  readonly bytes: AsyncIterable<Uint8Array>
  /** Gives a chunk back, whole and as it came, that nobody will look at again, so that its memory is used for another. */
  readonly giveBack?: (chunk: Uint8Array) => void
  /** Known for plain files only; for progress. */
  readonly sizeBytes?: number
}

/** Something in a folder; a link is `other`, wherever it leads. */
export interface FolderEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** Files, as far as commands need them. */
export interface Disk {
  /** Opens an inventory by path, or standard input by `-`. What cannot be read (missing, a directory, forbidden) is a problem. */
  readonly openInput: (path: string) => Promise<Result<Input>>
  /** What lies in a folder, in the order of the names. Undefined where the path is no folder; one that may not be read is a problem. */
  readonly listFolder: (path: string) => Promise<Result<readonly FolderEntry[]> | undefined>
  /** A whole small text in UTF-8; missing, forbidden or larger than `maxBytes` is a problem. */
  readonly readText: (path: string, maxBytes: number) => Promise<Result<string>>
  /**
   * Puts a text in a file. On return the file holds all of it and survives a power cut; on a throw (a Fault) the file is as it was before.
   * At no moment does a reader see half of it.
   */
  readonly writeText: (path: string, text: string) => Promise<void>
  /**
   * Puts whole lines behind what a file holds, and makes the file where there is none. On return they stand there and survive a power cut.
   * On a throw (a Fault) the file is as it was before, or empty where there was none. What others append at the same time stands before or behind, never between.
   * A power cut in the middle may leave the beginning of the lines; whatever is appended later begins on a line of its own.
   */
  readonly appendText: (path: string, lines: string) => Promise<void>
  /** Whether a plain file is there; whether it may be read is another question. */
  readonly isFile: (path: string) => boolean
  /** Makes a folder with those above it; one that is there already stays as it is. Throws a Fault where that cannot be. */
  readonly makeFolder: (path: string) => Promise<void>
}
