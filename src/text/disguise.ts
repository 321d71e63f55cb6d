import { readLettersOf } from './letters.ts'
import type { Letters } from './letters.ts'
import { BOUNDARIES } from './pieces.ts'
import type { Words } from './pieces.ts'
import { lettersBetween } from './words.ts'

/**
 * Latin letters, each with what people read for it in other scripts. As written: a Greek capital may look like another letter than its
 * small one, as Η and η do. Drawn up by hand after the confusables of Unicode Technical Standard 39, for letters that compatibility forms leave.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аАαΑɑᴀᎪꓮⲀⲁ',
    b: 'вВβΒʙᏴꓐⲂᏏ',
    c: 'сСϲϹᴄᏟꓚⲤⲥ',
    d: 'ԁԀᴅᎠꓓᏧđĐ',
    e: 'еЕѐЀёЁεΕᴇᎬꓰⲈ',
    f: 'ꓝ',
    g: 'ɡցɢᏀꓖ',
    h: 'һҺнНΗհʜᎻᏂꓧⲎħĦ',
    i: 'іІїЇӏιΙıɩɪᏆᎥꓲⲒ',
    j: 'јЈᴊᎫꓙ',
    k: 'кКκΚᴋᏦꓗⲔ',
    l: 'ӀʟᏞꓡłŁԼ',
    m: 'мМΜᴍᎷꓟⲘ',
    n: 'ηΝոɴꓠⲚ',
    o: 'оОοΟօՕᴏꓳⲞⲟøØ',
    p: 'рРρΡքᴘᏢꓑⲢⲣ',
    q: 'ԛԚ',
    r: 'ʀᎡꓣᏒ',
    s: 'ѕЅꜱᏚꓢՏ',
    t: 'тТτΤᴛᎢꓔⲦŧŦ',
    u: 'υսᴜꓴՍ',
    v: 'ѵѴνᴠᏙꓦ',
    w: 'ԝԜᴡᎳꓪ',
    x: 'хХχΧꓫⲬ',
    y: 'уУΥʏᎩꓬⲨ',
    z: 'Ζᴢꓜ',
  }).flatMap(([latin, others]) => Array.from(others, other => [other, latin] as const)),
)

/**
 * The Latin word that a word looks like, such as `kaspersky` written with a Cyrillic а, or `ЕЅЕТ`. Undefined where all of it is ASCII or
 * some letter has no Latin twin: a word such as `Касперский` is an honest Cyrillic word.
 */
export function undisguised(word: string): string | undefined {
  let latin = ''
  let isAny = false
  for (let place = 0; place < word.length; place += 1) {
    const letter = word.charAt(place)
    if (letter < '\u0080') {
      latin += letter.toLowerCase()
      continue
    }
    const twin = LOOK_ALIKES.get(letter)
    if (twin === undefined) return undefined
    latin += twin
    isAny = true
  }
  return isAny ? latin : undefined
}

/** Fills `room` with the letters of a text as they look, and says whether any word of it looks like other letters than it has. */
export function disguisedLetters(words: Words, letters: Letters, room: Letters): boolean {
  let looks = ''
  let isDisguised = false
  for (let first = 0, end = 1; end <= words.count; end += 1) {
    if (words.boundaries[end] !== BOUNDARIES.hard) continue
    const word = lettersBetween(words, first, end)
    const latin = undisguised(words.plain.slice(words.from[first], words.to[end - 1]))
    isDisguised ||= latin?.length === word.length
    looks += latin?.length === word.length ? latin : word
    first = end
  }
  if (!isDisguised) return false
  readLettersOf(room, { ...words, lower: undefined, letters: looks })
  // A word in disguise is one piece: a change of script inside it would else be taken for nothing.
  room.marks.set(letters.marks.subarray(0, letters.count + 1))
  return true
}
