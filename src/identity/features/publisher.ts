import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import { isCarrier } from '../publisher.ts'
import { WEIGHTS } from '../weights.ts'

export const publisherIsParty: Feature = {
  id: 'publisher-is-party',
  says: 'The publisher is it, by a legal, trade or former name, with the legal form, the place and the line of business left aside.',
  tells: 'maker',
  bits({ publisher }) {
    return publisher?.bits ?? 0
  },
  compared({ publisher, title }) {
    return { item: title.item.publisher ?? '', candidate: publisher?.text ?? '' }
  },
}

export const publisherIsRelated: Feature = {
  id: 'publisher-is-related',
  says: 'The publisher owns it, belongs to it, or came before or after it.',
  tells: 'maker',
  bits({ publisher, relatedPublisher }) {
    return publisher !== undefined || relatedPublisher === undefined
      ? 0
      : WEIGHTS['publisher-is-related'].bits
  },
  compared({ relatedPublisher, title }) {
    return { item: title.item.publisher ?? '', candidate: relatedPublisher?.text ?? '' }
  },
}

/** Identifiers that a program gives itself; those of a list have been looked at by whoever keeps it. */
const SELF_GIVEN = new Set(['bundle-id', 'exe', 'service'])

export const publisherContradicts: Feature = {
  id: 'publisher-contradicts',
  says: 'The publisher is somebody else.',
  tells: 'maker',
  bits(comparison) {
    const { title, name, identifier } = comparison
    if (title.publisher === undefined || title.publisher.whole === '') return 0
    if (comparison.publisher !== undefined || comparison.relatedPublisher !== undefined) return 0
    const { whole, core } = title.publisher
    if (title.isPackage || isCarrier(title.publisher)) return 0
    // A brand that publishes under its own name contradicts nobody.
    if (name?.name.letters === whole || name?.name.letters === core) return 0
    if (isPartOfName(comparison, core)) return 0
    if (identifier === undefined) return WEIGHTS['publisher-contradicts'].bits
    const isOwn = SELF_GIVEN.has(identifier.identifier.scheme)
    return isOwn
      ? WEIGHTS['publisher-contradicts/own-identifier'].bits
      : WEIGHTS['publisher-contradicts/identifier'].bits
  },
  compared(comparison) {
    return { item: comparison.title.item.publisher ?? '', candidate: subjectName(comparison) }
  },
}

/** Whether a publisher is called by a part of the party's name, as 360 is by Qihoo 360. */
function isPartOfName({ index, parties }: Comparison, core: string): boolean {
  if (core.length < 3) return false
  return parties.some(
    at =>
      index.parties[at]?.letters.some(letters => letters.startsWith(core) || letters.endsWith(core)) === true,
  )
}

/** What the subject of a comparison is called. */
export function subjectName({ index, subject }: Comparison): string {
  const named = subject.kind === 'party' ? index.parties[subject.at] : index.products[subject.at]
  return named?.name ?? ''
}
