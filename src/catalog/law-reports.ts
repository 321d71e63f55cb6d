import { formatDay } from '../base/day.ts'
import type { LawReport } from '../model/law-report.ts'
import { type Case, casesOf } from './case.ts'
import type { Catalog } from './catalog.ts'
import { compileOrganisation } from './compile/organisation.ts'

/** The cases of a catalogue as law reports, in order of measures and files. */
export function lawReportsOf(catalog: Catalog): readonly LawReport[] {
  const presets = new Map(
    [...catalog.organisations].map(([id, value]) => [id, JSON.stringify(compileOrganisation(id, value))]),
  )
  return casesOf(catalog).map(one => reportOf(one, presets))
}

function reportOf(
  { measure, name, question, expect, because }: Case,
  presets: ReadonlyMap<string, string>,
): LawReport {
  const { organisation, act, item, date, known, floor, counterparty, answers, waivers } = question
  const { id, title } = organisation
  return {
    measure,
    name,
    organisation: { id, title },
    isPreset:
      waivers.length === 0 &&
      (counterparty === undefined || counterparty.party !== undefined) &&
      presets.get(id) === JSON.stringify(organisation),
    act,
    on: formatDay(date),
    ...(known === undefined ? {} : { known: formatDay(known) }),
    ...(floor === undefined ? {} : { floor }),
    ...(item.product === undefined ? {} : { product: item.product }),
    ...(item.party === undefined ? {} : { party: item.party }),
    ...(item.version === undefined ? {} : { version: item.version }),
    ...(counterparty?.party === undefined ? {} : { counterparty: counterparty.party }),
    given: answers,
    expect,
    because,
  }
}
