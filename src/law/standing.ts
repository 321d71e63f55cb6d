import type { Organisation } from '../model/organisation.ts'
import type { Standing } from './context.ts'
import type { Tables } from './tables.ts'

/**
 * Works out what an organisation is and has, with all that it inherits: within its legal person everything, and what the
 * units above have outranks its own; from other legal persons above only classes and attributes that cross.
 */
export function standingOf(tables: Tables, organisation: Organisation): Standing {
  const own: Organisation[] = []
  const beyond: Organisation[] = []
  let isOwn = true
  for (let unit: Organisation | undefined = organisation; unit !== undefined; unit = unit.above) {
    ;(isOwn ? own : beyond).push(unit)
    if (unit.isLegalPerson) isOwn = false
  }
  const { classes: known, facts } = tables.snapshot
  const classes = new Set<string>()
  for (const unit of own)
    for (const name of unit.classes) for (const one of tables.classLine(name)) classes.add(one)
  for (const unit of beyond) {
    for (const name of unit.classes)
      if (known[name]?.crosses === true) for (const one of tables.classLine(name)) classes.add(one)
  }
  const attributes = new Map<string, string>()
  for (const unit of own)
    for (const [name, value] of Object.entries(unit.attributes)) attributes.set(name, value)
  for (const unit of beyond) {
    for (const [name, value] of Object.entries(unit.attributes))
      if (facts[name]?.crosses === true) attributes.set(name, value)
  }
  const circumstances = new Map<string, string>()
  for (const unit of own.toReversed())
    for (const [name, value] of Object.entries(unit.circumstances)) circumstances.set(name, value)
  const systems = [...new Set(own.flatMap(unit => unit.systems))].toSorted()
  return {
    classes,
    attributes,
    circumstances,
    systems,
    systemLine: new Set(systems.flatMap(system => [...tables.systemLine(system)])),
    party: own.find(unit => unit.party !== undefined)?.party,
    units: new Set(own.map(({ id }) => id)),
    line: new Set([...own, ...beyond].map(({ id }) => id)),
  }
}
