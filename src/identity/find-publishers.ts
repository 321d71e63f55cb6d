import type { IndexedPublisher, NameIndex } from './name-index.ts'
import { isGeneric } from './ordinary-words.ts'
import { isCarrier } from './publisher.ts'
import type { PublisherKey } from './publisher.ts'
import { WEIGHTS, bitsOf } from './weights.ts'

/** Whom the name of a publisher, or of a maker inside an identifier, can mean: as a whole, by its core, else by what it begins with. */
export function findPublishers(index: NameIndex, key: PublisherKey): readonly IndexedPublisher[] {
  const full = key.full === key.whole ? [] : (index.publishers.get(key.full) ?? [])
  const whole = index.publishers.get(key.whole) ?? []
  const core = index.publishers.get(key.core) ?? []
  const named = [...full, ...whole.filter(({ party }) => !full.some(other => other.party === party))]
  const found = [...named, ...core.filter(({ party }) => !named.some(other => other.party === party))]
  return found.length > 0 || isCarrier(key) ? found : beginningWith(index, key.coreWords)
}

function beginningWith(index: NameIndex, words: readonly string[]): readonly IndexedPublisher[] {
  for (let count = Math.min(words.length - 1, 3); count > 0; count -= 1) {
    const bits = bitsOf(
      words.slice(count).every(isGeneric)
        ? 'publisher-is-party/with-business'
        : 'publisher-is-party/with-more',
    )
    const found = rare(index, words.slice(0, count).join(''), bits)
    if (found.length > 0) return found
  }
  return words.length === 1 ? gluedTo(index, words[0] ?? '') : []
}

/** `tencentcloud`: a rare name and a word of business written as one. */
function gluedTo(index: NameIndex, word: string): readonly IndexedPublisher[] {
  for (let end = word.length - 3; end >= 5; end -= 1) {
    if (!isGeneric(word.slice(end))) continue
    const found = rare(index, word.slice(0, end), WEIGHTS['publisher-is-party/with-business'].bits)
    if (found.length > 0) return found
  }
  return []
}

function rare(index: NameIndex, key: string, bits: number): readonly IndexedPublisher[] {
  return (
    (index.publishers.get(key) ?? [])
      // Names worth less are met at the beginning of other companies' names.
      .filter(found => found.bits >= WEIGHTS['publisher-is-party/rare'].bits)
      .map(found => ({ ...found, bits }))
  )
}
