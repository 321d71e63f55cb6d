import type { SystemId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'

/** The organisation and the units above it of the same legal person, nearest first. */
export function legalPersonOf(organisation: Organisation): readonly Organisation[] {
  const { above, isLegalPerson } = organisation
  return isLegalPerson || above === undefined ? [organisation] : [organisation, ...legalPersonOf(above)]
}

/** The systems it lives under, as recorded for it and its legal person. */
export function systemsOf(organisation: Organisation): readonly SystemId[] {
  return [...new Set(legalPersonOf(organisation).flatMap(unit => unit.systems))].toSorted()
}

/** A circumstance that the unit, or else those above it, take for granted. */
export function takenForGranted(organisation: Organisation, key: string): string | undefined {
  return legalPersonOf(organisation).find(unit => unit.circumstances[key] !== undefined)?.circumstances[key]
}
