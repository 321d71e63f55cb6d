/** What news is about; people choose among these. */
export const NEWS_KINDS = ['findings', 'waiver', 'review'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** Something that happened and that people want to hear of. */
export interface NewsRecord {
  readonly seq: number
  readonly at: string
  readonly kind: NewsKind
  /** Whoever may read in this unit may hear it; null: whoever may read reviews. */
  readonly unit: string | null
  /** Whoever may read in this unit has heard of it by another piece of news, of all units together; null where there is none. */
  readonly knownAbove: string | null
  /** The id of what it is about. */
  readonly subject: string
  readonly title: string
  /** Of the page that shows it. */
  readonly path: string
}

export interface News {
  /** Puts it behind what there is; only within a write. */
  readonly add: (news: Omit<NewsRecord, 'seq'>) => Promise<void>
  /** In order, from after `seq` on. */
  readonly after: (seq: number, limit: number) => Promise<readonly NewsRecord[]>
  /** The newest first. */
  readonly newest: (limit: number) => Promise<readonly NewsRecord[]>
  /** The number of the last one; 0 where there is none. */
  readonly last: () => Promise<number>
}
