import type { Item } from '../../model/item.ts'
import type { FactKey } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { bearersOf } from './exact-names.ts'

/**
 * Whom a line was bought of, as the law asks for the other side: the party of the catalogue that alone bears the seller's name as it is
 * spelled. A seller that the catalogue does not know stays an open question, since it may belong to one that it knows.
 */
export class Sellers {
  readonly #snapshot: Snapshot
  #bearers: ReadonlyMap<string, string> | undefined

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot
  }

  factOf({ circumstances }: Item): Readonly<Record<FactKey, string>> {
    const seller = circumstances['seller']
    if (seller === undefined) return NOTHING
    this.#bearers ??= bearersOf(this.#snapshot)
    // Several sellers of one purchase are parted by semicolons.
    for (const name of seller.split(';')) {
      const bearer = this.#bearers.get(name.trim().toLowerCase())
      if (bearer?.startsWith(PARTY) === true) return { counterparty: bearer.slice(PARTY.length) }
    }
    return NOTHING
  }
}

const PARTY = 'party:'
const NOTHING: Readonly<Record<FactKey, string>> = Object.freeze({})
