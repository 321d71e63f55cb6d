import { foldCase } from './plain-text.ts'
import { scriptsIn } from './script.ts'

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
