/** How much a registry holds, for those who run it. */
export interface FiguresRecord {
  readonly units: number
  readonly people: number
  readonly inventories: number
  readonly auditEntries: number
  readonly gazetteEntries: number
  readonly screenings: readonly Counted[]
  readonly findings: readonly Counted[]
  /** Inventories whose findings have to be worked out anew. */
  readonly pending: number
}

/** How many are in a state. */
export interface Counted {
  readonly state: string
  readonly count: number
}

export interface Figures {
  readonly all: () => Promise<FiguresRecord>
}
