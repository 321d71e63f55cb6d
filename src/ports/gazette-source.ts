import type { FetchBytes } from '../model/fetch-bytes.ts'

/** Where a gazette is read from: an address or a folder. */
export interface GazetteSource {
  /** What to call it in messages: as it was given. */
  readonly name: string
  /** Bounded in size and time; follows no redirection. */
  readonly fetchBytes: FetchBytes
}

/** A folder that holds a copy of a gazette. */
export interface GazetteFolder extends GazetteSource {
  /** Puts bytes under a path. On return they are all there and survive a power cut; at no moment does a reader see half of them. */
  readonly putBytes: (path: string, bytes: Uint8Array) => Promise<void>
}
