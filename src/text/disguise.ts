import { readLettersOf } from './letters.ts'
import type { Letters } from './letters.ts'
import { foldCase } from './plain-text.ts'
import type { Words } from './pieces.ts'
import { scriptsIn } from './script.ts'
import { hardWords } from './words.ts'

/** Letters of other scripts, in lower case, that look like a Latin letter or digit-for-letter swaps that people read over. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ѐ: 'e',
    ё: 'e',
    һ: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    ѕ: 's',
    т: 't',
    у: 'y',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ϲ: 'c',
    ı: 'i',
    ɑ: 'a',
    ɡ: 'g',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ħ: 'h',
    ŧ: 't',
    ɩ: 'i',
    ʏ: 'y',
    ꜱ: 's',
    ᴋ: 'k',
    ᴠ: 'v',
    ᴡ: 'w',
    ᴢ: 'z',
    ց: 'g',
    հ: 'h',
    ո: 'n',
    օ: 'o',
    ս: 'u',
    ք: 'p',
    Ꭺ: 'a',
    Ꭼ: 'e',
    Ꮋ: 'h',
    Ꮖ: 'i',
    Ꮶ: 'k',
    Ꮇ: 'm',
    Ꮲ: 'p',
    Ꮪ: 's',
    Ꮯ: 'c',
    Ꭲ: 'i',
    Ꭱ: 'r',
    Ꮓ: 'z',
  }),
)

/**
 * The Latin word that a word of mixed scripts pretends to be, such as `kaspersky` written with a Cyrillic а. Undefined where
 * nothing is mixed or some letter has no Latin twin: a word all in Cyrillic is an honest Cyrillic word.
 */
export function undisguised(word: string): string | undefined {
  const scripts = scriptsIn(word)
  if (!scripts.includes('latin') || (scripts.length === 1 && !/[ıɑɡłøđħŧ]/u.test(word))) return undefined
  let latin = ''
  for (const letter of foldCase(word)) {
    const twin = letter < '\u0080' ? letter : LOOK_ALIKES.get(letter)
    if (twin === undefined) return undefined
    latin += twin
  }
  return latin
}

/** Twins that make a whole word of another script, such as `ЕЅЕТ`, spell a Latin one. */
function lookedThrough(word: string): string | undefined {
  if (!haveTwins(word)) return undefined
  const mixed = undisguised(word)
  if (mixed !== undefined) return mixed
  let latin = ''
  for (const letter of word) {
    const twin = letter < '\u0080' ? letter : LOOK_ALIKES.get(letter)
    if (twin === undefined || twin.length !== letter.length) return undefined
    latin += twin
  }
  return latin === word ? undefined : latin
}

/** Whether a word in lower case has letters that are not ASCII, and each of them a twin; most words have not. */
function haveTwins(word: string): boolean {
  let isAny = false
  for (let place = 0; place < word.length; place += 1) {
    if (word.charCodeAt(place) < 0x80) continue
    if (!LOOK_ALIKES.has(word.charAt(place))) return false
    isAny = true
  }
  return isAny
}

/** Fills `room` with the letters of a text as they look, and says whether any word of it looks like other letters than it has. */
export function disguisedLetters(words: Words, letters: Letters, room: Letters): boolean {
  if (ASCII.test(words.letters)) return false
  let looks = ''
  let isDisguised = false
  for (const word of hardWords(words)) {
    const latin = lookedThrough(word)
    isDisguised ||= latin?.length === word.length
    looks += latin?.length === word.length ? latin : word
  }
  if (!isDisguised) return false
  readLettersOf(room, { ...words, lower: undefined, letters: looks })
  // A word in disguise is one piece: a change of script inside it would else be taken for nothing.
  room.marks.set(letters.marks.subarray(0, letters.count + 1))
  return true
}

const ASCII = /^[ -~]*$/u
