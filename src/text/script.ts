/** The scripts that are told apart here; `other` is a letter of any further script. */
export const SCRIPTS = [
  'latin',
  'cyrillic',
  'greek',
  'han',
  'kana',
  'hangul',
  'digit',
  'other',
  'none',
] as const
export type Script = (typeof SCRIPTS)[number]

const LETTER = /[\p{L}\p{M}]/u
const NUMBER = /\p{N}/u

/** Ranges in ascending order: first, last, script. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x30, 0x39, 'digit'],
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0xd6, 'latin'],
  [0xd8, 0xf6, 'latin'],
  [0xf8, 0x2af, 'latin'],
  [0x370, 0x373, 'greek'],
  [0x376, 0x377, 'greek'],
  [0x37b, 0x37d, 'greek'],
  [0x386, 0x386, 'greek'],
  [0x388, 0x3ff, 'greek'],
  [0x400, 0x481, 'cyrillic'],
  [0x48a, 0x52f, 'cyrillic'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3005, 0x3007, 'han'],
  [0x3041, 0x3096, 'kana'],
  [0x309d, 0x309f, 'kana'],
  [0x30a1, 0x30fa, 'kana'],
  [0x30fc, 0x30ff, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0x20000, 0x323af, 'han'],
]

const FIRST = Int32Array.from(RANGES, ([first]) => first)
const LAST = Int32Array.from(RANGES, ([, last]) => last)

/** One more than the place in SCRIPTS of each code unit that has been asked for; few are met, and these again and again. */
const met = new Uint8Array(0x10000)

/** The script of one code point; `none` for signs, spaces and what is not a letter or digit. */
export function scriptOf(codePoint: number): Script {
  const before = met[codePoint] ?? 0
  if (before > 0) return SCRIPTS[before - 1] ?? 'none'
  const script = scriptIn(codePoint)
  if (codePoint < met.length) met[codePoint] = SCRIPTS.indexOf(script) + 1
  return script
}

function scriptIn(codePoint: number): Script {
  for (let at = 0; at < FIRST.length; at += 1) {
    if (codePoint < (FIRST[at] ?? 0)) break
    if (codePoint <= (LAST[at] ?? 0)) return RANGES[at]?.[2] ?? 'none'
  }
  if (codePoint < 0x80) return 'none'
  const character = String.fromCodePoint(codePoint)
  if (NUMBER.test(character)) return 'digit'
  return LETTER.test(character) ? 'other' : 'none'
}

/** Whether words of the script are written without spaces between them. */
export function isUnspaced(script: Script): boolean {
  return script === 'han' || script === 'kana'
}
