import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOrdinary } from './ordinary-words.ts'

/**
 * Words of English that are one letter from a name of the catalogue and are no form of an invented one: of the 274,937 of a list for word
 * games (the package an-array-of-english-words 2.0.0, MIT) those that were asked about on 2026-11-27, when each was a title by itself; and
 * words of programs, which stand in three or more background titles that are linked to nobody.
 */
const NEAR_NAMES: ReadonlySet<string> = new Set(
  `acronic adaptive airline alphabetic alphabets ballistic basalt biotechnology brancher bromism carbonate carbonise carbonize
  codesigns crucian darkrooms defragger demist demists discard discoid discoed emetic enable expose facetiae fertigate firebox forepoint
  forties fortis foxtail gentrify groupie hermetic hyperon hyperons hypers imperia impower infotech infotechs intuiting jujitsu lattermost
  medallic mediate mediated mediates medicate meditate metallics negate opener openers piliform posture postures ranched ranchero ranches
  relink scaler sinology teabox tenably titter trellis tunable twinter twister twitten twittering ubiquitin ubiquity webfoot witter telegrams telegraf cli
  alphabeting amazons atwitter avenir checkpoints chromos clarty discording dispark limail maticos mesically minima minimal mygales
  piciform pisiform pyriform quicklime ranchers sadhana saphena smartass snapdragons thunderbirds timpana trucial twitted twittery
  velociraptors wisent spying minimap hamcrest termbox firewire`
    .split(/\s+/u)
    .filter(word => word !== ''),
)

/** Words too short for a list of ordinary ones, which count only where one stands in place of a name's word: `mistral-api` for Mistral AI. */
const SHORT: ReadonlySet<string> = new Set('api gui ui is it as at an if or no so up we be do'.split(' '))

/**
 * Whether what is almost a name is made of words that people use anyway, also more than one of a thing; or is one word made of two such,
 * as netbase is, where the name is not.
 */
export function isAnotherWord({ codes, marks }: Letters, start: number, end: number, name: string): boolean {
  for (let first = start, next = start + 1; next <= end; next += 1) {
    if (next < end && marks[next] !== MARKS.hard) continue
    const word = textOf(codes, first, next)
    if (!isUsual(word) && !isPlural(word))
      return next === end && first === start && isOfTwoWords(word) && !isOfTwoWords(name)
    first = next
  }
  return true
}

/** Whether a word in lower case, in place of one of a name, is one that people use anyway. */
export function isUsedInstead(word: string): boolean {
  return SHORT.has(word) || (word.length >= SHORTEST_WORD && isOrdinary(word))
}

/** Of fewer letters much is a word by chance. */
const SHORTEST_WORD = 3

function isOfTwoWords(letters: string): boolean {
  for (let at = SHORTEST_WORD; at <= letters.length - SHORTEST_WORD; at += 1) {
    const second = letters.slice(at)
    if ((isOrdinary(second) || isPlural(second)) && isOrdinary(letters.slice(0, at))) return true
  }
  return false
}

function isPlural(word: string): boolean {
  return word.endsWith('s') && isOrdinary(word.slice(0, -1))
}

/** Letter by letter, which for a word takes a quarter of the time of all at once. */
function textOf(codes: Uint16Array, start: number, end: number): string {
  let text = ''
  for (let place = start; place < end; place += 1) text += String.fromCharCode(codes[place] ?? 0)
  return text
}

function isUsual(word: string): boolean {
  return isOrdinary(word) || NEAR_NAMES.has(word)
}
