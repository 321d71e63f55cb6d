import type { NameIndex } from '../../src/identity/name-index.ts'
import { nearest } from '../../src/identity/resolve.ts'
import { LINK_BITS } from '../../src/identity/thresholds.ts'
import type { Reason, Resolution } from '../../src/model/resolution.ts'
import { evidenceOf } from './evidence.ts'
import { isRight } from './pairs.ts'
import type { Judged } from './measure.ts'
import { halfOf, readingOf, titlesRead } from './reviewed.ts'
import type { Reviewed } from './reviewed.ts'

interface Counted {
  /** In one half of the titles and in the other. */
  readonly right: [number, number]
  readonly wrong: [number, number]
  least: number
  most: number
  /** Background titles that would be linked if it were not for this reason alone. */
  readonly kept: { own: number; others: number; unread: number }
}

/** Counts of fewer than this on both sides say nothing. */
const FEWEST = 5

export const WEIGHT_COLUMNS: readonly string[] = [
  'reason',
  'used, in bits',
  'right',
  'wrong',
  'log2(m / u), one half',
  'the other half',
  "but for it linked: own, others', not read",
]

/**
 * For every reason given, and of those against for each weight: what it is worth in use, how often it was given for right and for
 * wrong answers, what that measures in each half of the titles (what the halves differ by is chance), and which background titles
 * would be linked without it.
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
    for (const reason of found.because) count(counts, reason, is, half)
  }
  const read = titlesRead(reviewed)
  for (const name of background) {
    const found = nearest(index, { name, identifiers: [], circumstances: {}, quantity: 1, at: '' })
    if (found.because.length === 0) continue
    // A link says nothing until somebody has read it; what is not linked is mostly nobody's, where nobody has read it.
    const isLink = found.decision === 'link'
    const reading = isLink ? readingOf(reviewed, name, found) : read.get(name)
    if (isLink && reading === undefined) continue
    const half = halfOf(name)
    ;(reading === 'own' ? right : wrong)[half] += 1
    for (const reason of found.because) {
      const { kept } = count(counts, reason, reading === 'own', half)
      if (!isLink && isLinkWithout(found, reason))
        kept[reading === undefined ? 'unread' : reading === 'own' ? 'own' : 'others'] += 1
    }
  }
  return [...counts].map(([reason, one]) => [
    reason,
    one.least === one.most ? String(one.least) : `${one.least} to ${one.most}`,
    String(one.right[0] + one.right[1]),
    String(one.wrong[0] + one.wrong[1]),
    ...([0, 1] as const).map(half => measured(one.right[half], right[half], one.wrong[half], wrong[half])),
    one.most < 0 ? `${one.kept.own}, ${one.kept.others}, ${one.kept.unread}` : '',
  ])
}

function measured(right: number, ofRight: number, wrong: number, ofWrong: number): string {
  if (right + wrong < FEWEST) return 'too few'
  return Math.log2((right + 0.5) / (ofRight + 1) / ((wrong + 0.5) / (ofWrong + 1))).toFixed(1)
}

/** What is linked would have so many bits more. */
function isLinkWithout(found: Resolution, { weight }: Reason): boolean {
  return weight < 0 && evidenceOf(found) - weight >= LINK_BITS
}

function count(counts: Map<string, Counted>, { feature, weight }: Reason, is: boolean, half: 0 | 1): Counted {
  // Reasons against are told apart by what they weigh; so is one that may speak both ways.
  const key = weight < 0 ? `${feature} (${weight})` : feature
  const one = counts.get(key) ?? {
    right: [0, 0],
    wrong: [0, 0],
    least: Infinity,
    most: -Infinity,
    kept: { own: 0, others: 0, unread: 0 },
  }
  counts.set(key, one)
  ;(is ? one.right : one.wrong)[half] += 1
  one.least = Math.min(one.least, weight)
  one.most = Math.max(one.most, weight)
  return one
}
