/** A party or a product, by its place in the index. */
export interface Subject {
  readonly kind: 'party' | 'product'
  readonly at: number
}

/** One name of one subject, ready to be found in titles. */
export interface IndexedName {
  readonly subject: Subject
  /** As the catalogue writes it. */
  readonly text: string
  /** Its letters alone, by which it is found. */
  readonly letters: string
  /** How many whole words it is written in. */
  readonly words: number
  readonly bits: number
  /** Whether it is long and rare enough to be known with one letter wrong. */
  readonly maySlip: boolean
  /** Whether its words stand in another order than the catalogue writes them. */
  readonly isReordered?: true
  /** Whether its letters are those of its Han as they are read in Mandarin. */
  readonly isPinyin?: true
}

/** Names in the order of a list: most of them only lend their letters, and are made whole when they are asked for. */
export interface NamesInOrder {
  readonly letters: readonly string[]
  readonly at: (place: number) => IndexedName | undefined
}

/** Something that looks like a subject and is not. */
export interface IndexedFriend extends IndexedName {
  /** Whole and core form of the publisher that it has, if one is recorded. */
  readonly publishers: readonly string[]
}
