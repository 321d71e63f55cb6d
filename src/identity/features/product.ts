import { hardWords, wordsOf } from '../../text/words.ts'
import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import { WEAK_BELOW } from '../name-strength.ts'
import { hasReleases, readVersion } from '../read-version.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS, classOf } from '../word-class.ts'
import { subjectName } from './publisher.ts'
import { wordsOfCategories } from './sort.ts'
import { surroundings, written } from './surroundings.ts'

const MOST_LEFT_OVER = 4

export const leftOver: Feature = {
  id: 'left-over',
  says: 'Words are left in the title that neither name, version, edition nor sort of the product explain.',
  tells: 'product',
  hears: { cues: CUE.product },
  bits(comparison) {
    const left = leftOverWords(comparison)
    if (left.length === 0) return 0
    const isWeak = comparison.name !== undefined && comparison.name.name.bits < WEAK_BELOW
    return isWeak
      ? WEIGHTS['left-over/weak'].bits
      : WEIGHTS['left-over/word'].bits * Math.min(left.length, MOST_LEFT_OVER)
  },
  compared(comparison) {
    return { item: leftOverWords(comparison).join(' '), candidate: subjectName(comparison) }
  },
}

export const partOnly: Feature = {
  id: 'part-only',
  says: 'A word is left that names a part of or an addition to the product: console, agent, plugin.',
  tells: 'product',
  hears: { cues: CUE.product },
  bits(comparison) {
    return leftPart(comparison) === undefined ? 0 : WEIGHTS['part-only'].bits
  },
  compared(comparison) {
    return { item: leftPart(comparison) ?? '', candidate: subjectName(comparison) }
  },
}

function leftPart(comparison: Comparison): string | undefined {
  const { known } = comparison.title
  return leftOverWords(comparison).find(left => (classOf(known, left) & CLASS.part) !== 0)
}

export const releaseNamed: Feature = {
  id: 'release-named',
  says: 'After the name stands a release that is recorded of it, as in Windows 8, or a version of one, which it can then have.',
  tells: 'maker',
  hears: { cues: CUE.released },
  bits(comparison) {
    if (releaseIn(comparison) === undefined) return 0
    const isWeak = (comparison.name?.name.bits ?? 0) < WEAK_BELOW
    return isWeak ? WEIGHTS['release-named/weak'].bits : WEIGHTS['release-named'].bits
  },
  compared(comparison) {
    const release = releaseIn(comparison) ?? ''
    return { item: release, candidate: `${subjectName(comparison)} ${release}` }
  },
}

function releaseIn({ index, subject, name, title }: Comparison): string | undefined {
  const product = subject.kind === 'product' ? index.products[subject.at] : undefined
  if (product === undefined || name === undefined || !hasReleases(product)) return undefined
  const version = readVersion(product, title, name)
  if (version === undefined) return undefined
  return product.versions.find(release => version === release || version.startsWith(`${release}.`))
}

const NONE: readonly string[] = []

/** Two features ask for the same words, one after the other. */
let last: { readonly comparison: Comparison; readonly words: readonly string[] } | undefined

/** The words of the title that the product does not explain; of a party, and where an identifier names it, none. */
export function leftOverWords(comparison: Comparison): readonly string[] {
  if (comparison.subject.kind !== 'product' || comparison.identifier !== undefined) return NONE
  if (last?.comparison !== comparison) last = { comparison, words: unexplained(comparison) }
  return last.words
}

function unexplained(comparison: Comparison): readonly string[] {
  const { title, name } = comparison
  const around = name === undefined ? title.whole : surroundings(title, name)
  let found: string[] | undefined
  let isExplained: ((word: string) => boolean) | undefined
  for (let place = 0; place < around.words.length; place += 1) {
    const word = around.words[place] ?? ''
    const own = around.classes[place] ?? 0
    if ((own & (CLASS.digit | CLASS.edition)) !== 0 || word.length <= 1) continue
    // Of most titles nothing is left here, and then none of the rest is needed.
    isExplained ??= explanation(comparison, around)
    if (!isExplained(word)) (found ??= []).push(word)
  }
  return found ?? NONE
}

/** Whether a word is of the maker's name, of the product's own words, its release, or a sort of product that it is. */
function explanation(
  comparison: Comparison,
  around: Comparison['title']['whole'],
): (word: string) => boolean {
  const { title, name, contained, maker, index, parties, subject } = comparison
  let ofMaker: readonly string[] | undefined
  const product = index.products[subject.at]
  // A release with a digit in it is no word that is left over anyway.
  const release =
    product === undefined || name === undefined || !hasReleases(product)
      ? ''
      : (readVersion(product, title, name) ?? '').toLowerCase()
  const sorts = wordsOfCategories(comparison, around)
  return word =>
    sorts.some(sort => sort.startsWith(word)) ||
    word === release ||
    contained?.words.includes(word) === true ||
    parties.some(at => index.parties[at]?.letters.includes(word) === true) ||
    (maker !== undefined && (ofMaker ??= hardWords(wordsOf(written(title, maker)))).includes(word))
}
