import { type Day, formatDay } from '../base/day.ts'
import { byText } from '../base/order.ts'
import type { ItemChange } from '../model/item-change.ts'
import type { QuotaJudged } from '../model/quota.ts'
import { heading } from './ask-page.ts'
import type { Setting } from './asked.ts'
import { dutyText } from './duty-text.ts'
import { en } from './messages/en.ts'
import { rangeText } from './next-step.ts'
import { type Block, GAP } from './page.ts'
import { colourOf } from './paint.ts'
import { counted, oneOf } from './phrase.ts'
import { addresseeText, startOf } from './provision-text.ts'
import { quotaBlocks, quotaJson } from './quota-text.ts'
import { settingBlocks } from './setting-page.ts'

export interface ImpactAnswer {
  readonly setting: Setting
  /** Id of the draft. */
  readonly measure: string
  readonly items: number
  readonly changes: readonly ItemChange[]
  /** What was counted for quotas, without the draft and with it. */
  readonly quotas: { readonly before: readonly QuotaJudged[]; readonly after: readonly QuotaJudged[] }
  readonly most: number
}

/** What a draft would change: how many items, in which units, by when, and each of them. */
export function impactPage(answer: ImpactAnswer): readonly Block[] {
  const { setting, measure, items, changes, quotas, most } = answer
  const duties = dutiesOf(changes)
  const units = unitsOf(changes)
  return [
    { text: `What ${measure} would change`, colour: 'bold' },
    ...settingBlocks(setting),
    GAP,
    {
      text: `${counted(changes.length, 'item')} of ${items} would be answered otherwise${units.length === 0 ? '' : `, in ${counted(units.length, 'unit')}: ${units.join(', ')}`}.`,
    },
    ...(changes.length === 0 ? whyNothing(setting, measure).map(text => ({ text, hang: 2 })) : []),
    ...quotaBlocks(setting, quotas.after),
    ...duties.map(due => ({ text: dutyText(setting, due), indent: 2, hang: 2 })),
    ...(changes.length === 0 ? [] : [GAP, heading('Items')]),
    ...changes.slice(0, most).flatMap(({ finding, acts }) => [
      {
        text: `${finding.item.name}${finding.item.version === undefined ? '' : ` ${finding.item.version}`} (${finding.file} ${finding.item.at})`,
        indent: 2,
        hang: 2,
      },
      ...acts.map(({ act, before, after, provision }) => ({
        lead: act,
        text: `: ${rangeText(before)} → ${rangeText(after)}${provision === undefined ? '' : `  ${provision}`}`,
        colour: colourOf(after.worst),
        indent: 4,
        hang: 2,
      })),
    ]),
    ...(changes.length > most ? [{ text: `… ${changes.length - most} more (--all)`, indent: 2 }] : []),
  ]
}

/** Why a draft changes nothing, where that is for its day or for whom it binds. */
function whyNothing({ snapshot, date, organisation }: Setting, measure: string): readonly string[] {
  const provisions = (snapshot.measures[measure]?.provisions ?? []).flatMap(
    id => snapshot.provisions[id] ?? [],
  )
  const starts = provisions.flatMap(provision => startOf(snapshot, provision)?.[0] ?? [])
  const first = starts.length === 0 ? undefined : (Math.min(...starts) as Day)
  const binds = [...new Set(provisions.map(provision => addresseeText({ snapshot }, provision)))]
  return [
    ...(first === undefined || first <= date ? [] : [en['impact.later']({ on: formatDay(first) })]),
    ...(binds.length === 0 ? [] : [en['impact.binds']({ whom: oneOf(binds), asked: organisation.title })]),
  ]
}

export function impactJson({ setting, measure, items, changes, quotas }: ImpactAnswer): object {
  return {
    draft: measure,
    items,
    changed: changes.length,
    units: unitsOf(changes),
    quotas: {
      before: quotas.before.map(one => quotaJson(setting, one)),
      after: quotas.after.map(one => quotaJson(setting, one)),
    },
    duties: dutiesOf(changes).map(({ provision, duty, by }) => ({
      provision,
      says: duty.says,
      by: by === undefined ? null : formatDay(by),
    })),
    changes: changes.map(({ finding, acts, duties }) => ({
      file: finding.file,
      at: finding.item.at,
      name: finding.item.name,
      unit: finding.item.unit ?? null,
      product: finding.resolution.product ?? null,
      party: finding.resolution.party ?? null,
      acts,
      duties: duties.map(({ provision }) => provision),
    })),
  }
}

function dutiesOf(changes: readonly ItemChange[]): ItemChange['duties'] {
  return [...new Map(changes.flatMap(({ duties }) => duties).map(due => [due.provision, due])).values()]
}

function unitsOf(changes: readonly ItemChange[]): readonly string[] {
  return [...new Set(changes.flatMap(({ finding }) => finding.item.unit ?? []))].toSorted(
    byText(unit => unit),
  )
}
