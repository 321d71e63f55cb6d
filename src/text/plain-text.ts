import { simplified } from './simplified.ts'

/** What is read of a text that somebody else wrote; the rest says nothing that a name needs. In UTF-16 code units. */
export const MAX_TEXT_LENGTH = 1024

/** What is plain as it is: ASCII, Cyrillic without й and ё, which lose their marks, Kana without signs, and the first Han. */
const PLAIN = /^[ -~\u0410-\u0418\u041a-\u0438\u043a-\u044f\u3041-\u3094\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/u
/** Signs that compatibility forms would turn into letters, such as ™ into TM. */
const TRADE_SIGNS = /[®™©℠℗]/gu
/** Written but not seen: bidi controls, joiners, soft hyphens, variation selectors, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const CONTROLS = /[\p{Cc}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Zs}\ufffd]/gu
const ACCENTS = /[\u0300-\u036f\u0483-\u0489]/gu
const MAX_MARKS = /(\p{M}{2})\p{M}+/gu

/**
 * A text as one would read it aloud: full-width and other compatibility forms made plain, accents and invisible characters
 * gone, controls, private characters and broken halves turned into spaces. Letter case stays. Never longer than MAX_TEXT_LENGTH.
 */
export function plainText(text: string): string {
  // HOSTILE: cut before anything that costs more than the length it looks at.
  const start = text.length > MAX_TEXT_LENGTH ? text.slice(0, MAX_TEXT_LENGTH) : text
  if (PLAIN.test(start)) return start
  return start
    .toWellFormed()
    .replace(TRADE_SIGNS, ' ')
    .replace(INVISIBLE, '')
    .replace(MAX_MARKS, '$1')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(CONTROLS, ' ')
    .replaceAll('ß', 'ss')
    .slice(0, MAX_TEXT_LENGTH)
    .toWellFormed()
}

/**
 * Letters as they are compared: lower case by Unicode's own rules, the same in every locale, with the last form of sigma as any other, and
 * traditional Han as they are simplified.
 */
export function foldLetters(plain: string): string {
  const lower = simplified(plain.toLowerCase())
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower
}
