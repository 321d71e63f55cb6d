import type { Day } from '../base/day.ts'
import type { PartyId, ProductId } from '../model/condition.ts'
import type { Finding } from '../model/finding.ts'
import type { Basis } from '../model/evidence.ts'
import type { Counterparty, Organisation } from '../model/organisation.ts'
import type { Waiver } from '../model/waiver.ts'
import { partyName, productName } from './names.ts'
import { type Speaking, speechOf } from './speaking.ts'

/** What is asked about, with the name that an answer calls it by. */
export interface Subject {
  readonly name: string
  readonly party?: PartyId
  readonly product?: ProductId
  readonly version?: string
}

/** For whom, when and with what knowledge: every output names this. */
export interface Setting extends Speaking {
  readonly organisation: Organisation
  readonly date: Day
  readonly known?: Day
  readonly floor?: Basis
  readonly counterparty?: Counterparty
  /** The waivers that were given to it or to a unit above it. */
  readonly waivers?: readonly Waiver[]
  /** The file of what people have judged, and how many of its judgements stand here. */
  readonly judgements?: { readonly file: string; readonly standing: number }
}

/** The setting in which a finding was decided: that of its own unit, where the line names one. */
export function settingOf(setting: Setting, { unit }: Finding): Setting {
  return unit === undefined ? setting : { ...setting, ...unit }
}

/** The subject as a sentence names it: the product's own name where the catalogue has one, with its version. */
export function subjectName(speaking: Speaking, subject: Subject): string {
  const { snapshot } = speaking
  const { say, tag } = speechOf(speaking)
  const name =
    subject.product !== undefined
      ? productName(snapshot, subject.product, tag)
      : subject.party !== undefined
        ? say['subject.products-of']({ party: partyName(snapshot, subject.party, tag) })
        : subject.name
  if (subject.product === undefined || subject.version === undefined) return name
  return name.endsWith(` ${subject.version}`) ? name : `${name} ${subject.version}`
}

/** The circumstances that an organisation takes for granted: its own before those of the units above of the same legal person. */
export function takenForGranted(organisation: Organisation): Readonly<Record<string, string>> {
  const { above, isLegalPerson, circumstances } = organisation
  return isLegalPerson || above === undefined
    ? circumstances
    : { ...takenForGranted(above), ...circumstances }
}
