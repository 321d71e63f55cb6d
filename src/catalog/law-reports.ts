import { formatDay } from '../base/day.ts'
import type { AskedFor, LawReport } from '../model/law-report.ts'
import type { Organisation } from '../model/organisation.ts'
import { type Case, casesOf } from './case.ts'
import type { Catalog } from './catalog.ts'
import { compileOrganisation } from './compile/organisation.ts'

/** The cases of a catalogue as law reports, in order of measures and files. */
export function lawReportsOf(catalog: Catalog): readonly LawReport[] {
  const presets = new Map(
    [...catalog.organisations].map(([id, value]) => [id, compileOrganisation(id, value)]),
  )
  return casesOf(catalog).map(one => reportOf(one, presets))
}

function reportOf(
  { measure, name, question, expect, because }: Case,
  presets: ReadonlyMap<string, Organisation>,
): LawReport {
  const { organisation, act, item, date, known, floor, counterparty, answers, waivers } = question
  const { classes = [], systems = [] } = counterparty ?? {}
  const preset = presets.get(organisation.id)
  return {
    measure,
    name,
    organisation: askedFor(organisation, preset),
    isPreset:
      waivers.length === 0 &&
      (counterparty === undefined || counterparty.party !== undefined) &&
      JSON.stringify(preset) === JSON.stringify(organisation),
    act,
    on: formatDay(date),
    ...(known === undefined ? {} : { known: formatDay(known) }),
    ...(floor === undefined ? {} : { floor }),
    ...(item.product === undefined ? {} : { product: item.product }),
    ...(item.party === undefined ? {} : { party: item.party }),
    ...(item.version === undefined ? {} : { version: item.version }),
    ...(counterparty?.party === undefined ? {} : { counterparty: counterparty.party }),
    ...(classes.length + systems.length === 0 ? {} : { otherSide: { classes, systems } }),
    given: answers,
    ...(waivers.length === 0
      ? {}
      : { waivers: waivers.map(({ provision, grantor }) => ({ provision, grantor })) }),
    expect,
    because,
  }
}

function askedFor(organisation: Organisation, preset: Organisation | undefined): AskedFor {
  const { id, title, party } = organisation
  const systems = organisation.systems.filter(each => preset?.systems.includes(each) !== true)
  const classes = organisation.classes.filter(each => preset?.classes.includes(each) !== true)
  const facts = [
    ...Object.entries(organisation.attributes),
    ...Object.entries(organisation.circumstances),
  ].filter(([key, value]) => preset?.attributes[key] !== value && preset?.circumstances[key] !== value)
  return {
    id,
    title,
    ...(systems.length === 0 ? {} : { systems }),
    ...(classes.length === 0 ? {} : { classes }),
    ...(facts.length === 0 ? {} : { facts: Object.fromEntries(facts) }),
    ...(party === undefined || party === preset?.party ? {} : { party }),
  }
}
