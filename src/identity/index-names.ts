import { once } from '../base/once.ts'
import { familiesAmong } from '../model/level.ts'
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
  return new LazyIndex(numbers, once(listsOf))
}

class LazyIndex implements NameIndex {
  readonly outlines: NameNumbers['outlines']
  readonly publisherSieve: NameNumbers['publisherSieve']
  readonly identifierSieve: NameNumbers['identifierSieve']
  readonly halves: NameNumbers['halves']
  readonly #places: NameNumbers['places']
  readonly #lists: () => NameLists
  #parties: NameIndex['parties'] | undefined
  #products: NameIndex['products'] | undefined
  #families: NameIndex['families'] | undefined
  #likeFamilies: NameIndex['likeFamilies'] | undefined
  #namesInOrder: NameIndex['namesInOrder'] | undefined
  #names: NameIndex['names'] | undefined
  #namesBySound: NameIndex['namesBySound'] | undefined
  #productsByWord: NameIndex['productsByWord'] | undefined
  #wordClasses: NameIndex['wordClasses'] | undefined
  #categories: NameIndex['categories'] | undefined
  #publishers: NameIndex['publishers'] | undefined
  #identifiers: NameIndex['identifiers'] | undefined
  #categoryWords: NameIndex['categoryWords'] | undefined

  constructor(
    { outlines, publisherSieve, identifierSieve: sieve, halves, places }: NameNumbers,
    lists: () => NameLists,
  ) {
    this.outlines = outlines
    this.publisherSieve = publisherSieve
    this.identifierSieve = sieve
    this.halves = halves
    this.#places = places
    this.#lists = lists
  }

  get parties(): NameIndex['parties'] {
    return (this.#parties ??= this.#lists().parties)
  }

  get products(): NameIndex['products'] {
    return (this.#products ??= this.#lists().products)
  }

  get families(): NameIndex['families'] {
    return (this.#families ??= familiesAmong(this.products))
  }

  get likeFamilies(): NameIndex['likeFamilies'] {
    return (this.#likeFamilies ??= new Map(this.#lists().likeFamilies))
  }

  get namesInOrder(): NameIndex['namesInOrder'] {
    return (this.#namesInOrder ??= this.#lists().namesInOrder ?? namesInOrder(this.#lists().names))
  }

  get names(): NameIndex['names'] {
    return (this.#names ??= nameTable(this.namesInOrder, this.#lists().friends, this.#places))
  }

  get namesBySound(): NameIndex['namesBySound'] {
    return (this.#namesBySound ??= namesBySound(this.#lists().sounds))
  }

  get productsByWord(): NameIndex['productsByWord'] {
    return (this.#productsByWord ??= productsByWord(this.products))
  }

  get wordClasses(): NameIndex['wordClasses'] {
    return (this.#wordClasses ??= wordClasses(this.categoryWords, this.productsByWord))
  }

  get categories(): NameIndex['categories'] {
    return (this.#categories ??= categoriesOf(this.#lists()))
  }

  get publishers(): NameIndex['publishers'] {
    return (this.#publishers ??= grouped(this.#lists().publishers, ({ key }) => [key]))
  }

  get identifiers(): NameIndex['identifiers'] {
    return (this.#identifiers ??= tablesOf(this.#lists().identifiers))
  }

  get categoryWords(): NameIndex['categoryWords'] {
    return (this.#categoryWords ??= new Map(this.#lists().categoryWords))
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
