import { isUnspaced, scriptOf } from '../text/script.ts'
import { isGeneric, isOrdinary } from './ordinary-words.ts'
import { BITS_BY_LENGTH, bitsOf } from './weights.ts'

/** A name worth less than this is weak: it needs a second witness. */
export const WEAK_BELOW = 10

/** How many bits one whole word in lower case is worth in a name. */
export function wordStrength(word: string): number {
  if (isGeneric(word)) return bitsOf('name-stands/generic')
  if (/^\d+$/u.test(word)) return bitsOf('name-stands/digits')
  if (isOrdinary(word)) return Math.min(bitsOf('name-stands/ordinary'), lengthBits(word))
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
  const least = Math.min(bitsOf('name-stands/ordinary'), lengthBits(words.find(isGeneric) ?? ''))
  return Math.min(
    bitsOf('name-stands/longest'),
    Math.max(Math.max(strongest, least) + (sum - strongest) / 2, togetherBits(words)),
  )
}

function togetherBits(words: readonly string[]): number {
  const telling = words.filter(word => !/^\d{1,2}$/u.test(word))
  if (telling.length < 2 || telling.every(isGeneric)) return 0
  const letters = telling.reduce((count, word) => count + word.length, 0)
  if (letters < SHORT) return 0
  return bitsOf(letters < LONG_ENOUGH ? 'name-stands/short-words' : 'name-stands/words')
}

function lengthBits(word: string): number {
  if (isUnspaced(scriptOf(word.codePointAt(0) ?? 0)))
    return Math.min(bitsOf('name-stands/most-han'), word.length * bitsOf('name-stands/han'))
  return BITS_BY_LENGTH[Math.min(word.length, BITS_BY_LENGTH.length - 1)] ?? 0
}
