import { hardWords, wordsOf } from '../../text/words.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { IndexedProduct } from '../name-index.ts'
import { WEAK_BELOW } from '../name-strength.ts'
import { readVersion } from '../read-version.ts'
import { subjectName } from './publisher.ts'
import { wordsOfCategories } from './sort.ts'
import { surroundings, written } from './surroundings.ts'
import { EDITION, PART } from './wording.ts'
import { bitsOf } from '../weights.ts'

const MOST_LEFT_OVER = 4

export const leftOver: Feature = {
  id: 'left-over',
  says: 'Words are left in the title that neither name, version, edition nor sort of the product explain.',
  tells: 'product',
  weigh(comparison) {
    if (comparison.subject.kind !== 'product' || comparison.identifier !== undefined) return undefined
    const left = leftOverWords(comparison)
    if (left.length === 0) return undefined
    const isWeak = comparison.name !== undefined && comparison.name.name.bits < WEAK_BELOW
    const bits = isWeak
      ? bitsOf('left-over/weak')
      : bitsOf('left-over/word') * Math.min(left.length, MOST_LEFT_OVER)
    return { item: left.join(' '), candidate: subjectName(comparison), bits }
  },
}

export const partOnly: Feature = {
  id: 'part-only',
  says: 'A word is left that names a part of or an addition to the product: console, agent, plugin.',
  tells: 'product',
  weigh(comparison) {
    if (comparison.subject.kind !== 'product' || comparison.identifier !== undefined) return undefined
    const word = leftOverWords(comparison).find(left => PART.has(left))
    return word === undefined
      ? undefined
      : { item: word, candidate: subjectName(comparison), bits: bitsOf('part-only') }
  },
}

export const releaseNamed: Feature = {
  id: 'release-named',
  says: 'After the name stands a release by which people call it, as in Windows 8.',
  tells: 'maker',
  weigh({ index, subject, name, title }) {
    const product = subject.kind === 'product' ? index.products[subject.at] : undefined
    if (product === undefined || name === undefined || !hasReleases(product)) return undefined
    const version = readVersion(product, title, name)
    if (version === undefined || !product.versions.includes(version)) return undefined
    return {
      item: version,
      candidate: `${product.name} ${version}`,
      bits: bitsOf(name.name.bits < WEAK_BELOW ? 'release-named/weak' : 'release-named'),
    }
  },
}

function hasReleases({ versions, scheme }: IndexedProduct): boolean {
  return versions.length > 0 || scheme === 'windows'
}

/** Two features ask for the same words, one after the other. */
let last: { readonly comparison: Comparison; readonly words: readonly string[] } | undefined

/** The words of the title that the product does not explain. */
function leftOverWords(comparison: Comparison): readonly string[] {
  if (last?.comparison !== comparison) last = { comparison, words: unexplained(comparison) }
  return last.words
}

function unexplained(comparison: Comparison): readonly string[] {
  const { title, name, contained, maker, index, parties } = comparison
  const around =
    name === undefined
      ? title.wholeWords
      : [...surroundings(title, name).before, ...surroundings(title, name).after]
  const ofParties = parties.flatMap(at => [...(index.parties[at]?.letters ?? [])])
  const ofMaker = maker === undefined ? [] : hardWords(wordsOf(written(title, maker)))
  const product = comparison.subject.kind === 'product' ? index.products[comparison.subject.at] : undefined
  // A release with a digit in it is no word that is left over anyway.
  const release =
    product === undefined || name === undefined || !hasReleases(product)
      ? ''
      : (readVersion(product, title, name) ?? '').toLowerCase()
  const ofSort = new Set(
    wordsOfCategories(comparison, around).flatMap(word => [
      word,
      ...around.filter(one => word.startsWith(one)),
    ]),
  )
  return around.filter(
    word =>
      !/\d/u.test(word) &&
      word.length > 1 &&
      !EDITION.has(word) &&
      !ofSort.has(word) &&
      word !== release &&
      !ofMaker.includes(word) &&
      !ofParties.includes(word) &&
      contained?.words.includes(word) !== true,
  )
}
