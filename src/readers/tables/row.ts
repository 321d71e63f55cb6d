/** A record of a table and the line, or row of a sheet, that it begins on. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** Why it may not be what was meant: `csv-quote-unclosed`, `csv-text-after-quote`, `record-too-long`, `too-many-columns`. */
  readonly odd?: string
}
