import type { Party } from '../model/party.ts'
import type { IndexedPublisher } from './name-index.ts'
import { nameStrength, WEAK_BELOW } from './name-strength.ts'
import { publisherKey } from './publisher.ts'

/** A whole legal name of several words, or a rare word: nobody else is called so. */
const CERTAIN_BITS = 20
const RARE_BITS = 18
/** What a word gains by standing where only a maker stands. */
const BITS_OF_THE_FIELD = 9

/** From each form of each name under which a party publishes or signs, to the party. */
export function compilePublishers(
  parties: readonly Party[],
): ReadonlyMap<string, readonly IndexedPublisher[]> {
  const publishers = new Map<string, IndexedPublisher[]>()
  for (const [party, { names, identifiers }] of parties.entries()) {
    const written = [
      ...names.map(name => name.text),
      ...identifiers
        .filter(({ scheme }) => scheme === 'publisher' || scheme === 'signer')
        .map(({ value }) => value),
    ]
    const keys = written.map(text => ({ text, ...publisherKey(text) }))
    const wholes = new Set(keys.map(({ whole }) => whole))
    for (const { text, whole, core, wholeWords, coreWords } of keys) {
      add(publishers, whole, {
        party,
        text,
        form: 'whole',
        bits: wholeWords.length > 1 || whole.length > 8 ? CERTAIN_BITS : bitsOf(wholeWords),
      })
      // Intel Security was McAfee, Intel alone is not: the core must be one of its names by itself.
      if (core !== whole && wholes.has(core))
        add(publishers, core, { party, text, form: 'core', bits: bitsOf(coreWords) })
    }
  }
  return publishers
}

function bitsOf(words: readonly string[]): number {
  const strength = nameStrength(words)
  return strength < WEAK_BELOW ? strength + BITS_OF_THE_FIELD : RARE_BITS
}

/** Keeps the strongest form for each party. */
function add(publishers: Map<string, IndexedPublisher[]>, key: string, publisher: IndexedPublisher): void {
  if (key.length < 2) return
  const others = (publishers.get(key) ?? []).filter(
    other => other.party !== publisher.party || other.bits > publisher.bits,
  )
  const kept = others.some(other => other.party === publisher.party) ? others : [...others, publisher]
  publishers.set(key, kept)
}
