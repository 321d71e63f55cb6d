import { isAkin } from '../comparison.ts'
import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { says } from '../said.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { isVouchedFor, lastOwn, surroundings, written } from './surroundings.ts'

export const namedAmongOthers: Feature = {
  id: 'named-among-others',
  says: 'The name stands in a list of things of different makers: what the title names is made for all of them.',
  tells: 'maker',
  hears: { cues: CUE.several | CUE.foreign },
  bits(comparison) {
    return listedBeside(comparison) === undefined ? 0 : WEIGHTS['named-among-others'].bits
  },
  compared(comparison) {
    return { item: listedBeside(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

/** Chinese separates the things of a list with a sign of its own, which no name has. */
const LIST_SIGN = '、'
/** What stands between two things of a list. */
const BETWEEN = /^(?: ?[/&,+|] ?| (?:and|or|und|et|y|и) )$/u

/** The other thing of the list, or the sign of a list. */
function listedBeside(comparison: Comparison): string | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || isVouchedFor(comparison)) return undefined
  const { words, matches } = comparison.title
  const start = words.from[match.first] ?? 0
  const end = words.to[match.end - 1] ?? 0
  if (words.plain.charAt(end) === LIST_SIGN || words.plain.charAt(start - 1) === LIST_SIGN) return LIST_SIGN
  if (matches.length < 2) return undefined
  for (const other of matches) {
    if (other.reading !== 'exact' || (other.first < match.end && match.first < other.end)) continue
    const [to, from] =
      other.first >= match.end ? [end, words.from[other.first] ?? 0] : [words.to[other.end - 1] ?? 0, start]
    if (
      BETWEEN.test(words.plain.slice(to, from)) &&
      !isAkin(comparison.index, comparison.parties, other.name.subject)
    )
      return written(comparison.title, other)
  }
  return undefined
}

export const nameAfterAnother: Feature = {
  id: 'name-after-another',
  says: 'The title begins with the name of somebody else and goes on in other words, so that the thing is more likely his.',
  tells: 'maker',
  hears: { cues: CUE.several },
  bits(comparison) {
    return begunBy(comparison) === undefined ? 0 : WEIGHTS['name-after-another'].bits
  },
  compared(comparison) {
    const first = begunBy(comparison)
    return {
      item: first === undefined ? '' : written(comparison.title, first),
      candidate: lastOwn(comparison)?.name.text ?? '',
    }
  },
}

/** The name of another that begins the title, unless names alone are listed. */
function begunBy(comparison: Comparison): Match | undefined {
  const { title, name, maker } = comparison
  const match = lastOwn(comparison)
  if (match === undefined || title.matches.length < 2 || isVouchedFor(comparison)) return undefined
  if (name?.first === 0 || maker?.first === 0) return undefined
  return title.matches.find(
    other =>
      other.first === 0 &&
      other.reading === 'exact' &&
      other.end < match.first &&
      !title.matches.some(({ first }) => first === other.end) &&
      !isAkin(comparison.index, comparison.parties, other.name.subject),
  )
}

export const byAnother: Feature = {
  id: 'by-another',
  says: 'After the name stands by and the name of somebody else, who made it.',
  tells: 'maker',
  hears: { words: CLASS.joins },
  bits(comparison) {
    return otherMaker(comparison) === undefined ? 0 : WEIGHTS['by-another'].bits
  },
  compared(comparison) {
    return { item: otherMaker(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

const BY = 'by'

/** Who made it, as the title says; undefined where that is the maker in question, and where no name follows. */
function otherMaker(comparison: Comparison): string | undefined {
  const { title, name, maker } = comparison
  const match = name ?? maker
  if (match === undefined || isVouchedFor(comparison) || !says(title.whole, CLASS.joins)) return undefined
  const { words, before } = surroundings(title, match)
  if (!words.includes(BY, before)) return undefined
  const { plain, to, from } = title.words
  const rest = plain.slice(to[match.end - 1])
  const by = / by (\p{Lu}[\p{L}\d]+)/u.exec(rest)
  if (by === null) return undefined
  const at = (to[match.end - 1] ?? 0) + by.index + ' by '.length
  const isOwn = title.matches.some(
    other =>
      from[other.first] === at &&
      (isAkin(comparison.index, comparison.parties, other.name.subject) || other.reading !== 'exact'),
  )
  return isOwn ? undefined : by[1]
}

export const nameOverBreak: Feature = {
  id: 'name-over-break',
  says: 'The words of the name stand in another order with a dash or a bracket between them: two things were said.',
  tells: 'maker',
  hears: { cues: CUE.reordered },
  bits({ name, title }) {
    return name?.name.isReordered === true && BREAK.test(written(title, name))
      ? WEIGHTS['name-over-break'].bits
      : 0
  },
  compared({ name, title }) {
    return name === undefined
      ? { item: '', candidate: '' }
      : { item: written(title, name), candidate: name.name.text }
  },
}

const BREAK = / -|[([]/u
