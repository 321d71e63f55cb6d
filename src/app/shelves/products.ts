import { byText } from '../../base/order.ts'
import type { Product } from '../../model/party.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { partyName, productName } from '../../report/names.ts'
import type { ListOrder } from '../lists/page-of.ts'
import { namingCounts } from './parties.ts'
import { oncePerSnapshot, type Shelf, type ShelfRow } from './shelf.ts'
import { isWithin } from './within.ts'

/** A product as a list shows it. */
export interface ProductRow extends ShelfRow {
  readonly product: Product
  readonly title: string
  readonly native: { readonly text: string; readonly lang: string } | undefined
  readonly maker: string | undefined
  readonly makerName: string
  readonly categories: readonly string[]
  /** How many measures name its maker or one of its products. */
  readonly measures: number
}

/** What products are filtered by. */
export interface ProductFilters extends ListOrder {
  readonly words: string
  readonly category?: string | undefined
  readonly party?: string | undefined
  readonly named: '' | 'yes' | 'no'
}

/** The products of the catalogue. */
export const productShelf: Shelf<ProductRow, ProductFilters> = {
  rows: oncePerSnapshot(snapshot => {
    const naming = namingCounts(snapshot)
    return Object.values(snapshot.products)
      .map(product => rowOf(snapshot, product, naming))
      .toSorted(byText(({ title }) => title.toLowerCase()))
  }),
  matches:
    (snapshot, { category = '', party = '', named }) =>
    ({ product, measures }) =>
      (category === '' || product.categories.some(each => isWithin(snapshot.categories, each, category))) &&
      (party === '' || product.roles.some(role => role.party === party)) &&
      (named === '' || (named === 'yes') === measures > 0),
  keys: {
    title: ({ title }) => title.toLowerCase(),
    maker: ({ makerName }) => makerName.toLowerCase(),
    categories: ({ categories }) => categories.join(', '),
    measures: ({ measures }) => measures,
  },
  columns: {
    id: ({ product }) => product.id,
    name: ({ title }) => title,
    native: ({ native }) => native?.text ?? '',
    maker: ({ makerName }) => makerName,
    categories: ({ product }) => product.categories.join(' '),
    measures: ({ measures }) => String(measures),
  },
}

function rowOf(snapshot: Snapshot, product: Product, naming: ReadonlyMap<string, number>): ProductRow {
  const native = product.names.find(({ kind, lang }) => kind === 'native' && lang !== undefined)
  const maker = product.roles.find(({ role }) => role === 'maker')?.party
  const makerName = maker === undefined ? '' : partyName(snapshot, maker)
  const categories = product.categories.map(id => snapshot.categories[id]?.title ?? id)
  return {
    product,
    title: productName(snapshot, product.id),
    native: native?.lang === undefined ? undefined : { text: native.text, lang: native.lang },
    maker,
    makerName,
    categories,
    measures: Math.max(0, ...product.roles.map(({ party }) => naming.get(party) ?? 0)),
    searched: [product.id, makerName, ...product.names.map(({ text }) => text), ...categories]
      .join('\n')
      .toLowerCase(),
  }
}
