import { isUnspaced, scriptOf } from '../text/script.ts'
import { isGeneric, isOrdinary } from './ordinary-words.ts'

/** Bits that a word of so many letters is worth: how rarely it stands in a title that means something else. */
const BITS_BY_LENGTH = [0, 1, 4, 8, 11, 13, 16]
const BITS_PER_HAN = 5
const ORDINARY_BITS = 7
const GENERIC_BITS = 3
const DIGIT_BITS = 3
const MOST_BITS_OF_HAN = 18
const MOST_BITS = 22

/** A name worth less than this is weak: it needs a second witness. */
export const WEAK_BELOW = 10

/** How many bits one whole word in lower case is worth in a name. */
export function wordStrength(word: string): number {
  if (isGeneric(word)) return GENERIC_BITS
  if (/^\d+$/u.test(word)) return DIGIT_BITS
  if (isOrdinary(word)) return Math.min(ORDINARY_BITS, lengthBits(word))
  return lengthBits(word)
}

/** How many bits a name is worth: its strongest word, which is no less than an ordinary one, and half of each other. */
export function nameStrength(words: readonly string[]): number {
  const each = words.map(wordStrength)
  const strongest = Math.max(0, ...each)
  const sum = each.reduce((total, bits) => total + bits, 0)
  const least = Math.min(ORDINARY_BITS, lengthBits(words.find(isGeneric) ?? ''))
  return Math.min(MOST_BITS, Math.max(strongest, least) + (sum - strongest) / 2)
}

function lengthBits(word: string): number {
  if (isUnspaced(scriptOf(word.codePointAt(0) ?? 0)))
    return Math.min(MOST_BITS_OF_HAN, word.length * BITS_PER_HAN)
  return BITS_BY_LENGTH[Math.min(word.length, BITS_BY_LENGTH.length - 1)] ?? 0
}
