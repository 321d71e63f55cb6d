import { invariant } from '../../base/fault.ts'
import { ALL_COLUMNS } from './columns.ts'

invariant(ALL_COLUMNS.length <= 60, 'the columns that are wanted fit into the two halves of a signature')

const STATUS = ALL_COLUMNS.indexOf('status')

/** Columns and their texts, as far as they are wanted; empty texts are not kept. */
export class Row {
  /** Which columns have a text, one bit each: the first thirty, and the others. */
  low = 0
  high = 0
  readonly #texts: (string | undefined)[] = []

  /** Some tables print their missing values as words. */
  set(column: number, text: string): void {
    const trimmed = text.trim()
    if (trimmed === '' || trimmed === 'null') return
    if (column < 30) this.low |= 1 << column
    else this.high |= 1 << (column - 30)
    this.#texts[column] = trimmed
  }

  get(column: number): string | undefined {
    return this.#texts[column]
  }

  /** A text by the name of its column, for what is asked seldom. */
  named(column: string): string | undefined {
    return this.#texts[ALL_COLUMNS.indexOf(column)]
  }
}

/** Whether the row tells of a package that is known and not installed any more (dpkg keeps its files of configuration). */
export function isGone(row: Row): boolean {
  const status = row.get(STATUS)
  return status !== undefined && /^\S+ \S+ (?:config-files|not-installed)$/u.test(status)
}
