import type { Day } from '../base/day.ts'
import type { Item } from '../model/item.ts'
import { levelOf } from '../model/level.ts'
import type { Decision, Level, Reason, Resolution } from '../model/resolution.ts'
import { isVersion } from '../versions/compare-versions.ts'
import { sameSubject } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { likeliest, rankCandidates } from './ranking.ts'
import type { Candidate } from './ranking.ts'
import { isLetGo } from './let-go.ts'
import type { NameIndex } from './name-index.ts'
import { nameStrength, WEAK_BELOW } from './name-strength.ts'
import { probabilityOf } from './probability.ts'
import { readVersion } from './read-version.ts'
import { PRIOR_BITS, reasonsOf } from './score.ts'
import type { Scored } from './score.ts'
import { LINK_BITS, POSSIBLE_BITS } from './thresholds.ts'
import { readTitle } from './title.ts'
import { wordsOfName } from './words-of-name.ts'

const NOTHING: Resolution = { decision: 'none', probability: 0, because: [] }

/**
 * Which party and product an item is, with the evidence for and against, which is put in words when it is first read. What speaks
 * against what is none is told by `nearest`.
 * With a day, such as that of the purchase, the party is who made the product then, unless the item says who published it.
 */
export function resolve(index: NameIndex, item: Item, on?: Day): Resolution {
  if (isLetGo(index, item)) return NOTHING
  const title = readTitle(index, item)
  const best = title === undefined ? undefined : likeliest(index, title, PRIOR_BITS)
  if (best === undefined) return NOTHING
  const answer = answerOf(index, item, best, on)
  return answer.decision === 'none' ? NOTHING : answer
}

/** The same, and of what is none the evidence of the likeliest that it might have been. */
export function nearest(index: NameIndex, item: Item, on?: Day): Resolution {
  const title = readTitle(index, item)
  const best = title === undefined ? undefined : rankCandidates(index, title, PRIOR_BITS)[0]
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
  return told(answerOf(index, item, candidate, on))
}

/** An answer to be kept: its evidence in words, and nothing else of what was read of the item. */
export function told(answer: Resolution): Resolution {
  return { ...answer, because: answer.because }
}

function answerOf(index: NameIndex, item: Item, candidate: Candidate, on: Day | undefined): Answer {
  const { scored, product, among } = candidate
  const further = among === undefined ? NO_REASONS : [severalOfFamily(index, item, among)]
  const answer = new Answer(decisionOf(scored), scored, further)
  if (answer.decision === 'none') return answer
  const party = on === undefined ? candidate.party : makerOn(index, candidate, on)
  const version = versionOf(index, item, candidate)
  if (party !== undefined) answer.party = index.parties[party]?.id ?? ''
  if (product !== undefined) answer.product = index.products[product]?.id ?? ''
  answer.level = levelOf(index.families, answer.product)
  if (version !== undefined) answer.version = version
  return answer
}

const NO_REASONS: readonly Reason[] = []

/** Why it is no product by itself. */
function severalOfFamily({ products }: NameIndex, { name }: Item, among: readonly number[]): Reason {
  const candidate = among.map(at => products[at]?.name ?? '').join(', ')
  return { feature: 'several-of-family', item: name, candidate, weight: 0 }
}

/** An answer whose evidence is put in words when it is first read; until then it keeps all that was read of the item. */
class Answer implements Resolution {
  readonly decision: Decision
  readonly probability: number
  declare level?: Level
  declare party?: string
  declare product?: string
  declare version?: string
  #evidence: Comparison | readonly Reason[]
  readonly #further: readonly Reason[]

  constructor(decision: Decision, { bits, comparison }: Scored, further: readonly Reason[]) {
    this.decision = decision
    this.#further = further
    this.probability = probabilityOf(decision, bits)
    this.#evidence = comparison
  }

  get because(): readonly Reason[] {
    if (!isReasons(this.#evidence)) this.#evidence = [...reasonsOf(this.#evidence), ...this.#further]
    return this.#evidence
  }
}

function isReasons(evidence: Comparison | readonly Reason[]): evidence is readonly Reason[] {
  return Array.isArray(evidence)
}

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
  const words = wordsOfName(own.name)
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
