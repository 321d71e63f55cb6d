/** Consonants of each row of Kana, without marks of voice; what is not listed is a vowel, a long one or a small letter. */
const ROWS: readonly (readonly [consonant: string, kana: string])[] = [
  ['k', 'カキクケコヵヶ'],
  ['g', 'ガギグゲゴ'],
  ['s', 'サシスセソ'],
  ['z', 'ザジズゼゾ'],
  ['t', 'タテトチツ'],
  ['d', 'ダデドヂヅ'],
  ['n', 'ナニヌネノン'],
  ['h', 'ハヒフヘホ'],
  ['b', 'バビブベボヴ'],
  ['p', 'パピプペポ'],
  ['m', 'マミムメモ'],
  ['r', 'ラリルレロ'],
]

const CONSONANTS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([consonant, kana]) => Array.from(kana, letter => [letter, consonant] as const)),
)

const [FIRST_HIRAGANA, LAST_HIRAGANA, TO_KATAKANA] = [0x3041, 0x3096, 0x60]

/** The consonants of a word in Kana: `カスペルスキー` is `ksprsk`, since Kana writes a vowel after each of them that the name has not. */
export function soundOfKana(word: string): string {
  return oneOfEach(Array.from(word, letter => CONSONANTS.get(inKatakana(letter)) ?? '').join(''))
}

function inKatakana(letter: string): string {
  const code = letter.charCodeAt(0)
  return code >= FIRST_HIRAGANA && code <= LAST_HIRAGANA ? String.fromCharCode(code + TO_KATAKANA) : letter
}

/** How Latin letters are heard in Kana, in this order: first those that are written with two. */
const HEARD: readonly (readonly [written: RegExp, heard: string])[] = [
  [/ph/gu, 'h'],
  [/th/gu, 's'],
  [/sh/gu, 's'],
  [/ch/gu, 't'],
  [/ck/gu, 'k'],
  [/c(?=[eiy])/gu, 's'],
  [/[cq]/gu, 'k'],
  [/x/gu, 'ks'],
  [/j/gu, 'z'],
  [/f/gu, 'h'],
  [/v/gu, 'b'],
  [/l/gu, 'r'],
]

/** The consonants of a name in Latin letters in lower case, as Kana keeps them; undefined where it has other letters or digits. */
export function soundOfLatin(letters: string): string | undefined {
  if (!/^[a-z]+$/u.test(letters)) return undefined
  const heard = HEARD.reduce((text, [written, sound]) => text.replace(written, sound), letters)
  return oneOfEach(heard.replace(/[aeiouyw]/gu, ''))
}

function oneOfEach(sound: string): string {
  return sound.replace(/(.)\1+/gu, '$1')
}
