import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import type { NameIndex } from '../name-index.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { makesOnly } from './makes-only.ts'
import { isVouchedFor, lastOwn, surroundings, writtenAfter } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

export const aroundADatabase: Feature = {
  id: 'around-a-database',
  says: 'After the name of a database that a project makes, and nothing else, stands a word that is no part of it: others write such things around it.',
  tells: 'maker',
  hears: { cues: CUE.goesOn },
  bits(comparison) {
    return wordAroundDatabase(comparison) === undefined ? 0 : WEIGHTS['around-a-database'].bits
  },
  compared(comparison) {
    return {
      item: wordAroundDatabase(comparison) ?? '',
      candidate: lastOwn(comparison)?.name.text ?? '',
    }
  },
}

export const addedToABrowser: Feature = {
  id: 'added-to-a-browser',
  says: 'In the name of a package stands after the name of a browser a word that is no build, language or part of it, as the names of additions do.',
  tells: 'maker',
  hears: { cues: CUE.goesOn },
  bits(comparison) {
    return wordAtBrowser(comparison) === undefined ? 0 : WEIGHTS['added-to-a-browser'].bits
  },
  compared(comparison) {
    return { item: wordAtBrowser(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

/** What makers themselves say after the name. */
const OF_ITSELF =
  CLASS.edition |
  CLASS.build |
  CLASS.generic |
  CLASS.part |
  CLASS.packagePart |
  CLASS.packed |
  CLASS.place |
  CLASS.platform |
  CLASS.digit |
  CLASS.foreign |
  CLASS.article |
  CLASS.bought |
  CLASS.grammar |
  CLASS.tellsProduct

/** Shorter words are mostly of languages and builds. */
const FEWEST_LETTERS = 4

const isDatabase = makesOnly(['database'])

/** Parts of databases that their makers give out, and what they say of them. */
const OF_A_DATABASE: ReadonlySet<string> = new Set(
  `shell connector connectors odbc jdbc native embedded cluster clusters router runtime instance operator atlas java python kafka spark
  sql nosql relational object document replication backup contrib plperl plpython plpython3 pltcl llvmjit galera columnstore maxscale
  database databases source most world popular advanced project global official regression config isolated readonly command line interface engine`.split(
    /\s+/u,
  ),
)

function wordAroundDatabase(comparison: Comparison): string | undefined {
  const around = wordsAfter(comparison, isOfDatabase)
  return around === undefined || isSetOff(comparison)
    ? undefined
    : unknownIn(around, OF_A_DATABASE, lastOwn(comparison)?.name.letters)
}

/** Whether what follows the name is said about it behind a stop or a dash, or is who packs it, behind an underscore. */
function isSetOff(comparison: Comparison): boolean {
  const match = lastOwn(comparison)
  const rest = match === undefined ? '' : writtenAfter(comparison.title, match)
  return rest.includes('_') || /^(?:[.,:;]|\s*\(| [-–] )/u.test(rest)
}

/**
 * Whether a name is that of a database, by a project that makes nothing else. Counted on 2026-11-27 over 209,500 titles: of those linked in
 * which such a word follows, 6 of 7 are of others; where a company makes the database, 1 of 9.
 */
function isOfDatabase(index: NameIndex, { name: { subject } }: Match): boolean {
  if (subject.kind !== 'product' || !isDatabase(index, subject)) return false
  return (index.products[subject.at]?.parties ?? []).every(
    at =>
      isDatabase(index, { kind: 'party', at }) &&
      index.parties[at]?.letters.some(letters => letters.endsWith('project')) === true,
  )
}

const isBrowser = makesOnly(['browser'])

const OF_A_BROWSER: ReadonlySet<string> = new Set(
  'browser locale locales valencia sandbox codecs ffmpeg extra allusers devedition widevine policies shell headless branding symbols nosync geckodriver official'.split(
    ' ',
  ),
)

/** Small letters with hyphens alone; behind an underscore stands who packs it. */
const PACKAGE_FORM = /^[a-z0-9.]+(?:-[a-z0-9.]+)+$/u

function wordAtBrowser(comparison: Comparison): string | undefined {
  const around = wordsAfter(comparison, isOfBrowser)
  if (around === undefined || !PACKAGE_FORM.test(comparison.title.words.plain)) return undefined
  return unknownIn(around, OF_A_BROWSER)
}

function isOfBrowser(index: NameIndex, { name: { subject } }: Match): boolean {
  return subject.kind === 'product' && isBrowser(index, subject)
}

/** What stands around a name that begins a title and that nothing but its words vouches for, where more follows it. */
function wordsAfter(
  comparison: Comparison,
  isMeant: (index: NameIndex, match: Match) => boolean,
): Surroundings | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || match.first > 0 || match.reading !== 'exact' || isVouchedFor(comparison))
    return undefined
  const around = surroundings(comparison.title, match)
  return around.before < around.words.length && isMeant(comparison.index, match) ? around : undefined
}

/** The first word that says what else it is; where it runs and what it is for says nothing of who made it. */
function unknownIn(
  { words, classes, before }: Surroundings,
  own: ReadonlySet<string>,
  name = '',
): string | undefined {
  for (let place = before; place < words.length; place += 1) {
    const word = words[place] ?? ''
    const is = classes[place] ?? 0
    if ((is & (CLASS.madeFor | CLASS.joins)) !== 0) return undefined
    if (word.length < FEWEST_LETTERS || (is & OF_ITSELF) !== 0 || own.has(word)) continue
    // Lists put the maker before the name, also where both are called alike.
    if (word !== name) return word
  }
  return undefined
}
