import type { LawReport } from '../model/law-report.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Block, GAP } from './page.ts'
import { line, section } from './entry-blocks.ts'
import { authorityName, partyName, productName } from './names.ts'
import { rangeText } from './next-step.ts'
import { allOf, counted, sentence } from './phrase.ts'

/** The cases of a measure as law reports: what was asked, what the answer is and why. Every check of the catalogue holds the engine to them. */
export function lawReportEntry(snapshot: Snapshot, reports: readonly LawReport[]): readonly Block[] {
  return section(
    `Law reports: ${counted(reports.length, 'case')}, held by every check of the catalogue`,
    reports.length === 0
      ? []
      : reports.flatMap((report, at) => [...(at === 0 ? [] : [GAP]), ...reportBlocks(snapshot, report)]),
  )
}

function reportBlocks(snapshot: Snapshot, report: LawReport): readonly Block[] {
  const { name, expect, because } = report
  return [
    { text: sentence(name), indent: 2, hang: 2 },
    inner('asked', questionOf(snapshot, report)),
    ...given(snapshot, report).map(text => inner('given', text)),
    inner('verdict', rangeText(expect)),
    inner('why', sentence(because)),
  ]
}

/** A line under the sentence that the case holds true. */
function inner(label: string, text: string): Block {
  return { ...line(label, text), lead: `${label.padEnd(8)} `, indent: 4, hang: 9 }
}

/** `2014-08-05, Central institution: procure Symantec Endpoint Protection 12`. */
function questionOf(snapshot: Snapshot, report: LawReport): string {
  const { organisation, act, on, known, floor, version } = report
  const days = known === undefined ? on : `${on}, with what was published by ${known}`
  const least = floor === undefined ? '' : `, on a basis that is ${floor} or better`
  return `${days}${least}, ${organisation.title}: ${act} ${thingOf(snapshot, report)}${version === undefined ? '' : ` ${version}`}`
}

function thingOf(snapshot: Snapshot, { product, party }: LawReport): string {
  if (product !== undefined) return productName(snapshot, product)
  return party === undefined ? 'something' : `something of ${partyName(snapshot, party)}`
}

/** What the case says beyond the preset: of the organisation, of the other side, of the facts, of waivers. */
function given(snapshot: Snapshot, report: LawReport): readonly string[] {
  const { organisation, counterparty, otherSide, waivers = [] } = report
  const { systems = [], classes = [], facts = {}, party } = organisation
  const standing = [
    ...(party === undefined ? [] : [partyName(snapshot, party)]),
    ...classes.map(id => snapshot.classes[id]?.title ?? id),
    ...systems.map(id => `under ${snapshot.systems[id]?.title ?? id}`),
  ]
  const other = [
    ...(counterparty === undefined ? [] : [partyName(snapshot, counterparty)]),
    ...(otherSide?.classes ?? []).map(id => snapshot.classes[id]?.title ?? id),
    ...(otherSide?.systems ?? []).map(id => `under ${snapshot.systems[id]?.title ?? id}`),
  ]
  const answers = Object.entries({ ...facts, ...report.given }).map(([fact, value]) => `${fact}=${value}`)
  return [
    ...(standing.length === 0 ? [] : [`it is ${standing.join('; ')}`]),
    ...(other.length === 0 ? [] : [`the other side is ${other.join('; ')}`]),
    ...(answers.length === 0 ? [] : [allOf(answers)]),
    ...waivers.map(({ provision, grantor }) => `${authorityName(snapshot, grantor)} has lifted ${provision}`),
  ]
}
