import type { GazetteKind } from '../../model/gazette-entry.ts'

/** Where the registry's gazette stands. */
export interface GazetteHead {
  /** Entries in it. */
  readonly size: number
  /** The moment of the last entry; none is earlier than the one before it. */
  readonly at: string
  /** The signed note of the newest checkpoint. */
  readonly checkpoint: string
  /** The verifier key that signs it now. */
  readonly key: string
}

/** One entry as it is kept; `bytes` are the leaf. */
export interface GazetteRow {
  readonly number: number
  readonly kind: GazetteKind
  readonly subject: string
  readonly at: string
  readonly bytes: Uint8Array
}

export interface GazetteTile {
  readonly level: number
  readonly index: number
  readonly hashes: Uint8Array
}

export interface GazetteLog {
  /** Undefined while the registry has no gazette. */
  readonly head: () => Promise<GazetteHead | undefined>
  readonly tile: (level: number, index: number) => Promise<Uint8Array | undefined>
  /** In order, `count` at most from the one of number `from`. */
  readonly entries: (from: number, count: number) => Promise<readonly GazetteRow[]>
  /** The newest first: so many at most, of numbers below `before`, about one subject where one is named. */
  readonly latest: (filter: {
    readonly before?: number
    readonly subject?: string
    readonly limit: number
  }) => Promise<readonly GazetteRow[]>
  /** Puts entries, the tiles that they changed and the new head down, within the transaction. Faults with `duplicate` where a number is taken. */
  readonly append: (
    rows: readonly GazetteRow[],
    tiles: readonly GazetteTile[],
    head: GazetteHead,
  ) => Promise<void>
}
