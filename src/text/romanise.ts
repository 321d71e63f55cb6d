import type { Words } from './pieces.ts'

/** Cyrillic letters in lower case as most companies write them in Latin: the table of passports, with х as h. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    є: 'ye',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'yi',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
  }),
)

/** The same by code unit, from the first Cyrillic letter on. */
const FIRST_CYRILLIC = 0x430
const BY_UNIT = Array.from({ length: 0x70 }, (_, at) => LATIN.get(String.fromCharCode(FIRST_CYRILLIC + at)))

function latinOf(unit: number): string | undefined {
  return unit < FIRST_CYRILLIC ? undefined : BY_UNIT[unit - FIRST_CYRILLIC]
}

function isCyrillic(letters: string): boolean {
  for (let place = 0; place < letters.length; place += 1)
    if (latinOf(letters.charCodeAt(place)) !== undefined) return true
  return false
}

/** Letters in lower case with all Cyrillic ones in Latin; undefined where there are none. */
export function romanised(letters: string): string | undefined {
  return isCyrillic(letters) ? inLatin(letters, 0, letters.length) : undefined
}

function inLatin(letters: string, start: number, end: number): string {
  let latin = ''
  for (let place = start; place < end; place += 1)
    latin += latinOf(letters.charCodeAt(place)) ?? letters.charAt(place)
  return latin
}

/** A text with all its Cyrillic pieces in Latin, and cut at the same places; undefined where there are none. */
export function romanisedWords(words: Words): Words | undefined {
  if (!isCyrillic(words.letters)) return undefined
  let letters = ''
  const starts: number[] = []
  for (let piece = 0; piece < words.count; piece += 1) {
    starts.push(letters.length)
    letters += inLatin(words.letters, words.starts[piece] ?? 0, words.starts[piece + 1] ?? 0)
  }
  return { ...words, lower: undefined, letters, starts: [...starts, letters.length] }
}
