import type { Day } from '../base/day.ts'
import type { CategoryId, PartyId, ProductId } from '../model/condition.ts'
import type { IndexedFriend, IndexedName, NamesInOrder, Subject } from './indexed-name.ts'
import type { NamePlaces, NameTable } from './name-table.ts'
import type { Outlines } from './outlines.ts'
import type { Platforms } from './platform.ts'
import type { Sieve } from './sieve.ts'
import type { NameHalves } from './halves.ts'
import type { WordClasses } from './word-class.ts'

/** A name of a product as the words that tell it from the other products of its maker. */
export interface DistinctWords {
  readonly text: string
  readonly words: readonly string[]
  readonly bits: number
}

export interface IndexedParty {
  readonly id: PartyId
  readonly name: string
  /** Letters of all its names. */
  readonly letters: readonly string[]
  /** Parties one edge away: owners, what it owns, predecessors and successors. */
  readonly related: readonly number[]
  readonly products: readonly number[]
  readonly principal?: number
}

export interface IndexedProduct {
  readonly id: ProductId
  readonly name: string
  /** Those in any role, the present maker first. */
  readonly parties: readonly number[]
  /** Who made it when: days from and until, inclusive, where they are recorded. */
  readonly makers: readonly { readonly party: number; readonly since?: Day; readonly until?: Day }[]
  readonly families: readonly ProductId[]
  /** With all categories that they lie in. */
  readonly categories: readonly CategoryId[]
  readonly distinct: readonly DistinctWords[]
  readonly scheme: string
  readonly versions: readonly string[]
  /** The systems on which it is recorded to run, as bits; missing where none is. */
  readonly platforms?: Platforms
}

/** Where a publisher's name leads; `bits` is what it is worth. */
export interface IndexedPublisher {
  /** The letters by which it is found. */
  readonly key: string
  readonly party: number
  readonly text: string
  readonly bits: number
}

export interface IndexedIdentifier {
  readonly scheme: string
  /** The value, or its beginning, by which it is found. */
  readonly key: string
  readonly isBeginning: boolean
  readonly subject: Subject
  readonly text: string
}

/** The identifiers of one scheme: whole ones, and beginnings (the catalogue's patterns) with the lengths that occur. */
export interface IdentifierTable {
  readonly exact: ReadonlyMap<string, readonly IndexedIdentifier[]>
  readonly prefixes: ReadonlyMap<string, readonly IndexedIdentifier[]>
  readonly lengths: readonly number[]
}

/** Raised when the same snapshot would be listed otherwise. */
export const LISTS_FORMAT = 16

/** All that names parties and products, as plain data: what takes long to work out and may be stored beside the snapshot. */
export interface NameLists {
  readonly format: typeof LISTS_FORMAT
  /** Of the snapshot that it was listed from. */
  readonly snapshot: string
  readonly parties: readonly IndexedParty[]
  readonly products: readonly IndexedProduct[]
  /** Of products, by their places, those families from which only a name tells them; see like-families.ts. */
  readonly likeFamilies: readonly (readonly [product: number, families: readonly ProductId[]])[]
  readonly names: readonly IndexedName[]
  /** The same, where they need not all be made. */
  readonly namesInOrder?: NamesInOrder
  /** What Kana keeps of each name's sound; see sounds.ts. */
  readonly sounds: readonly string[]
  readonly friends: readonly IndexedFriend[]
  readonly publishers: readonly IndexedPublisher[]
  readonly identifiers: readonly IndexedIdentifier[]
  /** Words by which people name a category, with the categories that they can mean. */
  readonly categoryWords: readonly (readonly [word: string, categories: readonly CategoryId[]])[]
}

/** Those tables of an index that are numbers alone. They take the longest to make and no time to read, so they may be stored, too. */
export interface NameNumbers {
  readonly outlines: Outlines
  readonly publisherSieve: Sieve
  readonly identifierSieve: Sieve
  readonly places: NamePlaces
  readonly halves: NameHalves
}

/** The lists with tables to find things in them. */
export interface NameIndex {
  readonly parties: readonly IndexedParty[]
  readonly products: readonly IndexedProduct[]
  /** The products that others name as their family. */
  readonly families: ReadonlySet<ProductId>
  readonly likeFamilies: ReadonlyMap<number, readonly ProductId[]>
  /** Of all names and false friends. */
  readonly outlines: Outlines
  /** With the names of false friends. */
  readonly names: NameTable
  readonly namesInOrder: NamesInOrder
  /** Long rare names, to find those with one slip. */
  readonly halves: NameHalves
  /** The places of telling names by what Kana keeps of their sound. */
  readonly namesBySound: ReadonlyMap<string, readonly number[]>
  /** What the keys of `publishers` begin with. */
  readonly publisherSieve: Sieve
  /** What stands in every identifier. */
  readonly identifierSieve: Sieve
  /** From a word and a party, the products of that party which the word helps to tell from others: each under the longest word of each of its names. */
  readonly productsByWord: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>
  /** What each word can be to a feature. */
  readonly wordClasses: WordClasses
  /** The categories of each product, and of all products of each party. */
  readonly categories: Readonly<Record<Subject['kind'], readonly ReadonlySet<CategoryId>[]>>
  readonly publishers: ReadonlyMap<string, readonly IndexedPublisher[]>
  readonly identifiers: ReadonlyMap<string, IdentifierTable>
  readonly categoryWords: ReadonlyMap<string, readonly CategoryId[]>
}
