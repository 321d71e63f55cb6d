import { isUnspaced, scriptOf } from '../text/script.ts'
import { isGeneric, isOrdinary } from './ordinary-words.ts'
import { BITS_BY_LENGTH, WEIGHTS } from './weights.ts'

/** A name worth less than this is weak: it needs a second witness. */
export const WEAK_BELOW = 10

/** How many bits one whole word in lower case is worth in a name. */
export function wordStrength(word: string): number {
  if (isGeneric(word)) return WEIGHTS['name-stands/generic'].bits
  if (/^\d+$/u.test(word)) return WEIGHTS['name-stands/digits'].bits
  if (isOrdinary(word)) return Math.min(WEIGHTS['name-stands/ordinary'].bits, lengthBits(word))
  return lengthBits(word)
}

const LONG_ENOUGH = 7
const SHORT = 5

/**
 * How many bits a name is worth: its strongest word, which is no less than an ordinary one, and half of each other. Ordinary words
 * that stand together are rare, unless all of them only say what the thing does.
 */
export function nameStrength(words: readonly string[]): number {
  const each = words.map(wordStrength)
  const strongest = Math.max(0, ...each)
  const sum = each.reduce((total, bits) => total + bits, 0)
  const least = Math.min(WEIGHTS['name-stands/ordinary'].bits, lengthBits(words.find(isGeneric) ?? ''))
  return Math.min(
    WEIGHTS['name-stands/longest'].bits,
    Math.max(Math.max(strongest, least) + (sum - strongest) / 2, togetherBits(words)),
  )
}

function togetherBits(words: readonly string[]): number {
  const telling = words.filter(word => !/^\d{1,2}$/u.test(word))
  if (telling.length < 2 || telling.every(isGeneric)) return 0
  const letters = telling.reduce((count, word) => count + word.length, 0)
  if (letters < SHORT) return 0
  return letters < LONG_ENOUGH ? WEIGHTS['name-stands/short-words'].bits : WEIGHTS['name-stands/words'].bits
}

function lengthBits(word: string): number {
  if (isUnspaced(scriptOf(word.codePointAt(0) ?? 0)))
    return Math.min(WEIGHTS['name-stands/most-han'].bits, word.length * WEIGHTS['name-stands/han'].bits)
  return BITS_BY_LENGTH[Math.min(word.length, BITS_BY_LENGTH.length - 1)] ?? 0
}
