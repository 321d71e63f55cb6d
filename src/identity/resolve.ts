import type { Day } from '../base/day.ts'
import type { Item } from '../model/item.ts'
import type { Decision, Resolution } from '../model/resolution.ts'
import { hardWords, wordsOf } from '../text/words.ts'
import { isVersion } from '../versions/compare-versions.ts'
import { sameSubject } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { rankCandidates } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { isLetGo } from './let-go.ts'
import type { NameIndex } from './name-index.ts'
import { nameStrength, WEAK_BELOW } from './name-strength.ts'
import { readVersion } from './read-version.ts'
import { PRIOR_BITS, probabilityOf, reasonsOf } from './score.ts'
import type { Scored } from './score.ts'
import { LINK_BITS, POSSIBLE_BITS } from './thresholds.ts'
import { readTitle } from './title.ts'

const NOTHING: Resolution = { decision: 'none', probability: 0, because: [] }

/**
 * Which party and product an item is, with the evidence for and against. Where it is none, the evidence is that of the nearest.
 * With a day, such as that of the purchase, the party is who made the product then, unless the item says who published it.
 */
export function resolve(index: NameIndex, item: Item, on?: Day): Resolution {
  if (isLetGo(index, item)) return NOTHING
  const title = readTitle(index, item)
  if (title === undefined) return NOTHING
  const best = rankCandidates(index, title, PRIOR_BITS)[0]
  return best === undefined ? NOTHING : resolutionOf(index, item, best, on)
}

/** All that an item may be, the likeliest first, also what is too unlikely to be asked about. */
export function answersFor(index: NameIndex, item: Item): readonly Resolution[] {
  const title = readTitle(index, item)
  if (title === undefined) return []
  return rankCandidates(index, title, PRIOR_BITS).map(candidate => resolutionOf(index, item, candidate))
}

/** A candidate as an answer. */
export function resolutionOf(index: NameIndex, item: Item, candidate: Candidate, on?: Day): Resolution {
  const { scored, product } = candidate
  const party = on === undefined ? candidate.party : makerOn(index, candidate, on)
  const decision = decisionOf(scored)
  const answer: Draft = { decision, probability: probabilityOf(scored.bits), because: reasonsOf(scored) }
  if (decision === 'none') return answer
  const version = versionOf(index, item, candidate)
  if (party !== undefined) answer.party = index.parties[party]?.id ?? ''
  if (product !== undefined) answer.product = index.products[product]?.id ?? ''
  if (version !== undefined) answer.version = version
  return answer
}

type Draft = { -readonly [Key in keyof Resolution]: Resolution[Key] }

function makerOn(index: NameIndex, { party, product, scored }: Candidate, on: Day): number | undefined {
  const { publisher, vendor } = scored.comparison
  if (product === undefined || publisher !== undefined || vendor !== undefined) return party
  const makers = index.products[product]?.makers ?? []
  const then = makers.filter(
    ({ since, until }) => (since === undefined || since <= on) && (until === undefined || on <= until),
  )
  // The later of two whose times touch: who bought the brand has it from the day of the sale.
  return then.toSorted((one, other) => (other.since ?? 0) - (one.since ?? 0))[0]?.party ?? party
}

function decisionOf({ bits, comparison }: Scored): Decision {
  if (bits <= POSSIBLE_BITS) return 'none'
  return bits >= LINK_BITS && !isToBeSeen(comparison) ? 'link' : 'possible'
}

/** A word of so many letters with one of them wrong tells nothing. */
const SHORTEST_TELLING = 2

/**
 * Whether a person should see it, whatever it weighs: who writes a name in letters that only look like it has a reason, and what
 * has a letter wrong in its only telling word, or in one of two letters, may be another word: api for AI.
 */
function isToBeSeen({ name, maker, publisher, vendor, identifier, title }: Comparison): boolean {
  if ((publisher ?? vendor ?? identifier) !== undefined) return false
  const own = name ?? maker
  if (own?.reading !== 'slip') return own?.reading === 'disguise' || own?.reading === 'sounded'
  const words = hardWords(wordsOf(own.name.text))
  const wrong = words.filter(word => !title.whole.words.includes(word))
  const isShort = wrong.length > 0 && wrong.every(word => word.length <= SHORTEST_TELLING)
  return isShort || nameStrength(words.filter(word => !wrong.includes(word))) < WEAK_BELOW
}

/** Only where the item has no version that the product's scheme can read. */
function versionOf(index: NameIndex, item: Item, { product, scored }: Candidate): string | undefined {
  const found = product === undefined ? undefined : index.products[product]
  if (found === undefined) return undefined
  if (item.version !== undefined && isVersion(found.scheme, item.version)) return undefined
  const { title, name } = scored.comparison
  if (name?.name.subject.kind !== 'product') return readVersion(found, title, undefined)
  // Where one name of the product holds another, as in `X 10 for Windows`, the version stands behind the shorter one.
  const shorter = title.matches.filter(
    ({ name: other, first }) => sameSubject(other.subject, name.name.subject) && first === name.first,
  )
  for (const match of [name, ...shorter]) {
    const version = readVersion(found, title, match)
    if (version !== undefined) return version
  }
  return undefined
}
