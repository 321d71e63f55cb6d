import { formatDay } from '../base/day.ts'
import { compareText } from '../base/order.ts'
import type { Organisation } from '../model/organisation.ts'
import { type Setting, takenForGranted } from './asked.ts'
import { organisationName, partyName } from './names.ts'
import { speechOf } from './speaking.ts'
import type { Block } from './page.ts'
import { counted } from './phrase.ts'

/** Digits of the snapshot's digest that people are shown; JSON has them all. */
const SHOWN_DIGITS = 12

/** So many waivers are named above an answer. */
const MOST_WAIVERS = 4

/** For whom, when, by which catalogue and with which knowledge: the same lines above every answer. */
export function settingBlocks(setting: Setting): readonly Block[] {
  const { organisation, snapshot } = setting
  const lines = [
    `${settingText(setting)} · catalogue ${snapshotText(snapshot.id)}`,
    [
      placeText(setting, organisation),
      ...assumedText(setting),
      ...waiversText(setting),
      ...judgedText(setting),
    ].join('; '),
  ]
  return lines.map(text => ({ text, colour: 'dim', hang: 2 }))
}

/** The snapshot as people compare it. */
export function snapshotText(id: string): string {
  return id.slice(0, id.indexOf(':') + 1 + SHOWN_DIGITS)
}

/** `who` and `when` for one line of a summary. */
export function settingText(setting: Setting): string {
  return `as ${setting.organisation.id} on ${formatDay(setting.date)}${limitsText(setting)}`
}

function limitsText(setting: Setting): string {
  const { known, floor, counterparty, snapshot } = setting
  const party = counterparty?.party
  return [
    known === undefined ? '' : `, knowing what was published by ${formatDay(known)}`,
    floor === undefined ? '' : `, counting only what is ${floor} or better`,
    party === undefined ? '' : `, with ${partyName(snapshot, party)}`,
    counterparty?.classes === undefined ? '' : `, with ${counterparty.classes.join(', ')}`,
  ].join('')
}

/** Its title, and the units above it. */
function placeText(setting: Setting, organisation: Organisation): string {
  const name = organisationName(setting.snapshot, organisation, speechOf(setting).tag)
  const { above } = organisation
  return above === undefined ? name : `${name}, ${placeText(setting, above)}`
}

function assumedText({ organisation }: Setting): readonly string[] {
  const assumed = Object.entries(takenForGranted(organisation))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted(compareText)
  return assumed.length === 0 ? [] : [`taken for granted: ${assumed.join(', ')}`]
}

function waiversText({ waivers = [] }: Setting): readonly string[] {
  if (waivers.length === 0) return []
  const ids = waivers.slice(0, MOST_WAIVERS).map(({ id }) => id)
  return [
    `${waivers.length === 1 ? 'waiver' : 'waivers'} held: ${ids.join(', ')}${waivers.length > ids.length ? ', …' : ''}`,
  ]
}

function judgedText({ judgements }: Setting): readonly string[] {
  if (judgements === undefined) return []
  return [`${counted(judgements.standing, 'judgement')} of ${judgements.file}`]
}
