import type { NameIndex } from '../../src/identity/name-index.ts'
import { resolve } from '../../src/identity/resolve.ts'
import type { Resolution } from '../../src/model/resolution.ts'
import { isRight } from './pairs.ts'
import type { Judged } from './measure.ts'

interface Counted {
  right: number
  wrong: number
  least: number
  most: number
}

/** Counts of fewer than this on both sides say nothing. */
const FEWEST = 5

/** For every reason given: what it is worth in use, how often it was given for right and for wrong answers, and what that measures. */
export function weighReasons(
  index: NameIndex,
  judged: readonly Judged[],
  background: readonly string[],
): readonly (readonly string[])[] {
  const counts = new Map<string, Counted>()
  let [right, wrong] = [0, 0]
  for (const { pair, found } of judged) {
    const is = isRight(pair, found.party)
    if (found.because.length === 0) continue
    if (is) right += 1
    else wrong += 1
    count(counts, found, is)
  }
  for (const name of background) {
    const found = resolve(index, { name, identifiers: [], circumstances: {}, quantity: 1, at: '' })
    // What is linked on background is mostly right, and nobody has labelled it.
    if (found.because.length === 0 || found.decision === 'link') continue
    wrong += 1
    count(counts, found, false)
  }
  return [...counts].map(([reason, one]) => [
    reason,
    one.least === one.most ? String(one.least) : `${one.least} to ${one.most}`,
    String(one.right),
    String(one.wrong),
    one.right + one.wrong < FEWEST
      ? 'too few'
      : Math.log2((one.right + 0.5) / (right + 1) / ((one.wrong + 0.5) / (wrong + 1))).toFixed(1),
  ])
}

function count(counts: Map<string, Counted>, { because }: Resolution, is: boolean): void {
  for (const { feature, weight } of because) {
    // A reason that may speak both ways is two.
    const key = weight < 0 && feature === 'name-begins' ? 'name-begins (later)' : feature
    const one = counts.get(key) ?? { right: 0, wrong: 0, least: Infinity, most: -Infinity }
    counts.set(key, one)
    if (is) one.right += 1
    else one.wrong += 1
    one.least = Math.min(one.least, weight)
    one.most = Math.max(one.most, weight)
  }
}
