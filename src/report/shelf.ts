import { compareText } from '../base/order.ts'
import type { Name } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { authorityName, partyName, productName, titleOf } from './names.ts'
import { stageOn } from './provision-text.ts'
import { LAST_DAY } from '../base/day.ts'
import { formatSpan } from '../base/span.ts'

export type ShelfName = 'measures' | 'parties' | 'products' | 'organisations'

/** One entry of the catalogue as a list shows it. */
export interface ShelfEntry {
  readonly id: string
  readonly title: string
  readonly about: string
  /** Everything by which it may be found, in small letters. */
  readonly searched: string
  readonly whole: object
}

/** What the catalogue holds of one sort, in order of ids. */
export function shelfOf(snapshot: Snapshot, name: ShelfName): readonly ShelfEntry[] {
  const entries = { measures, parties, products, organisations }[name](snapshot)
  return entries.toSorted((one, other) => compareText(one.id, other.id))
}

function measures(snapshot: Snapshot): readonly ShelfEntry[] {
  return Object.values(snapshot.measures).map(measure => {
    const stage = stageOn(measure, LAST_DAY)
    const about = `${authorityName(snapshot, measure.authority)}${stage === undefined ? '' : `, ${stage.stage} ${formatSpan(stage.on)}`}`
    const covered = measure.provisions.map(id => snapshot.provisions[id]?.says ?? '')
    return entry(measure.id, titleOf(measure.title, measure.id), about, measure, [
      ...Object.values(measure.title),
      measure.summary,
      measure.citation ?? '',
      measure.system,
      ...covered,
    ])
  })
}

function parties(snapshot: Snapshot): readonly ShelfEntry[] {
  return Object.values(snapshot.parties).map(party =>
    entry(party.id, partyName(snapshot, party.id), otherNames(party.names), party, texts(party.names)),
  )
}

function products(snapshot: Snapshot): readonly ShelfEntry[] {
  return Object.values(snapshot.products).map(product => {
    const kinds = product.categories.map(id => snapshot.categories[id]?.title ?? id)
    const makers = [
      ...new Set(
        product.roles.filter(role => role.role === 'maker').map(role => partyName(snapshot, role.party)),
      ),
    ]
    return entry(product.id, productName(snapshot, product.id), [...makers, ...kinds].join(', '), product, [
      ...texts(product.names),
      ...kinds,
      ...makers,
    ])
  })
}

function organisations(snapshot: Snapshot): readonly ShelfEntry[] {
  return Object.values(snapshot.organisations).map(organisation => {
    const taken = Object.entries(organisation.circumstances).map(([key, value]) => `${key}=${value}`)
    const about = taken.length === 0 ? '' : `taken for granted: ${taken.join(', ')}`
    const systems = organisation.systems.map(id => snapshot.systems[id]?.title ?? id)
    return entry(organisation.id, organisation.title, about, organisation, [
      ...systems,
      ...organisation.classes,
    ])
  })
}

function entry(id: string, title: string, about: string, whole: object, more: readonly string[]): ShelfEntry {
  return { id, title, about, whole, searched: [id, title, about, ...more].join('\n').toLowerCase() }
}

function texts(names: readonly Name[]): readonly string[] {
  return names.map(name => name.text)
}

function otherNames(names: readonly Name[]): string {
  return names
    .slice(1)
    .filter(name => name.kind === 'native' || name.kind === 'legal')
    .map(name => name.text)
    .join(', ')
}
