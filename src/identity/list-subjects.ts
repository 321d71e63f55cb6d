import type { CategoryId } from '../model/condition.ts'
import type { Party, PartyEdge, Product } from '../model/party.ts'
import type { Category } from '../model/vocabulary.ts'
import { hardWords, wordsOf } from '../text/words.ts'
import { withWider } from './category-words.ts'
import type { DistinctWords, IndexedParty, IndexedProduct } from './name-index.ts'
import { nameStrength } from './name-strength.ts'
import { platformsOfProduct } from './platform.ts'
import { publisherKey } from './publisher.ts'

/** Parties with what stands one edge away and the products that they have any role in. */
export function listParties(
  parties: readonly Party[],
  products: readonly Product[],
  edges: readonly PartyEdge[],
): readonly IndexedParty[] {
  const [places, productPlaces] = [placesOf(parties), placesOf(products)]
  const related = parties.map(() => new Set<number>())
  for (const { from, to } of edges) {
    const [one, other] = [places.get(from), places.get(to)]
    if (one === undefined || other === undefined) continue
    related[one]?.add(other)
    related[other]?.add(one)
  }
  const own = parties.map(() => new Set<number>())
  for (const [at, { roles }] of products.entries())
    for (const { party } of roles) own[places.get(party) ?? -1]?.add(at)
  return parties.map((party, at) => {
    const principal = party.principal === undefined ? undefined : productPlaces.get(party.principal)
    return {
      id: party.id,
      name: party.names[0]?.text ?? party.id,
      letters: [...new Set(party.names.map(name => wordsOf(name.text).letters))],
      related: [...(related[at] ?? [])],
      products: [...(own[at] ?? [])],
      ...(principal === undefined ? {} : { principal }),
    }
  })
}

/** Products with their parties, their categories and the words that tell them apart. */
export function listProducts(
  parties: readonly Party[],
  products: readonly Product[],
  categories: Readonly<Record<CategoryId, Category>>,
): readonly IndexedProduct[] {
  const places = placesOf(parties)
  const coreWords = parties.map(({ names }) => names.flatMap(name => publisherKey(name.text).coreWords))
  return products.map(product => {
    const roles = product.roles.toSorted((one, other) => rankOfRole(one) - rankOfRole(other))
    const platforms = platformsOfProduct(product)
    const own = [...new Set(roles.flatMap(role => places.get(role.party) ?? []))]
    return {
      id: product.id,
      name: product.names[0]?.text ?? product.id,
      parties: own,
      makers: makersOf(product, places),
      families: product.families,
      categories: [...withWider(categories, product.categories)],
      distinct: distinctWords(product, new Set(own.flatMap(at => coreWords[at] ?? []))),
      scheme: product.versionScheme,
      versions: product.versions.toSorted((one, other) => other.length - one.length),
      ...(platforms === 0 ? {} : { platforms }),
    }
  })
}

/** Of a time that is known only roughly, the longest that it can have been. */
function makersOf({ roles }: Product, places: ReadonlyMap<string, number>): IndexedProduct['makers'] {
  return roles.flatMap(({ party, role, since, until }) => {
    const at = places.get(party)
    if (role !== 'maker' || at === undefined) return []
    return [
      {
        party: at,
        ...(since === undefined ? {} : { since: since[0] }),
        ...(until === undefined ? {} : { until: until[1] }),
      },
    ]
  })
}

/** The present maker first, then a former one, then all others. */
function rankOfRole(role: Product['roles'][number]): number {
  return (role.role === 'maker' ? 0 : 2) + (role.until === undefined ? 0 : 1)
}

const LINKING = new Set(['for', 'of', 'and', 'the', 'by', 'для', 'и', 'für', 'pour', 'para'])

function distinctWords(product: Product, ofParties: ReadonlySet<string>): readonly DistinctWords[] {
  return product.names
    .map(({ text }) => {
      const whole = new Set(hardWords(wordsOf(text)))
      const words = [...whole].filter(word => !ofParties.has(word) && !LINKING.has(word))
      return { text, words, bits: nameStrength(words) / 2 }
    })
    .filter(({ words }) => words.length > 0)
}

function placesOf(things: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(things.map(({ id }, at) => [id, at]))
}
