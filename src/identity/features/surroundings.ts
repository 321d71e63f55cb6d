import { BOUNDARIES } from '../../text/pieces.ts'
import { lettersBetween } from '../../text/words.ts'
import type { Match } from '../find-names.ts'
import type { Title } from '../title.ts'

/** Whole words of a title that a match does not touch, before it and after it, in lower case. */
export interface Surroundings {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Nearly every feature asks for the words around the same match, one after the other. */
let last: { readonly title: Title; readonly match: Match; readonly found: Surroundings } | undefined

/** What stands around a match. A run without spaces that goes on after the match counts as a word after it. */
export function surroundings(title: Title, match: Match): Surroundings {
  if (last === undefined || last.title !== title || last.match !== match)
    last = { title, match, found: wordsAround(title, match) }
  return last.found
}

function wordsAround(title: Title, match: Match): Surroundings {
  const [before, after]: [string[], string[]] = [[], []]
  const { words } = title
  for (let first = 0, end = 1; end <= words.count; end += 1) {
    if (words.boundaries[end] !== BOUNDARIES.hard) continue
    if (first < match.first) before.push(lettersBetween(words, first, Math.min(end, match.first)))
    if (end > match.end) after.push(lettersBetween(words, Math.max(first, match.end), end))
    first = end
  }
  return { before, after }
}

/** The text of a match as the item writes it. */
export function written(title: Title, match: Match): string {
  return title.words.plain.slice(title.words.from[match.first], title.words.to[match.end - 1])
}
