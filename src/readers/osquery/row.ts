import { invariant } from '../../base/fault.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'
import { ALL_COLUMNS } from './columns.ts'
import { planFor } from './plan.ts'

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

/** The item of a row that came under a name (empty when nobody named it); undefined when the row names nothing. */
export function itemOf(row: Row, under: string, host: string | undefined, at: string): Item | undefined {
  const plan = planFor(row, under)
  const name = row.get(plan.name)
  if (name === undefined) return undefined
  const publisher = row.get(plan.publisher)
  const version = row.get(plan.version)
  const release = row.get(plan.release)
  return newItem({
    name: name.endsWith('.app') ? name.slice(0, -4) : name,
    publisher: publisher === undefined ? undefined : withoutAddress(publisher),
    version: version === undefined || release === undefined ? version : `${version}-${release}`,
    identifiers: identifiersOf(row, plan.identifiers),
    at,
    unit: host ?? row.get(plan.host),
    type: plan.type,
  })
}

function identifiersOf(
  row: Row,
  columns: readonly (readonly [scheme: string, column: number])[],
): readonly ItemIdentifier[] {
  return columns.flatMap(([scheme, column]) => {
    const value = row.get(column)
    return value === undefined ? [] : [{ scheme, value }]
  })
}
