import type { UnitRecord } from '../../ports/store/units.ts'
import { unitNameKey } from '../units/unit-name.ts'

/** Which unit a text of a column means: one at or below a unit, by its id or its title; undefined where none or several do. */
export function unitNamed(
  units: readonly UnitRecord[],
  within: string,
): (text: string) => string | undefined {
  const below = subtree(units, within)
  const byName = new Map<string, string | undefined>()
  for (const { id, title } of units.filter(unit => below.has(unit.id))) {
    for (const name of new Set([id, title].map(unitNameKey)))
      byName.set(name, byName.has(name) ? undefined : id)
  }
  return text => byName.get(unitNameKey(text))
}

/** A unit with all units below it. `units` come those above first. */
export function subtree(units: readonly UnitRecord[], top: string): Set<string> {
  const found = new Set([top])
  for (const { id, above } of units) if (above !== null && found.has(above)) found.add(id)
  return found
}
