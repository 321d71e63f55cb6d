import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { UnitRecord } from '../../ports/store/units.ts'

/** The units as the law sees them, by id, each with those above it and what its preset has. `units` come those above first. */
export function organisationsOf(
  snapshot: Snapshot,
  units: readonly UnitRecord[],
): Readonly<Record<string, Organisation>> {
  const found: Record<string, Organisation> = {}
  for (const unit of units) {
    const preset = snapshot.organisations[unit.preset ?? '']
    const above = unit.above === null ? undefined : found[unit.above]
    const party = unit.party ?? preset?.party
    found[unit.id] = {
      id: unit.id,
      title: unit.title,
      systems: [...new Set([...(preset?.systems ?? []), ...unit.systems])],
      classes: [...new Set([...(preset?.classes ?? []), ...unit.classes])],
      attributes: { ...preset?.attributes, ...unit.attributes },
      circumstances: { ...preset?.circumstances, ...unit.circumstances },
      ...(party === undefined ? {} : { party }),
      isLegalPerson: unit.isLegalPerson,
      ...(above === undefined ? {} : { above }),
    }
  }
  return found
}
