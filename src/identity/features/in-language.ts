import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { says } from '../said.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { isVouchedFor, lastOwn, surroundings } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'
import { FILE_ENDINGS } from './wording.ts'

export const inLanguage: Feature = {
  id: 'in-language',
  says: 'After the name stands a language or framework in which people write programs for things of others, and not that it is a kit of the maker; or it ends as files and libraries in one do, such as py or js.',
  tells: 'maker',
  hears: { words: CLASS.language | CLASS.fileEnding },
  bits(comparison) {
    return languageOf(comparison) === undefined ? 0 : WEIGHTS['in-language'].bits
  },
  compared(comparison) {
    return { item: languageOf(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

/** What makers call what they give to those who write programs. */
const KITS = new Set(['sdk', 'sdks'])

function languageOf(comparison: Comparison): string | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || isVouchedFor(comparison)) return undefined
  const around = surroundings(comparison.title, match)
  const ending = endingOf(comparison, match, around)
  if (ending !== undefined) return ending
  if (!says(around, CLASS.language) || around.words.some(word => KITS.has(word))) return undefined
  return around.words.find(
    (_, place) => place >= around.before && ((around.classes[place] ?? 0) & CLASS.language) !== 0,
  )
}

/**
 * The last word, where it is one of these and a dot joins it, as in the name of a file, or a hyphen joins it to the name itself; what is
 * called Go or Node may follow a name.
 */
function endingOf(
  { title }: Comparison,
  { end }: Match,
  { words, before }: Surroundings,
): string | undefined {
  const word = words.at(-1)
  if (word === undefined || words.length === before || !FILE_ENDINGS.has(word)) return undefined
  const { plain, to } = title.words
  if (plain.endsWith(`.${word}`) && !plain.includes(' ')) return word
  const isNext = words.length === before + 1 && plain.charAt(to[end - 1] ?? 0) === '-'
  return isNext && word !== 'go' ? word : undefined
}
