import { withoutLegalForms } from '../../text/legal-forms.ts'
import { plainText } from '../../text/plain-text.ts'
import { hardWords, wordsOf } from '../../text/words.ts'
import type { AuthorName } from '../author/party.ts'
import type { Catalog } from '../catalog.ts'
import type { RegisterName } from './importer.ts'

/** What the catalogue holds already, to be found by what a register calls it. */
export interface Holdings {
  readonly partyIds: ReadonlySet<string>
  readonly productIds: ReadonlySet<string>
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>
  readonly byShortName: ReadonlyMap<string, ReadonlySet<string>>
  readonly byIdentifier: ReadonlyMap<string, ReadonlySet<string>>
  /** The products of each party, as its own or by a role, with their names made plain. */
  readonly productsOf: ReadonlyMap<
    string,
    readonly { readonly id: string; readonly names: readonly string[] }[]
  >
}

/** Parties and products of a catalogue, by their names and identifiers. */
export function holdingsOf(catalog: Catalog): Holdings {
  const byName = new Map<string, Set<string>>()
  const byShortName = new Map<string, Set<string>>()
  const byIdentifier = new Map<string, Set<string>>()
  const productsOf = new Map<string, { id: string; names: readonly string[] }[]>()
  const productIds = new Set<string>()
  for (const { id, value } of catalog.parties) {
    for (const name of namesOf(value)) {
      add(byName, fullKey(name), id)
      add(byShortName, shortKey(name), id)
    }
    for (const [scheme, values] of value.identifiers ?? [])
      for (const each of values) add(byIdentifier, `${scheme} ${each}`, id)
    for (const [local, product] of value.products ?? []) {
      productIds.add(local)
      const makers = (product.roles ?? []).map(role => role.party)
      for (const owner of new Set([id, ...makers])) {
        const held = productsOf.get(owner) ?? []
        productsOf.set(owner, held)
        held.push({ id: local, names: namesOf(product).map(plainKey) })
      }
    }
  }
  return {
    partyIds: new Set(catalog.parties.map(({ id }) => id)),
    productIds,
    byName,
    byShortName,
    byIdentifier,
    productsOf,
  }
}

/**
 * The parties that a register's line may name: by identifier, else by its whole name, else by its name without the legal form,
 * else by another name that the register gives, whole. One is sure; several are for people to part.
 */
export function findParties(
  holdings: Holdings,
  { name, aliases, identifiers }: RegisterName,
): readonly string[] {
  const inBrackets = name.replace(/\s*\([^()]*\)\s*$/u, '')
  const ways = [
    identifiers.map(({ scheme, value }) => holdings.byIdentifier.get(`${scheme} ${value}`)),
    [holdings.byName.get(fullKey(name))],
    [holdings.byName.get(fullKey(inBrackets)), holdings.byShortName.get(shortKey(inBrackets))],
    aliases.map(alias => holdings.byName.get(fullKey(alias))),
  ]
  for (const way of ways) {
    const found = new Set(way.flatMap(ids => [...(ids ?? [])]))
    if (found.size > 0) return [...found]
  }
  return []
}

/** The product that a party's line names, and its version where the line's name ends in one; undefined if there is not just one. */
export function findProduct(
  holdings: Holdings,
  party: string,
  written: string,
): { readonly id: string; readonly version?: string } | undefined {
  const name = plainKey(written)
  const held = holdings.productsOf.get(party) ?? []
  const exact = held.filter(product => product.names.includes(name))
  if (exact.length === 1 && exact[0] !== undefined) return { id: exact[0].id }
  if (exact.length > 1) return undefined
  const versioned = held.flatMap(({ id, names }) =>
    names.flatMap(known => {
      const version =
        known !== '' && name.startsWith(`${known} `) ? versionIn(name.slice(known.length + 1)) : undefined
      return version === undefined ? [] : [{ id, version, length: known.length }]
    }),
  )
  const longest = Math.max(0, ...versioned.map(({ length }) => length))
  const [best, ...others] = versioned.filter(({ length }) => length === longest)
  if (best === undefined || others.some(({ id }) => id !== best.id)) return undefined
  return { id: best.id, version: best.version }
}

function versionIn(rest: string): string | undefined {
  return /^(?:version |release |v\.? ?)?(\d+(?:\.\d+)*)$/u.exec(rest)?.[1]
}

function namesOf(named: {
  readonly names: readonly (string | AuthorName)[]
  readonly aliases?: readonly string[]
}): readonly string[] {
  return [...named.names.map(name => (typeof name === 'string' ? name : name.text)), ...(named.aliases ?? [])]
}

function fullKey(name: string): string {
  return hardWords(wordsOf(name)).join(' ')
}

/** Empty, and so found by nobody, where too little is left to tell one from another. */
function shortKey(name: string): string {
  const key = withoutLegalForms(hardWords(wordsOf(name))).join(' ')
  return key.length < 4 ? '' : key
}

function plainKey(name: string): string {
  return plainText(name).toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return
  const known = index.get(key) ?? new Set()
  index.set(key, known)
  known.add(id)
}
