import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import { says } from '../said.ts'
import { bitsOf } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { isVouchedFor, lastOwn, surroundings } from './surroundings.ts'

export const inLanguage: Feature = {
  id: 'in-language',
  says: 'After the name stands a language or framework in which people write programs for things of others, and not that it is a kit of the maker.',
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
  if (!says(around, CLASS.language) || around.words.some(word => KITS.has(word))) return undefined
  return around.words.find(
    (_, place) => place >= around.before && ((around.classes[place] ?? 0) & CLASS.language) !== 0,
  )
}
