import type { Item, ItemIdentifier } from '../../model/item.ts'
import { withoutAddress } from '../maintainer.ts'
import { COLUMNS, HOST_COLUMNS, IDENTIFIER_COLUMNS } from './columns.ts'
import { tableByColumns, tableByName } from './tables.ts'
import type { Table } from './tables.ts'

/** Columns and their texts, as far as they are wanted. */
export type Row = ReadonlyMap<string, string>

/** Whether the row tells of a package that is known and not installed any more (dpkg keeps its files of configuration). */
export function isGone(row: Row): boolean {
  return /^\S+ \S+ (?:config-files|not-installed)$/u.test(row.get('status') ?? '')
}

/** The item of a row that came under a name (empty when nobody named it); undefined when the row names nothing. */
export function itemOf(row: Row, under: string, host: string | undefined, at: string): Item | undefined {
  const table =
    tableByName(under) ??
    tableByName(row.get('source') ?? '') ??
    tableByColumns(column => (row.get(column) ?? '') !== '')
  const name = nameOf(row, table)
  if (name === undefined) return undefined
  const publisher = first(row, COLUMNS.publisher)
  const version = versionOf(row, table)
  const unit = host ?? first(row, HOST_COLUMNS)
  return {
    name,
    ...(publisher === undefined ? undefined : { publisher: withoutAddress(publisher) }),
    ...(version === undefined ? undefined : { version }),
    identifiers: identifiersOf(row, table),
    circumstances: {},
    quantity: 1,
    at,
    ...(unit === undefined ? undefined : { unit }),
    ...(table === undefined ? undefined : { type: table.type }),
  }
}

function nameOf(row: Row, table: Table | undefined): string | undefined {
  // Packages and modules go by `name`; what else looks like a display name there is something else.
  const columns = table?.nameScheme === undefined ? COLUMNS.name : ['name']
  const name = first(row, columns)
  return name?.endsWith('.app') === true ? name.slice(0, -4) : name
}

function versionOf(row: Row, table: Table | undefined): string | undefined {
  const version = first(row, COLUMNS.version)
  const release = row.get('release') ?? ''
  return table?.nameScheme === 'rpm' && version !== undefined && release !== ''
    ? `${version}-${release}`
    : version
}

function identifiersOf(row: Row, table: Table | undefined): readonly ItemIdentifier[] {
  const identifiers: ItemIdentifier[] = []
  const add = (scheme: string | undefined, value: string | undefined): void => {
    if (scheme !== undefined && value !== undefined && value !== '') identifiers.push({ scheme, value })
  }
  for (const [column, scheme] of Object.entries(IDENTIFIER_COLUMNS)) add(scheme, row.get(column))
  add(table?.nameScheme, row.get('name'))
  add(table?.identifierScheme, row.get('identifier'))
  return identifiers
}

function first(row: Row, columns: readonly string[]): string | undefined {
  for (const column of columns) {
    const text = row.get(column)?.trim() ?? ''
    // Some tables print their missing values as words.
    if (text !== '' && text !== 'null') return text
  }
  return undefined
}
