import { once } from '../base/once.ts'
import type {
  IdentifierTable,
  IndexedIdentifier,
  IndexedProduct,
  NameNumbers,
  NameIndex,
  NameLists,
} from './name-index.ts'
import { identifierSieve } from './let-go.ts'
import type { IndexedName, NamesInOrder } from './indexed-name.ts'
import { addName, addSlips } from './list-outlines.ts'
import { nameTable, placesOf } from './name-table.ts'
import { noOutlines } from './outlines.ts'
import { sieveOf } from './sieve.ts'
import { namesBySound } from './sounds.ts'
import { halvesOf, slipping } from './halves.ts'
import { wordClasses } from './word-class.ts'

/** Makes lists of names ready to be searched. */
export function indexNames(lists: NameLists): NameIndex {
  return indexWith(numbersOf(lists), () => lists)
}

/** The tables of an index that are numbers alone. */
export function numbersOf({ names, friends, publishers, identifiers }: NameLists): NameNumbers {
  const outlines = noOutlines(names.length)
  for (const { letters } of names) addName(outlines, letters)
  for (const { letters } of friends) addName(outlines, letters)
  for (const { letters } of slipping(names)) addSlips(outlines, letters)
  return {
    outlines,
    publisherSieve: sieveOf([...new Set(publishers.map(({ key }) => key))], 5),
    identifierSieve: identifierSieve(identifiers),
    places: placesOf(names, friends),
    halves: halvesOf(names),
  }
}

/** An index of which the numbers are there and the rest is made when it is first asked for: most items of an inventory ask for numbers alone. */
export function indexWith(numbers: NameNumbers, listsOf: () => NameLists): NameIndex {
  const lists = once(listsOf)
  const inOrder = once(() => lists().namesInOrder ?? namesInOrder(lists().names))
  const names = once(() => nameTable(inOrder(), lists().friends, numbers.places))
  const bySound = once(() => namesBySound(lists().sounds))
  const byWord = once(() => productsByWord(lists().products))
  const categories = once(() => categoriesOf(lists()))
  const publishers = once(() => grouped(lists().publishers, ({ key }) => [key]))
  const identifiers = once(() => tablesOf(lists().identifiers))
  const categoryWords = once(() => new Map(lists().categoryWords))
  const classes = once(() => wordClasses(categoryWords(), byWord()))
  const { outlines, publisherSieve, identifierSieve: sieve, halves } = numbers
  return {
    outlines,
    publisherSieve,
    identifierSieve: sieve,
    halves,
    get namesInOrder() {
      return inOrder()
    },
    get parties() {
      return lists().parties
    },
    get products() {
      return lists().products
    },
    get names() {
      return names()
    },
    get namesBySound() {
      return bySound()
    },
    get productsByWord() {
      return byWord()
    },
    get wordClasses() {
      return classes()
    },
    get categories() {
      return categories()
    },
    get publishers() {
      return publishers()
    },
    get identifiers() {
      return identifiers()
    },
    get categoryWords() {
      return categoryWords()
    },
  }
}

function namesInOrder(names: readonly IndexedName[]): NamesInOrder {
  return { letters: names.map(({ letters }) => letters), at: place => names[place] }
}

function categoriesOf({ parties, products }: NameLists): NameIndex['categories'] {
  return {
    party: parties.map(party => new Set(party.products.flatMap(at => products[at]?.categories ?? []))),
    product: products.map(product => new Set(product.categories)),
  }
}

function tablesOf(identifiers: readonly IndexedIdentifier[]): NameIndex['identifiers'] {
  const byScheme = grouped(identifiers, ({ scheme }) => [scheme])
  return new Map([...byScheme].map(([scheme, all]) => [scheme, tableOf(all)]))
}

function productsByWord(products: readonly IndexedProduct[]): NameIndex['productsByWord'] {
  const found = new Map<string, Map<number, number[]>>()
  for (const [at, { distinct, parties }] of products.entries())
    for (const word of new Set(distinct.map(({ words }) => longest(words)))) {
      const byParty = found.get(word) ?? new Map<number, number[]>()
      found.set(word, byParty)
      for (const party of parties) {
        const own = byParty.get(party)
        if (own === undefined) byParty.set(party, [at])
        else own.push(at)
      }
    }
  return found
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
