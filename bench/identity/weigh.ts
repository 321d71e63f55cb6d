import type { NameIndex } from '../../src/identity/name-index.ts'
import { resolve } from '../../src/identity/resolve.ts'
import type { Resolution } from '../../src/model/resolution.ts'
import { isRight } from './pairs.ts'
import type { Judged } from './measure.ts'
import { halfOf, readingOf } from './reviewed.ts'
import type { Reviewed } from './reviewed.ts'

interface Counted {
  /** In one half of the titles and in the other. */
  readonly right: [number, number]
  readonly wrong: [number, number]
  least: number
  most: number
}

/** Counts of fewer than this on both sides say nothing. */
const FEWEST = 5

/**
 * For every reason given: what it is worth in use, how often it was given for right and for wrong answers, and what that measures in
 * each half of the titles: what the halves differ by is chance.
 */
export function weighReasons(
  index: NameIndex,
  judged: readonly Judged[],
  background: readonly string[],
  reviewed: Reviewed,
): readonly (readonly string[])[] {
  const counts = new Map<string, Counted>()
  const [right, wrong]: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ]
  for (const { pair, found } of judged) {
    const is = isRight(pair, found.party)
    if (found.because.length === 0) continue
    const half = halfOf(pair.title)
    ;(is ? right : wrong)[half] += 1
    count(counts, found, is, half)
  }
  for (const name of background) {
    const found = resolve(index, { name, identifiers: [], circumstances: {}, quantity: 1, at: '' })
    if (found.because.length === 0) continue
    // A link says nothing until somebody has read it; what is not linked is mostly nobody's.
    const reading = readingOf(reviewed, name, found)
    if (found.decision === 'link' && reading === undefined) continue
    const half = halfOf(name)
    ;(reading === 'own' ? right : wrong)[half] += 1
    count(counts, found, reading === 'own', half)
  }
  return [...counts].map(([reason, one]) => [
    reason,
    one.least === one.most ? String(one.least) : `${one.least} to ${one.most}`,
    String(one.right[0] + one.right[1]),
    String(one.wrong[0] + one.wrong[1]),
    ...([0, 1] as const).map(half => measured(one.right[half], right[half], one.wrong[half], wrong[half])),
  ])
}

function measured(right: number, ofRight: number, wrong: number, ofWrong: number): string {
  if (right + wrong < FEWEST) return 'too few'
  return Math.log2((right + 0.5) / (ofRight + 1) / ((wrong + 0.5) / (ofWrong + 1))).toFixed(1)
}

function count(counts: Map<string, Counted>, { because }: Resolution, is: boolean, half: 0 | 1): void {
  for (const { feature, weight } of because) {
    // A reason that may speak both ways is two.
    const key = weight < 0 && feature === 'name-begins' ? 'name-begins (later)' : feature
    const one = counts.get(key) ?? { right: [0, 0], wrong: [0, 0], least: Infinity, most: -Infinity }
    counts.set(key, one)
    ;(is ? one.right : one.wrong)[half] += 1
    one.least = Math.min(one.least, weight)
    one.most = Math.max(one.most, weight)
  }
}
