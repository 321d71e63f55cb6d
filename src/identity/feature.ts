import type { Comparison } from './comparison.ts'

/** The two values that a feature compared, as people are shown them. */
export interface Compared {
  readonly item: string
  readonly candidate: string
}

/** Words of these classes (see CLASS), or what else can be seen at once (see CUE). */
export interface Hears {
  readonly words?: number
  readonly cues?: number
}

/** One piece of evidence for or against a match. */
export interface Feature {
  readonly id: string
  /** One sentence: what it looks at and which way it speaks. */
  readonly says: string
  /** Whether it tells products of one maker apart, or also speaks of the maker. */
  readonly tells: 'maker' | 'product'
  /** It says nothing where none of these is there, and then it is not asked; one without them is always asked. */
  readonly hears?: Hears
  /** What it found, in bits; negative speaks against, 0 says nothing. Asked of every candidate, so it makes no words. */
  readonly bits: (comparison: Comparison) => number
  /** What it compared; asked only where it said something, of the answer that is given. */
  readonly compared: (comparison: Comparison) => Compared
}
