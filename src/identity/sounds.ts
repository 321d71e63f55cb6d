import { lettersBetween } from '../text/words.ts'
import { BOUNDARIES } from '../text/pieces.ts'
import type { Words } from '../text/pieces.ts'
import { scriptOf } from '../text/script.ts'
import { soundOfKana, soundOfLatin } from '../text/sound.ts'
import type { IndexedName } from './indexed-name.ts'
import { WEAK_BELOW } from './name-strength.ts'

/** Fewer consonants are those of many words. */
const FEWEST_CONSONANTS = 5

/** What Kana keeps of the sound of each name, one for each; nothing of those that tell too little or are not in Latin letters. */
export function soundsOf(names: readonly IndexedName[]): readonly string[] {
  return names.map(({ bits, letters }) => {
    const sound = bits < WEAK_BELOW ? undefined : soundOfLatin(letters)
    return sound === undefined || sound.length < FEWEST_CONSONANTS ? '' : sound
  })
}

/** The places of telling names in Latin letters by what Kana keeps of their sound. */
export function namesBySound(sounds: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const bySound = new Map<string, number[]>()
  for (const [place, sound] of sounds.entries()) {
    if (sound === '') continue
    const group = bySound.get(sound)
    if (group === undefined) bySound.set(sound, [place])
    else group.push(place)
  }
  return bySound
}

/** A name that is written in more words of Kana is known by its first ones. */
const MOST_WORDS = 3

const KANA = /[\u3041-\u30ff]/u

/** Visits each word of Kana in a text, and words of it that follow each other, the longest first, with their sound. */
export function eachKanaRun(words: Words, visit: (sound: string, first: number, end: number) => void): void {
  if (!KANA.test(words.letters)) return
  for (let first = 0; first < words.count; first += 1) {
    if (kanaAt(words, first) === 'none' || (first > 0 && isWithinWord(words, first))) continue
    for (const end of endsFrom(words, first).toReversed())
      visit(soundOfKana(lettersBetween(words, first, end)), first, end)
  }
}

function endsFrom(words: Words, first: number): readonly number[] {
  const ends: number[] = []
  for (let end = first + 1; end <= words.count && ends.length < MOST_WORDS; end += 1) {
    if (end === words.count || !isWithinWord(words, end)) ends.push(end)
    if (end < words.count && kanaAt(words, end) === 'none') break
  }
  return ends
}

/** Grammar is written in Hiragana, so that a name in Katakana ends before it without a space. */
function isWithinWord(words: Words, piece: number): boolean {
  const kana = kanaAt(words, piece)
  return kana !== 'none' && words.boundaries[piece] !== BOUNDARIES.hard && kanaAt(words, piece - 1) === kana
}

const [FIRST_KATAKANA, LONG_VOWEL] = [0x30a0, 0x30fc]

function kanaAt(words: Words, piece: number): 'none' | 'hiragana' | 'katakana' {
  const code = words.letters.charCodeAt(words.starts[piece] ?? 0)
  if (scriptOf(code) !== 'kana') return 'none'
  // The sign of a long vowel is of the word that it lengthens; people write no more than a few of them.
  if (code === LONG_VOWEL)
    return piece > 0 && kanaAt(words, piece - 1) === 'hiragana' ? 'hiragana' : 'katakana'
  return code < FIRST_KATAKANA ? 'hiragana' : 'katakana'
}
