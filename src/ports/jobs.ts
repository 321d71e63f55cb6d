/** What works beside the server: reads inventories and works findings out anew. */
export interface Jobs {
  /** Tells it that there may be something to do. */
  readonly wake: () => void
  /** Returns when it has nothing to do any more, or after so many milliseconds; true where it is done. */
  readonly settled: (patienceMs: number) => Promise<boolean>
}
