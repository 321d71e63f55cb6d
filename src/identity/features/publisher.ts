import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import { isCarrier } from '../publisher.ts'
import { bitsOf } from '../weights.ts'

export const publisherIsParty: Feature = {
  id: 'publisher-is-party',
  says: 'The publisher is it, by a legal, trade or former name, with the legal form, the place and the line of business left aside.',
  tells: 'maker',
  weigh({ publisher, title }) {
    return publisher === undefined
      ? undefined
      : { item: title.item.publisher ?? '', candidate: publisher.text, bits: publisher.bits }
  },
}

export const publisherIsRelated: Feature = {
  id: 'publisher-is-related',
  says: 'The publisher owns it, belongs to it, or came before or after it.',
  tells: 'maker',
  weigh({ publisher, relatedPublisher, title }) {
    if (publisher !== undefined || relatedPublisher === undefined) return undefined
    return {
      item: title.item.publisher ?? '',
      candidate: relatedPublisher.text,
      bits: bitsOf('publisher-is-related'),
    }
  },
}

export const publisherContradicts: Feature = {
  id: 'publisher-contradicts',
  says: 'The publisher is somebody else.',
  tells: 'maker',
  weigh(comparison) {
    const { title, name } = comparison
    if (title.publisher === undefined || title.publisher.whole === '') return undefined
    if (comparison.publisher !== undefined || comparison.relatedPublisher !== undefined) return undefined
    const { whole, core } = title.publisher
    if (title.isPackage || isCarrier(title.publisher)) return undefined
    // A brand that publishes under its own name contradicts nobody.
    if (name?.name.letters === whole || name?.name.letters === core) return undefined
    if (isPartOfName(comparison, core)) return undefined
    const bits = bitsOf(
      comparison.identifier === undefined ? 'publisher-contradicts' : 'publisher-contradicts/identifier',
    )
    return { item: title.item.publisher ?? '', candidate: subjectName(comparison), bits }
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
