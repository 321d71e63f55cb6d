import { nearestName } from '../../catalog/shape/nearest.ts'

/** The id of a table that is nearest to one that is not in it, or one that has it within. */
export function nearestId(id: string, table: Readonly<Record<string, unknown>>): string | undefined {
  const ids = Object.keys(table)
  return nearestName(id, ids) ?? ids.find(each => each.includes(id))
}
