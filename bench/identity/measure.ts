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

/** One row of a reliability table: of answers with a probability in this range, how many were right. */
export interface Reliability {
  readonly from: number
  readonly to: number
  readonly answers: number
  readonly meanProbability: number
  readonly right: number
}

const EDGES = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99, 0.999, 1.000001]

/** Holds the probabilities of answers, also those below asking, against what was right. */
export function reliabilityOf(
  answers: readonly { readonly probability: number; readonly isRight: boolean }[],
): readonly Reliability[] {
  return EDGES.slice(0, -1).flatMap((from, at) => {
    const to = EDGES[at + 1] ?? 1
    const within = answers.filter(({ probability }) => probability >= from && probability < to)
    if (within.length === 0) return []
    return [
      {
        from,
        to: Math.min(1, to),
        answers: within.length,
        meanProbability: within.reduce((sum, { probability }) => sum + probability, 0) / within.length,
        right: within.filter(one => one.isRight).length / within.length,
      },
    ]
  })
}
