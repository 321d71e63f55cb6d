import type { NameIndex } from '../../src/identity/name-index.ts'
import { answersFor } from '../../src/identity/resolve.ts'
import { hashOf } from '../../src/identity/hash.ts'
import { LINK_BITS, POSSIBLE_BITS } from '../../src/identity/thresholds.ts'
import type { Item } from '../../src/model/item.ts'
import type { Resolution } from '../../src/model/resolution.ts'
import { evidenceOf } from './evidence.ts'
import { isRight, itemOfPair } from './pairs.ts'
import type { Pair } from './pairs.ts'
import { plainItem } from './rates.ts'
import { readReviewed } from './reviewed.ts'

/** An answer of which it is known whether it is right. */
export interface Answered {
  readonly decision: 'link' | 'possible'
  readonly bits: number
  readonly isRight: boolean
  /** Titles that begin with the same word are in the same half, so that none is told by its likes. */
  readonly half: 0 | 1
}

/** The answers on all labelled pairs, near misses and what was composed included. */
export function answersOnPairs(index: NameIndex, pairs: readonly Pair[]): readonly Answered[] {
  return pairs.flatMap(pair => {
    const best = likeliestOf(index, itemOfPair(pair), false)
    return best === undefined ? [] : [answered(pair.title, best, isRight(pair, best.party))]
  })
}

/**
 * The answers on what stands for an inventory. What a title alone tells is asked of the names of the background, whose lists were taken
 * whole; real pairs tell what publishers and identifiers do, and cannot tell the first, since they were gathered by whose they are.
 * False friends are not heard: they were recorded from these very titles, and an inventory holds titles that nobody has read. What they
 * had been recorded for is wrong.
 */
export function answersOnInventory(
  index: NameIndex,
  names: readonly string[],
  pairs: readonly Pair[],
  root: string,
): readonly Answered[] {
  const read = new Map([...readReviewed(root), ...readReviewed(root, 'asked')])
  const ofNames = names.flatMap(name => {
    const best = likeliestOf(index, plainItem(name), true)
    if (best === undefined) return []
    const reading = read.get(`${best.party ?? ''}\n${name}`)
    if (reading === undefined && !best.isFalseFriend) return []
    return [answered(name, best, reading === 'own')]
  })
  const ofPairs = pairs
    .filter(
      ({ file, publisher, identifiers }) =>
        file.startsWith('real-') && (publisher !== undefined || identifiers !== undefined),
    )
    .flatMap(pair => {
      const best = likeliestOf(index, itemOfPair(pair), true)
      return best === undefined ? [] : [answered(pair.title, best, isRight(pair, best.party))]
    })
  return [...ofNames, ...ofPairs]
}

interface Likeliest extends Pick<Answered, 'decision' | 'bits'>, Pick<Resolution, 'party'> {
  readonly isFalseFriend: boolean
}

/** The likeliest answer that is at least asked about; without what the catalogue has recorded as false friends, where so wanted. */
function likeliestOf(index: NameIndex, item: Item, isUnrecorded: boolean): Likeliest | undefined {
  let likeliest: Likeliest | undefined
  for (const found of answersFor(index, item)) {
    const friends = isUnrecorded ? found.because.filter(({ feature }) => feature === 'false-friend') : []
    const bits = friends.reduce((sum, { weight }) => sum - weight, evidenceOf(found))
    if (bits <= POSSIBLE_BITS || (likeliest !== undefined && bits <= likeliest.bits)) continue
    const isFalseFriend = friends.length > 0
    const decision = isFalseFriend ? (bits >= LINK_BITS ? 'link' : 'possible') : found.decision
    if (decision === 'none') continue
    likeliest = {
      decision,
      bits,
      isFalseFriend,
      ...(found.party === undefined ? {} : { party: found.party }),
    }
  }
  return likeliest
}

function answered(title: string, { decision, bits }: Likeliest, right: boolean): Answered {
  const [first = title] = /[\p{L}\p{N}]+/u.exec(title.normalize('NFKC').toLowerCase()) ?? []
  return {
    decision,
    bits: Math.round(bits * 100) / 100,
    isRight: right,
    half: (hashOf(first) & 256) === 0 ? 0 : 1,
  }
}
