import type { UnitRecord } from '../../ports/store/units.ts'
import type { Registry } from '../registry.ts'

/** A legal person at the top of the tree, of which only its title and its preset are said. */
export function newLegalPerson(
  { chance, clock }: Registry,
  { title, preset }: Pick<UnitRecord, 'title' | 'preset'>,
): UnitRecord {
  return {
    id: chance.newId(),
    above: null,
    title,
    preset,
    systems: [],
    classes: [],
    attributes: {},
    circumstances: {},
    party: null,
    isLegalPerson: true,
    version: 1,
    createdAt: clock.now(),
  }
}
