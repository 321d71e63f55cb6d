import { BOUNDARIES } from '../../text/pieces.ts'
import { simplified } from '../../text/simplified.ts'
import { lettersBetween } from '../../text/words.ts'
import type { Comparison } from '../comparison.ts'
import type { Compared } from '../feature.ts'
import type { Match } from '../find-names.ts'
import type { Said } from '../said.ts'
import type { Title } from '../title.ts'
import { classOf } from '../word-class.ts'

/** Whole words of a title that a match does not touch, in lower case: those before it, then those after it. */
export type Surroundings = Said

/** Nearly every feature asks for the words around the same match, one after the other. */
let last: { readonly title: Title; readonly match: Match; readonly found: Surroundings } | undefined

/** What stands around a match. A run without spaces that goes on after the match counts as a word after it. */
export function surroundings(title: Title, match: Match): Surroundings {
  if (last === undefined || last.title !== title || last.match !== match)
    last = { title, match, found: wordsAround(title, match) }
  return last.found
}

function wordsAround({ words, whole, known }: Title, match: Match): Surroundings {
  const found: string[] = []
  const classes: number[] = []
  let before = 0
  let all = 0
  for (let first = 0, end = 1, place = 0; end <= words.count; end += 1) {
    if (words.boundaries[end] !== BOUNDARIES.hard) continue
    if (first < match.first) {
      add(first, Math.min(end, match.first), place, end <= match.first)
      before = found.length
    }
    if (end > match.end) add(Math.max(first, match.end), end, place, first >= match.end)
    first = end
    place += 1
  }
  return { words: found, classes, all, before, sorts: undefined }

  function add(first: number, end: number, place: number, isWhole: boolean): void {
    const word = isWhole ? (whole.words[place] ?? '') : lettersBetween(words, first, end)
    const own = isWhole ? (whole.classes[place] ?? 0) : classOf(known, word)
    found.push(word)
    classes.push(own)
    all |= own
  }
}

/** The text of a match as the item writes it. */
export function written(title: Title, match: Match): string {
  return title.words.plain.slice(title.words.from[match.first], title.words.to[match.end - 1])
}

/** What follows a match, as the item writes it. */
export function writtenAfter({ words }: Title, { end }: Match): string {
  return words.plain.slice(words.to[end - 1])
}

/** The same up to the first stop, with traditional Han simplified. */
export function clauseAfter(title: Title, match: Match): string {
  return simplified(/^[^，,。；;]*/u.exec(writtenAfter(title, match))?.[0] ?? '')
}

/** The whole title and the name of the catalogue, as a reason shows them. */
export function titleAndName({ name, maker, title }: Comparison): Compared {
  return { item: title.item.name, candidate: (name ?? maker)?.name.text ?? '' }
}

/** The name of the subject or its maker that stands last. */
export function lastOwn({ name, maker }: Comparison): Match | undefined {
  if (name === undefined || maker === undefined) return name ?? maker
  return name.first >= maker.first ? name : maker
}

/** Whether more than its words says who made a thing. */
export function isVouchedFor({ publisher, vendor, identifier }: Comparison): boolean {
  return (publisher ?? vendor ?? identifier) !== undefined
}
