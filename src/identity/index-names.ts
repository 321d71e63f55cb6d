import type {
  IdentifierTable,
  IndexedIdentifier,
  IndexedProduct,
  NameIndex,
  NameLists,
} from './name-index.ts'
import { identifierSieve } from './let-go.ts'
import { nameTable } from './name-table.ts'
import { sieveOf } from './sieve.ts'
import { slipTable } from './slip-table.ts'
import { emptyWays, openWay } from './ways.ts'

/** Makes lists of names, just worked out or read from where they were stored, ready to be searched. */
export function indexNames(lists: NameLists): NameIndex {
  const { parties, products, names, friends } = lists
  const ways = emptyWays(names.length)
  for (const { letters } of names) openWay(ways, letters)
  return {
    parties,
    products,
    ways,
    names: nameTable(names),
    friends: nameTable(friends),
    slips: slipTable(
      names.filter(({ maySlip }) => maySlip),
      ways,
    ),
    productsByWord: productsByWord(products),
    categories: {
      party: parties.map(party => new Set(party.products.flatMap(at => products[at]?.categories ?? []))),
      product: products.map(product => new Set(product.categories)),
    },
    publisherSieve: sieveOf([...new Set(lists.publishers.map(({ key }) => key))], 5),
    identifierSieve: identifierSieve(lists.identifiers),
    publishers: grouped(lists.publishers, ({ key }) => [key]),
    identifiers: new Map(
      [...grouped(lists.identifiers, ({ scheme }) => [scheme])].map(([scheme, all]) => [
        scheme,
        tableOf(all),
      ]),
    ),
    categoryWords: new Map(lists.categoryWords),
  }
}

function productsByWord(products: readonly IndexedProduct[]): ReadonlyMap<string, readonly number[]> {
  const words = products.flatMap(({ distinct }, at) =>
    distinct.map(name => ({ at, word: longest(name.words) })),
  )
  return new Map(
    [...Map.groupBy(words, ({ word }) => word)].map(([word, all]) => [
      word,
      [...new Set(all.map(({ at }) => at))],
    ]),
  )
}

function longest(words: readonly string[]): string {
  return words.reduce((most, word) => (word.length > most.length ? word : most), '')
}

function tableOf(identifiers: readonly IndexedIdentifier[]): IdentifierTable {
  const prefixes = grouped(
    identifiers.filter(({ isBeginning }) => isBeginning),
    ({ key }) => [key],
  )
  return {
    exact: grouped(
      identifiers.filter(({ isBeginning }) => !isBeginning),
      ({ key }) => [key],
    ),
    prefixes,
    lengths: [...new Set([...prefixes.keys()].map(key => key.length))].toSorted((one, other) => other - one),
  }
}

function grouped<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [thing])
      else group.push(thing)
    }
  }
  return groups
}
