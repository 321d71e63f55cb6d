import { firstLetterOf, hardWordsBetween } from '../../text/words.ts'
import { isUsedInstead } from '../another-word.ts'
import { CUE } from '../cues.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { isOrdinary } from '../ordinary-words.ts'
import type { Title } from '../title.ts'
import { WEIGHTS } from '../weights.ts'
import { wordsOfName } from '../words-of-name.ts'
import { bothWritten, read } from './name.ts'

export const nameWithSlip: Feature = {
  id: 'name-with-slip',
  says: "The name, or its maker's, stands there with one letter wrong; where that makes another word that people use, nothing may be wrong.",
  tells: 'maker',
  hears: { cues: CUE.slip },
  bits(comparison) {
    const match = read(comparison, 'slip')
    return match === undefined ? 0 : slipBits(comparison.title, match)
  },
  compared(comparison) {
    return bothWritten(comparison.title, read(comparison, 'slip'))
  },
}

/** People see the first letter: where it is wrong, a word is mostly another word. */
function slipBits(title: Title, match: Match): number {
  const { name, first } = match
  if (name.words > 1)
    return isOfOrdinary(title, match)
      ? WEIGHTS['name-with-slip/ordinary'].bits
      : WEIGHTS['name-with-slip'].bits
  const isFirst = name.letters.charCodeAt(0) !== firstLetterOf(title.words, first)
  return isFirst ? WEIGHTS['name-with-slip/first'].bits : WEIGHTS['name-with-slip/word'].bits
}

/**
 * Whether the word with a letter wrong is one that people use anyway, as in data platform: then nothing is wrong with it. Where the name has
 * a word that people use in its place, as tools for tool, it may still be meant.
 */
function isOfOrdinary(title: Title, match: Match): boolean {
  const own = wordsOfName(match.name)
  const all = hardWordsBetween(title.words, match.first, match.end)
  const said = all.filter(word => !own.includes(word))
  if (said.length === 0 || own.some(word => !all.includes(word) && isOrdinary(word))) return false
  return said.every(isUsedInstead)
}
