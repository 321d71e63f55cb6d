import { compileShape } from '../json/shape.ts'
import type { Place } from '../json/shape.ts'
import { ALL_COLUMNS } from './columns.ts'

const COLUMN_PLACES: Readonly<Record<string, string>> = Object.fromEntries(
  ALL_COLUMNS.map(column => [column, `column ${column}`]),
)

/**
 * What osquery and its fleets write: an array of rows; an object of such arrays by table; result logs with one row (`columns`), with a
 * whole answer (`snapshot`) or with the differences of two (`diffResults`). `top` may be any of them, and so may its elements.
 */
const PLACES: Readonly<Record<string, Place>> = {
  top: { elements: 'element', members: { ...COLUMN_PLACES, ...logMembers() }, others: 'rows' },
  element: { members: { ...COLUMN_PLACES, ...logMembers() } },
  columns: { members: COLUMN_PLACES },
  rows: { elements: 'row' },
  row: { members: COLUMN_PLACES },
  snapshot: { elements: 'row' },
  diff: { members: { added: 'added', removed: 'removed' } },
  added: { elements: 'row' },
  removed: { elements: 'removedRow' },
  removedRow: { members: {} },
  ...Object.fromEntries(ALL_COLUMNS.map(column => [`column ${column}`, { text: true } as const])),
}

function logMembers(): Readonly<Record<string, string>> {
  return { columns: 'columns', snapshot: 'snapshot', diffResults: 'diff' }
}

export const SHAPE = compileShape(PLACES, 'top')
