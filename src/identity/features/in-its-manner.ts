import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import { says } from '../said.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { lastOwn, surroundings } from './surroundings.ts'

export const inItsManner: Feature = {
  id: 'in-its-manner',
  says: 'The name is joined by a hyphen to a word such as like, style or based, or fork follows it: the thing only takes after it or stands on it.',
  tells: 'maker',
  hears: { words: CLASS.manner },
  bits(comparison) {
    return mannerOf(comparison) === undefined ? 0 : WEIGHTS['in-its-manner'].bits
  },
  compared(comparison) {
    return { item: mannerOf(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

const FORK = 'fork'

function mannerOf(comparison: Comparison): string | undefined {
  const match = lastOwn(comparison)
  if (match === undefined) return undefined
  const { title } = comparison
  const around = surroundings(title, match)
  if (!says(around, CLASS.manner) || ((around.classes[around.before] ?? 0) & CLASS.manner) === 0)
    return undefined
  const word = around.words[around.before] ?? ''
  const { plain, to } = title.words
  const at = to[match.end - 1] ?? 0
  // In the name of a package each word is joined so.
  const isJoined = plain.charAt(at) === '-' && plain.charAt(at + 1 + word.length) !== '-'
  const isFork = word === FORK && plain.charAt(at) === ' ' && around.words[around.before + 1] !== 'of'
  return isJoined || isFork ? word : undefined
}
