import type { Party } from '../model/party.ts'
import type { IndexedPublisher } from './name-index.ts'
import { nameStrength, WEAK_BELOW } from './name-strength.ts'
import { publisherKey } from './publisher.ts'
import { WEIGHTS } from './weights.ts'

/** A whole legal name of several words, or a word of so many letters: nobody else is called so. */
const SHORTEST_CERTAIN = 9

/** Every form of every name under which a party publishes or signs, each form of a party once. */
export function listPublishers(parties: readonly Party[]): readonly IndexedPublisher[] {
  return parties.flatMap((party, at) => publishersOf(party, at))
}

function publishersOf({ names, identifiers }: Party, party: number): readonly IndexedPublisher[] {
  const signers = identifiers.filter(({ scheme }) => scheme === 'publisher' || scheme === 'signer')
  const keys = [...names.map(name => name.text), ...signers.map(({ value }) => value)].map(text => ({
    text,
    ...publisherKey(text),
  }))
  const found = new Map<string, IndexedPublisher>()
  for (const { text, full, whole } of keys) {
    if (full !== whole)
      keepStronger(found, { key: full, party, text, bits: WEIGHTS['publisher-is-party/full'].bits })
  }
  for (const { text, whole, wholeWords } of keys) {
    const isCertain = wholeWords.length > 1 || whole.length >= SHORTEST_CERTAIN
    keepStronger(found, {
      key: whole,
      party,
      text,
      bits: isCertain ? WEIGHTS['publisher-is-party/certain'].bits : worthOf(wholeWords),
    })
  }
  const wholes = new Set(keys.map(({ whole }) => whole))
  for (const { text, core, coreWords } of keys) {
    // Intel Security was McAfee, Intel alone is not: the core must be one of its names by itself.
    if (wholes.has(core)) keepStronger(found, { key: core, party, text, bits: worthOf(coreWords) })
  }
  return [...found.values()].filter(({ key }) => key.length >= 2)
}

function worthOf(words: readonly string[]): number {
  const strength = nameStrength(words)
  return strength < WEAK_BELOW
    ? strength + WEIGHTS['publisher-is-party/field'].bits
    : WEIGHTS['publisher-is-party/rare'].bits
}

function keepStronger(found: Map<string, IndexedPublisher>, publisher: IndexedPublisher): void {
  if ((found.get(publisher.key)?.bits ?? 0) < publisher.bits) found.set(publisher.key, publisher)
}
