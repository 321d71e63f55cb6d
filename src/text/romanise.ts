import { lettersBetween } from './words.ts'
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

/** Letters in lower case with all Cyrillic ones in Latin; undefined where there are none. */
export function romanised(letters: string): string | undefined {
  if (!/[а-яёєіїґ]/u.test(letters)) return undefined
  return Array.from(letters, letter => LATIN.get(letter) ?? letter).join('')
}

/** A text with all its Cyrillic pieces in Latin, and cut at the same places; undefined where there are none. */
export function romanisedWords(words: Words): Words | undefined {
  if (romanised(words.letters) === undefined) return undefined
  let letters = ''
  const starts: number[] = []
  for (let piece = 0; piece < words.count; piece += 1) {
    starts.push(letters.length)
    const own = lettersBetween(words, piece, piece + 1)
    letters += romanised(own) ?? own
  }
  return { ...words, lower: undefined, letters, starts: [...starts, letters.length] }
}
