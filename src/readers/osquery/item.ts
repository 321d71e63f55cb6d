import type { Item, ItemIdentifier } from '../../model/item.ts'
import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'
import { planFor } from './plan.ts'
import type { Row } from './row.ts'

/** What the folder of a program of macOS ends with. */
const APP = '.app'

/** The item of a row that came under a name (empty when nobody named it); undefined when the row names nothing. */
export function itemOf(row: Row, under: string, host: string | undefined, at: string): Item | undefined {
  const plan = planFor(row, under)
  const name = row.get(plan.name)
  if (name === undefined) return undefined
  const publisher = row.get(plan.publisher)
  const version = row.get(plan.version)
  const release = row.get(plan.release)
  return newItem({
    name: name.endsWith(APP) && name !== APP ? name.slice(0, -APP.length) : name,
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
