/** Everything that a server has acknowledged: none of it may be missing after it was killed. */
export interface Ledger {
  /** The newest acknowledged version and title of each unit. */
  readonly units: Map<string, { version: number; title: string }>
  /** Uploads that are under way: bytes acknowledged, and the whole. */
  readonly uploads: Map<string, { received: number; readonly content: Uint8Array; readonly lines: number }>
  /** Screenings begun, with the lines of their files. */
  readonly screenings: Map<string, number>
  readonly waivers: Map<string, number>
  readonly judgements: Set<string>
  /** Comments by finding. */
  readonly comments: Map<string, Set<string>>
  readonly drafts: Set<string>
  /** Measures with the gazette's entry that gave them their text. */
  readonly measures: Map<string, number>
  /** Cases with their version. */
  readonly reviews: Map<string, number>
  /** Writes acknowledged, by kind. */
  readonly counts: Map<string, number>
}

/** A ledger in which nothing stands yet. */
export function emptyLedger(): Ledger {
  return {
    units: new Map(),
    uploads: new Map(),
    screenings: new Map(),
    waivers: new Map(),
    judgements: new Set(),
    comments: new Map(),
    drafts: new Set(),
    measures: new Map(),
    reviews: new Map(),
    counts: new Map(),
  }
}

/** One more write was acknowledged. */
export function count({ counts }: Ledger, kind: string): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
}
