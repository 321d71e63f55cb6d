import { ALL_COLUMNS, COLUMNS, HOST_COLUMNS, IDENTIFIER_COLUMNS } from './columns.ts'
import type { Row } from './row.ts'
import { tableByColumns, tableByName, tableByWholeName } from './tables.ts'
import type { Table } from './tables.ts'

/** Which column says what, for rows that have the same columns and came under the same name; −1 where none does. */
export interface Plan {
  readonly name: number
  readonly publisher: number
  readonly version: number
  /** Of RPM packages: what is written behind the version. */
  readonly release: number
  readonly host: number
  readonly identifiers: readonly (readonly [scheme: string, column: number])[]
  readonly type: string | undefined
}

/** Rows of one query look alike: what was worked out for one holds for the next. HOSTILE: rows that all differ must not fill memory. */
const MOST_PLANS = 500
const plans = new Map<string, Plan>()

/** The plan for a row that came under a name (empty when nobody named it). */
export function planFor(row: Row, under: string): Plan {
  const source = row.named('source')
  const key = `${row.low} ${row.high} ${source !== undefined && tableByWholeName(source) !== undefined ? source : ''} ${under}`
  const known = plans.get(key)
  if (known !== undefined) return known
  if (plans.size >= MOST_PLANS) plans.clear()
  const plan = newPlan(row, under)
  if (under.length < 200) plans.set(key, plan)
  return plan
}

function newPlan(row: Row, under: string): Plan {
  const has = (column: string): boolean => row.named(column) !== undefined
  const table = tableByName(under) ?? tableByWholeName(row.named('source') ?? '') ?? tableByColumns(has)
  const first = (columns: readonly string[]): number => ALL_COLUMNS.indexOf(columns.find(has) ?? '')
  return {
    // Packages and modules go by `name`; what else looks like a display name there is something else.
    name: first(table?.nameScheme === undefined ? COLUMNS.name : ['name']),
    publisher: first(COLUMNS.publisher),
    version: first(COLUMNS.version),
    release: table?.nameScheme === 'rpm' ? first(['release']) : -1,
    host: first(HOST_COLUMNS),
    identifiers: identifierColumns(table, has),
    type: table?.type,
  }
}

function identifierColumns(
  table: Table | undefined,
  has: (column: string) => boolean,
): readonly (readonly [string, number])[] {
  const wanted: readonly (readonly [column: string, scheme: string | undefined])[] = [
    ...Object.entries(IDENTIFIER_COLUMNS),
    ['name', table?.nameScheme],
    ['identifier', table?.identifierScheme],
  ]
  return wanted.flatMap(([column, scheme]) =>
    scheme === undefined || !has(column) ? [] : [[scheme, ALL_COLUMNS.indexOf(column)] as const],
  )
}
