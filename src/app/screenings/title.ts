import { canonicalJson } from '../../base/canonical-json.ts'
import { sha256 } from '../../base/digest.ts'
import { judgementKey } from '../../identity/judgement.ts'
import type { Item } from '../../model/item.ts'
import type { Resolution } from '../../model/resolution.ts'
import type { TitleRecord } from '../../ports/store/holdings.ts'

/** So much of a digest stands for it: 128 bits. */
const DIGEST_LETTERS = 32
/** HOSTILE: a title may be a megabyte long; what is kept of one is not. */
const LONGEST_TEXT = 2_000
const MOST_IDENTIFIERS = 50

/** All that identity looks at, in one text: items with the same are the same title. */
export function titleKey({ name, publisher, version, type, identifiers }: Item): string {
  const ids = identifiers.map(({ scheme, value }) => `${scheme}=${value}`).join('\u0001')
  return `${name}\u0000${publisher ?? ''}\u0000${version ?? ''}\u0000${type ?? ''}\u0000${ids}`
}

/** The id of a title. */
export function titleId(key: string): string {
  return sha256(key.isWellFormed() ? key : key.toWellFormed()).slice(0, DIGEST_LETTERS)
}

/** The digest of what judgements about an item are found by. */
export function judgementDigest(item: Item): string {
  return keyDigest(judgementKey(item))
}

/** The digest of a key of judgements. */
export function keyDigest(key: string): string {
  return sha256(canonicalJson(key.toWellFormed())).slice(0, DIGEST_LETTERS)
}

/** What is kept of an item as a title. */
export function titleItem(item: Item): TitleRecord['item'] {
  const { name, publisher, version, type, identifiers } = item
  return {
    name: kept(name),
    ...(publisher === undefined ? {} : { publisher: kept(publisher) }),
    ...(version === undefined ? {} : { version: kept(version) }),
    ...(type === undefined ? {} : { type: kept(type) }),
    identifiers: identifiers
      .slice(0, MOST_IDENTIFIERS)
      .map(({ scheme, value }) => ({ scheme, value: kept(value) })),
  }
}

/** A title as an item again, to be resolved or judged. */
export function itemOfTitle({ item }: TitleRecord): Item {
  return { ...item, circumstances: {}, quantity: 1, at: '' }
}

/** What is kept of a resolution; of what is nobody's, only that. The level is not: it follows from the catalogue that is read. */
export function keptResolution(resolution: Resolution): Resolution {
  if (resolution.decision === 'none') return NOBODYS
  const because = resolution.because.map(reason => ({
    ...reason,
    item: kept(reason.item),
    candidate: kept(reason.candidate),
  }))
  const { decision, probability, party, product, version } = resolution
  return {
    decision,
    probability,
    ...(party === undefined ? {} : { party }),
    ...(product === undefined ? {} : { product }),
    ...(version === undefined ? {} : { version }),
    because,
  }
}

const NOBODYS: Resolution = { decision: 'none', probability: 0, because: [] }

/** A text as databases take it: no NUL, no lone surrogate, not endless. */
export function kept(text: string): string {
  const short = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text
  return short.toWellFormed().replaceAll('\u0000', '\uFFFD')
}
