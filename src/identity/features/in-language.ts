import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { says } from '../said.ts'
import { bitsOf } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { isVouchedFor, lastOwn, surroundings } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

export const inLanguage: Feature = {
  id: 'in-language',
  says: 'After the name stands a language or framework in which people write programs for things of others, and not that it is a kit of the maker; or it ends as files and libraries of one do, such as py or js.',
  tells: 'maker',
  bits(comparison) {
    return languageOf(comparison) === undefined ? 0 : bitsOf('in-language')
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

/** How files of programs end, and the names of libraries in their language. */
const ENDINGS = new Set(['py', 'js', 'ts', 'rb', 'rs', 'go', 'cs', 'jl', 'php', 'node'])

/** The only word after a name, joined to it by a dot or hyphen, where it is one of these; a name may be followed by Go or Node itself. */
function endingOf(
  { title }: Comparison,
  { end }: Match,
  { words, before }: Surroundings,
): string | undefined {
  if (words.length !== before + 1) return undefined
  const word = words[before] ?? ''
  if (!ENDINGS.has(word)) return undefined
  const joint = title.words.plain.charAt(title.words.to[end - 1] ?? 0)
  return joint === '.' || (joint === '-' && word !== 'go') ? word : undefined
}
