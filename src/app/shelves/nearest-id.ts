import { nearestName } from '../../catalog/shape/nearest.ts'

/** The id of a table that is nearest to one that is not in it, or one that has it within. */
export function nearestId(id: string, table: Readonly<Record<string, unknown>>): string | undefined {
  const ids = Object.keys(table)
  const parts = id.split(/[-/]/u)
  return (
    nearestName(id, ids) ??
    ids.find(each => each.includes(id)) ??
    ids.find(each => parts.every(part => each.includes(part)))
  )
}
