import type { NameIndex } from '../../src/identity/name-index.ts'
import { nearest } from '../../src/identity/resolve.ts'
import type { Resolution } from '../../src/model/resolution.ts'
import { isRight, itemOfPair } from './pairs.ts'
import type { Pair } from './pairs.ts'

/** Counts of one slice of the labelled pairs. */
export interface Slice {
  readonly name: string
  readonly pairs: number
  /** Pairs that are somebody's, those found (`link` or `possible`) right, and those linked right. */
  readonly positive: number
  readonly found: number
  readonly linkedRight: number
  /** Links to whom it is not. */
  readonly linkedWrong: number
  /** Near misses and others that are asked about. */
  readonly asked: number
  readonly products: number
  readonly productsRight: number
}

export interface Judged {
  readonly pair: Pair
  readonly found: Resolution
}

/** Resolves every pair. */
export function judge(index: NameIndex, pairs: readonly Pair[]): readonly Judged[] {
  return pairs.map(pair => ({ pair, found: nearest(index, itemOfPair(pair)) }))
}

/** The counts of some judged pairs. */
export function sliceOf(name: string, judged: readonly Judged[]): Slice {
  const count = (is: (one: Judged) => boolean): number => judged.filter(is).length
  return {
    name,
    pairs: judged.length,
    positive: count(({ pair }) => pair.party !== undefined),
    found: count(({ pair, found }) => isRight(pair, found.party)),
    linkedRight: count(({ pair, found }) => found.decision === 'link' && isRight(pair, found.party)),
    linkedWrong: count(({ pair, found }) => found.decision === 'link' && !isRight(pair, found.party)),
    asked: count(({ pair, found }) => pair.party === undefined && found.decision === 'possible'),
    products: count(({ pair }) => pair.product !== undefined),
    productsRight: count(({ pair, found }) => pair.product !== undefined && found.product === pair.product),
  }
}

/** Share of links that are right. */
export function precisionOf({ linkedRight, linkedWrong }: Slice): number {
  return linkedRight + linkedWrong === 0 ? 1 : linkedRight / (linkedRight + linkedWrong)
}

/** Share of what is somebody's that is linked to him. */
export function recallOf({ linkedRight, positive }: Slice): number {
  return positive === 0 ? 1 : linkedRight / positive
}

/** Their harmonic mean. */
export function f1Of(slice: Slice): number {
  const [precision, recall] = [precisionOf(slice), recallOf(slice)]
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}
