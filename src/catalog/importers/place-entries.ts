import { firstOf, compareText } from '../../base/order.ts'
import type { RegisterEntry, RegisterName } from './importer.ts'
import { findParties, findProduct, type Holdings } from './holdings.ts'
import { idFromName, takeId } from './new-id.ts'

/** An entry with what of the catalogue it names; `isNew` where the catalogue does not hold that yet. */
export interface PlacedEntry {
  readonly entry: RegisterEntry
  readonly party?: string
  readonly product?: string
  readonly version?: string
  readonly isNew: boolean
}

/** A party or product that the register names and the catalogue lacks. */
export interface Proposal {
  readonly party: string
  /** Set where the party is new. */
  readonly name?: RegisterName
  readonly products: readonly ProposedProduct[]
}

export interface ProposedProduct {
  readonly id: string
  readonly name: string
  readonly categories: readonly string[]
}

export interface Placing {
  readonly placed: readonly PlacedEntry[]
  readonly proposals: readonly Proposal[]
  /** Entries that may be one of several parties, or whose maker is not said: nobody can place them but people. */
  readonly unclear: readonly RegisterEntry[]
}

/** Finds for each entry what it names, and proposes what the catalogue lacks. One thing is named once, with its longest period. */
export function placeEntries(entries: readonly RegisterEntry[], holdings: Holdings, list: string): Placing {
  const takenParties = new Set(holdings.partyIds)
  const takenProducts = new Set(holdings.productIds)
  const proposals = new Map<string, { name?: RegisterName; products: Map<string, ProposedProduct> }>()
  const newParties = new Map<string, { readonly id: string; readonly name: RegisterName }[]>()
  const placed = new Map<string, PlacedEntry>()
  const unclear: RegisterEntry[] = []

  function partyOf(name: RegisterName): string | undefined {
    const [found, ...others] = findParties(holdings, name)
    if (others.length > 0) return undefined
    if (found !== undefined) return found
    const key = name.name.toLowerCase()
    const sameName = newParties.get(key) ?? []
    const known = sameName.find(each => !isAnother(each.name, name))
    if (known !== undefined) return known.id
    const id = takeId(idFromName(name.name, `${list}-party`), takenParties)
    newParties.set(key, [...sameName, { id, name }])
    proposals.set(id, { name, products: new Map() })
    return id
  }

  function place(entry: RegisterEntry): PlacedEntry | undefined {
    const { party: name, product } = entry
    const party = name === undefined || name.name === '' ? undefined : partyOf(name)
    if (party === undefined) return undefined
    const isNewParty = proposals.get(party)?.name !== undefined
    if (product === undefined) return { entry, party, isNew: isNewParty }
    const held = isNewParty ? undefined : findProduct(holdings, party, product)
    const version = entry.version ?? held?.version
    if (held !== undefined)
      return { entry, product: held.id, ...(version === undefined ? {} : { version }), isNew: false }
    const proposal = proposals.get(party) ?? { products: new Map<string, ProposedProduct>() }
    proposals.set(party, proposal)
    const known = proposal.products.get(product.toLowerCase())
    const id = known?.id ?? takeId(idFromName(product, `${party}-product`), takenProducts)
    proposal.products.set(product.toLowerCase(), { id, name: product, categories: entry.categories ?? [] })
    return { entry, product: id, ...(version === undefined ? {} : { version }), isNew: true }
  }

  for (const entry of entries) {
    const found = place(entry)
    if (found === undefined) unclear.push(entry)
    else {
      const { party, product, version } = found
      const key = JSON.stringify([party, product, version, entry.categories, entry.where])
      const before = placed.get(key)
      placed.set(key, before === undefined ? found : { ...found, entry: together(before.entry, entry) })
    }
  }
  return {
    placed: [...placed.values()].toSorted(
      firstOf<PlacedEntry>((one, other) =>
        compareText(one.product ?? one.party ?? '', other.product ?? other.party ?? ''),
      ),
    ),
    proposals: [...proposals]
      .map(([party, { name, products }]) => ({
        party,
        ...(name === undefined ? {} : { name }),
        products: [...products.values()].toSorted((one, other) => compareText(one.id, other.id)),
      }))
      .toSorted((one, other) => compareText(one.party, other.party)),
    unclear,
  }
}

/** Schemes in which a legal person has one number only; the Treasury lists one under several. */
const ONE_NUMBER = ['lei', 'opensanctions', 'uei']

/** Whether two of one name are told apart by their numbers. */
function isAnother(one: RegisterName, other: RegisterName): boolean {
  return ONE_NUMBER.some(scheme => {
    const [mine, theirs] = [numberIn(one, scheme), numberIn(other, scheme)]
    return mine !== undefined && theirs !== undefined && mine !== theirs
  })
}

function numberIn(name: RegisterName, scheme: string): string | undefined {
  return name.identifiers.find(each => each.scheme === scheme)?.value
}

/** Two lines about one thing: from the earlier day to the later one; without a day where one has none. */
function together(one: RegisterEntry, other: RegisterEntry): RegisterEntry {
  const { from: _from, until: _until, ...rest } = one
  const from = [one.from, other.from].filter(day => day !== undefined).toSorted(compareText)
  const until = [one.until, other.until].filter(day => day !== undefined).toSorted(compareText)
  return {
    ...rest,
    ...(from.length === 2 && from[0] !== undefined ? { from: from[0] } : {}),
    ...(until.length === 2 && until[1] !== undefined ? { until: until[1] } : {}),
  }
}
