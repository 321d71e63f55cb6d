import { type Alphabet, LATIN, type NarrowLabel, OTHER } from './alphabets.ts'

/**
 * Which encoding of one byte a character a text is in, by the letters that its bytes would be. Western is taken for granted unless
 * the letters of a language elsewhere explain the bytes clearly better.
 */
export function narrowOf(head: Uint8Array): NarrowLabel {
  const high = new Uint32Array(0x80)
  let [runs, inWords, before] = [0, 0, 0]
  for (const [at, byte] of head.entries()) {
    if (byte >= 0x80) high[byte - 0x80] = (high[byte - 0x80] ?? 0) + 1
    if (byte >= 0x80 && before < 0x80) runs += 1
    const isEdge = byte >= 0x80 !== before >= 0x80 && at > 0
    if (isEdge && isAsciiLetter(byte >= 0x80 ? before : byte)) inWords += 1
    before = byte
  }
  const total = high.reduce((sum, count) => sum + count, 0)
  const latin = latinOf(high, total)
  if (latin !== 'windows-1252') return latin
  // Letters of Latin alphabets stand among those of ASCII; words in others have none of these.
  if (inWords >= runs * 0.5) return latin
  const other = OTHER.find(
    alphabet => total >= FEW && fitOf(alphabet, high) >= WHOLE && isMarked(alphabet, high, total),
  )
  if (other !== undefined) return other.label
  return fitOf(OTHER.at(-1), high) >= MOST ? 'windows-1251' : latin
}

/** Whether a byte is a letter of ASCII. */
export function isAsciiLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
}

function latinOf(high: Uint32Array, total: number): NarrowLabel {
  let best: NarrowLabel = 'windows-1252'
  let [western, bestFit] = [0, 0]
  for (const alphabet of LATIN) {
    const fit = fitOf(alphabet, high)
    if (alphabet.label === 'windows-1252') western = Math.max(western, fit)
    else if (
      fit >= MOST_OF_LATIN &&
      fit > western + CLEARLY &&
      fit > bestFit &&
      isMarked(alphabet, high, total)
    ) {
      best = alphabet.label
      bestFit = fit
    }
  }
  return best
}

/** All but a sign here and there. */
const WHOLE = 0.99
const MOST = 0.85
const MOST_OF_LATIN = 0.95
/** By so much another language must be better than those of the West. */
const CLEARLY = 0.1
/** Fewer letters might as well be Cyrillic ones. */
const FEW = 20

/** Signs that any text may have: quotation marks, dashes, the sign of a trade mark, the space that does not break. */
const SIGNS = new Set('‘’“”„‚–—…•€™©®°§«»·\u00A0\u00AD')

const LETTERS = new Map<Alphabet, Uint8Array>()

/** The share of bytes above ASCII that are letters of this alphabet; signs that any text may have are not counted. */
function fitOf(alphabet: Alphabet | undefined, high: Uint32Array): number {
  if (alphabet === undefined) return 0
  let isLetter = LETTERS.get(alphabet)
  if (isLetter === undefined) {
    isLetter = lettersOf(alphabet)
    LETTERS.set(alphabet, isLetter)
  }
  let [counted, letters] = [0, 0]
  for (const [index, count] of high.entries()) {
    if (isLetter[index] === SIGN) continue
    counted += count
    if (isLetter[index] === LETTER) letters += count
  }
  return counted === 0 ? 0 : letters / counted
}

/** Whether there are as many of the marks of an alphabet as its languages have: three in a hundred. */
function isMarked({ label, mark }: Alphabet, high: Uint32Array, total: number): boolean {
  if (mark === undefined) return true
  const decoder = new TextDecoder(label)
  let marks = 0
  for (const [index, count] of high.entries()) {
    if (count > 0 && mark.includes(decoder.decode(Uint8Array.of(index + 0x80)))) marks += count
  }
  return marks >= total * 0.03
}

const LETTER = 1
const SIGN = 2

/** What each byte from 0x80 on is to an alphabet. */
function lettersOf({ label, letters }: Alphabet): Uint8Array {
  const known = new Set(Array.from(letters + letters.toUpperCase()))
  const decoder = new TextDecoder(label)
  return Uint8Array.from({ length: 0x80 }, (_, index) => {
    const character = decoder.decode(Uint8Array.of(index + 0x80))
    return known.has(character) ? LETTER : SIGNS.has(character) ? SIGN : 0
  })
}
