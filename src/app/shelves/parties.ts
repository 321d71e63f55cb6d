import { byText } from '../../base/order.ts'
import type { Party } from '../../model/party.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { partyName } from '../../report/names.ts'
import { measureShelf } from './measures.ts'
import type { ListOrder } from '../lists/page-of.ts'
import { oncePerSnapshot, type Shelf, type ShelfRow } from './shelf.ts'

/** A party as a list shows it. */
export interface PartyRow extends ShelfRow {
  readonly party: Party
  readonly title: string
  readonly native: { readonly text: string; readonly lang: string } | undefined
  readonly country: string
  /** How many measures name it, themselves or by a list. */
  readonly measures: number
  readonly products: number
}

/** What parties are filtered by. */
export interface PartyFilters extends ListOrder {
  readonly words: string
  readonly country?: string | undefined
  readonly named: '' | 'yes' | 'no'
}

/** The parties of the catalogue. */
export const partyShelf: Shelf<PartyRow, PartyFilters> = {
  rows: oncePerSnapshot(snapshot => {
    const made = madeBy(snapshot)
    const naming = namingCounts(snapshot)
    return Object.values(snapshot.parties)
      .map(party => rowOf(snapshot, party, naming.get(party.id) ?? 0, made.get(party.id) ?? 0))
      .toSorted(byText(({ title }) => title.toLowerCase()))
  }),
  matches:
    (_, { country = '', named }) =>
    ({ party, measures }) =>
      (country === '' || party.incorporation === country || party.headquarters === country) &&
      (named === '' || (named === 'yes') === measures > 0),
  keys: {
    title: ({ title }) => title.toLowerCase(),
    country: ({ country }) => country,
    measures: ({ measures }) => measures,
    products: ({ products }) => products,
  },
  columns: {
    id: ({ party }) => party.id,
    name: ({ title }) => title,
    native: ({ native }) => native?.text ?? '',
    country: ({ country }) => country,
    measures: ({ measures }) => String(measures),
    products: ({ products }) => String(products),
  },
}

function rowOf(snapshot: Snapshot, party: Party, measures: number, products: number): PartyRow {
  const native = party.names.find(({ kind, lang }) => kind === 'native' && lang !== undefined)
  return {
    party,
    title: partyName(snapshot, party.id),
    native: native?.lang === undefined ? undefined : { text: native.text, lang: native.lang },
    country: party.incorporation ?? party.headquarters ?? '',
    measures,
    products,
    searched: [party.id, ...party.names.map(({ text }) => text)].join('\n').toLowerCase(),
  }
}

function madeBy(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { roles } of Object.values(snapshot.products))
    for (const party of new Set(roles.map(role => role.party)))
      counts.set(party, (counts.get(party) ?? 0) + 1)
  return counts
}

/** How many measures name each party. */
export const namingCounts = oncePerSnapshot((snapshot: Snapshot): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { parties } of measureShelf.rows(snapshot))
    for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1)
  return counts
})
