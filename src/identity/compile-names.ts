import { byText } from '../base/order.ts'
import type { Party, PartyEdge, Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { hardWords, wordsOf } from '../text/words.ts'
import { addBeginning, noBeginnings } from './beginnings.ts'
import { categoryWords, withWider } from './category-words.ts'
import { compileIdentifiers } from './compile-identifiers.ts'
import { compilePublishers } from './compile-publishers.ts'
import type {
  DistinctWords,
  IndexedFriend,
  IndexedName,
  IndexedParty,
  IndexedProduct,
  NameIndex,
  Subject,
} from './name-index.ts'
import { nameStrength, wordStrength } from './name-strength.ts'
import { isOrdinary } from './ordinary-words.ts'
import { publisherKey } from './publisher.ts'
import { halvesOf, SHORTEST_WITH_SLIP } from './slips.ts'

/** Compiles the names, identifiers and publishers of a snapshot into tables; the order of its tables does not matter. */
export function compileNames(snapshot: Snapshot): NameIndex {
  const parties = Object.values(snapshot.parties).toSorted(byText(party => party.id))
  const products = Object.values(snapshot.products).toSorted(byText(product => product.id))
  const names = [
    ...parties.flatMap((party, at) => namesOf(party, { kind: 'party', at })),
    ...products.flatMap((product, at) => namesOf(product, { kind: 'product', at })),
  ]
  const friends = [
    ...parties.flatMap((party, at) => friendsOf(party, { kind: 'party', at })),
    ...products.flatMap((product, at) => friendsOf(product, { kind: 'product', at })),
  ]
  const beginnings = noBeginnings()
  for (const { letters } of [...names, ...friends]) addBeginning(beginnings, letters)
  return {
    parties: indexParties(parties, products, snapshot.partyEdges),
    products: indexProducts(parties, products, snapshot),
    names: grouped(names, name => [name.letters]),
    friends: grouped(friends, friend => [friend.letters]),
    beginnings,
    longestName: Math.max(0, ...[...names, ...friends].map(name => name.letters.length)),
    halves: grouped(names.filter(maySlip), name => halvesOf(name.letters)),
    publishers: compilePublishers(parties),
    identifiers: compileIdentifiers(parties, products),
    categoryWords: categoryWords(snapshot.categories),
  }
}

function namesOf(named: Party | Product, subject: Subject): readonly IndexedName[] {
  const seen = new Set<string>()
  return named.names
    .map(name => indexName(name.text, subject))
    .filter(name => name.letters.length >= 2 && !seen.has(name.letters) && seen.add(name.letters))
}

function indexName(text: string, subject: Subject): IndexedName {
  const words = wordsOf(text)
  const whole = hardWords(words)
  return { subject, text, letters: words.letters, words: whole.length, bits: nameStrength(whole) }
}

function friendsOf(named: Party | Product, subject: Subject): readonly IndexedFriend[] {
  return named.falseFriends
    .map(friend => {
      const key = friend.publisher === undefined ? undefined : publisherKey(friend.publisher)
      return {
        ...indexName(friend.name, subject),
        publishers: key === undefined ? [] : [key.whole, key.core],
      }
    })
    .filter(friend => friend.letters.length >= 2)
}

/** Long single words that nobody uses without meaning the name. */
function maySlip(name: IndexedName): boolean {
  return (
    name.words === 1 &&
    name.letters.length >= SHORTEST_WITH_SLIP &&
    /^\p{L}+$/u.test(name.letters) &&
    !isOrdinary(name.letters)
  )
}

function indexParties(
  parties: readonly Party[],
  products: readonly Product[],
  edges: readonly PartyEdge[],
): readonly IndexedParty[] {
  const places = placesOf(parties)
  const related = parties.map(() => new Set<number>())
  for (const { from, to } of edges) {
    const [one, other] = [places.get(from), places.get(to)]
    if (one === undefined || other === undefined) continue
    related[one]?.add(other)
    related[other]?.add(one)
  }
  const productPlaces = placesOf(products)
  return parties.map((party, at) => {
    const principal = party.principal === undefined ? undefined : productPlaces.get(party.principal)
    return {
      id: party.id,
      name: party.names[0]?.text ?? party.id,
      letters: new Set(party.names.map(name => wordsOf(name.text).letters)),
      related: related[at] ?? new Set(),
      products: products.flatMap((product, place) =>
        product.roles.some(role => role.party === party.id) ? [place] : [],
      ),
      ...(principal === undefined ? {} : { principal }),
    }
  })
}

function indexProducts(
  parties: readonly Party[],
  products: readonly Product[],
  snapshot: Snapshot,
): readonly IndexedProduct[] {
  const places = placesOf(parties)
  return products.map(product => {
    const roles = product.roles.toSorted((one, other) => rankOfRole(one) - rankOfRole(other))
    const own = [...new Set(roles.flatMap(role => places.get(role.party) ?? []))]
    return {
      id: product.id,
      name: product.names[0]?.text ?? product.id,
      parties: own,
      families: product.families,
      categories: withWider(snapshot.categories, product.categories),
      distinct: distinctWords(
        product,
        own.flatMap(at => parties[at] ?? []),
      ),
      scheme: product.versionScheme,
      versions: product.versions.toSorted((one, other) => other.length - one.length),
    }
  })
}

/** The present maker first, then a former one, then all others. */
function rankOfRole(role: Product['roles'][number]): number {
  return (role.role === 'maker' ? 0 : 2) + (role.until === undefined ? 0 : 1)
}

const LINKING = new Set(['for', 'of', 'and', 'the', 'by', 'для', 'и', 'für', 'pour', 'para'])

function distinctWords(product: Product, parties: readonly Party[]): readonly DistinctWords[] {
  const ofParties = new Set(
    parties.flatMap(party => party.names.flatMap(name => publisherKey(name.text).coreWords)),
  )
  return product.names
    .map(name => {
      const words = [...new Set(hardWords(wordsOf(name.text)))].filter(
        word => !ofParties.has(word) && !LINKING.has(word),
      )
      return { text: name.text, words, bits: words.reduce((sum, word) => sum + wordStrength(word), 0) }
    })
    .filter(({ words }) => words.length > 0)
}

function placesOf(things: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(things.map(({ id }, at) => [id, at]))
}

function grouped<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [thing])
      else group.push(thing)
    }
  }
  return groups
}
