import { PINYIN_SYLLABLES } from './pinyin-syllables.ts'
import { simplified } from './simplified.ts'

/** Words in which a character is read otherwise than it mostly is. */
const OTHERWISE: readonly (readonly [han: string, pinyin: string])[] = [
  ['音乐', 'yinyue'],
  ['音樂', 'yinyue'],
  ['银行', 'yinhang'],
  ['銀行', 'yinhang'],
  ['行业', 'hangye'],
  ['重庆', 'chongqing'],
  ['重慶', 'chongqing'],
  ['长城', 'changcheng'],
  ['长虹', 'changhong'],
  ['长江', 'changjiang'],
  ['长沙', 'changsha'],
  ['长春', 'changchun'],
  ['厦门', 'xiamen'],
  ['成都', 'chengdu'],
  ['会计', 'kuaiji'],
]

let syllables: ReadonlyMap<string, string> | undefined

/** The table is read when the first name asks for it: whoever has the names stored needs none. */
function syllableOf(character: string): string | undefined {
  syllables ??= new Map(
    [...PINYIN_SYLLABLES.matchAll(/([a-z]+)(\P{ASCII}+)/gu)].flatMap(([, syllable = '', characters = '']) =>
      Array.from(characters, one => [one, syllable] as const),
    ),
  )
  return syllables.get(character)
}

/**
 * A text with its Han read as Mandarin, without tones and without spaces between the syllables; undefined where it has no Han, or one
 * that is not in the table.
 */
export function pinyinOf(text: string): string | undefined {
  let rest = text
  for (const [han, pinyin] of OTHERWISE) rest = rest.replaceAll(han, pinyin)
  let found = ''
  let hasHan = rest !== text
  for (const character of rest) {
    if (!/\p{Script=Han}/u.test(character)) {
      found += character
      continue
    }
    const syllable = syllableOf(character) ?? syllableOf(simplified(character))
    if (syllable === undefined) return undefined
    found += syllable
    hasHan = true
  }
  return hasHan ? found : undefined
}
