// Every product of the catalogue is found as itself: by its own names and identifiers, as lines of inventories write them, and by changed
// names. The parties are held by self-check.test.ts.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileNames } from '../../src/identity/compile-names.ts'
import { resolve } from '../../src/identity/resolve.ts'
import { search } from '../../src/identity/search.ts'
import type { Item, ItemIdentifier } from '../../src/model/item.ts'
import type { Party, Product } from '../../src/model/party.ts'
import { snapshotOfFiles } from './snapshot.ts'

const snapshot = snapshotOfFiles(join(import.meta.dirname, '..', '..'))
const index = compileNames(snapshot)
const products: readonly Product[] = Object.values(snapshot.products)
const named = products.flatMap(product => product.names.map(({ text }) => ({ product, text })))

/** Which products have a name of these letters; some share one. */
const sharing = Map.groupBy(named, ({ text }) => lettersOf(text))

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function isShared(text: string, id: string | undefined): boolean {
  return sharing.get(lettersOf(text))?.some(({ product }) => product.id === id) === true
}

function itemOf(name: string, identifiers: readonly ItemIdentifier[] = []): Item {
  return { name, identifiers, circumstances: {}, quantity: 1, at: '' }
}

test('every product is found by each of its names, as itself or at least as something of its maker', () => {
  const lost = named.filter(({ product, text }) => {
    const own = new Set(product.roles.map(({ party }) => party))
    return !search(index, text).some(
      found => found.product === product.id || (found.party !== undefined && own.has(found.party)),
    )
  })
  assert.deepEqual(
    lost.map(({ product, text }) => `${product.id}: ${text}`),
    [],
  )
})

/** How names are changed; `least` of them must be found as the same product, and no more than `most` as another one of the same maker. */
const CHANGES: readonly {
  readonly name: string
  readonly change: (text: string) => string
  readonly least: number
  readonly most: number
}[] = [
  { name: 'as it is', change: text => text, least: 0.99, most: 0 },
  { name: 'in capitals', change: text => text.toUpperCase(), least: 0.99, most: 0 },
  { name: 'with underscores', change: text => text.replaceAll(' ', '_'), least: 0.99, most: 0 },
  { name: 'with a version', change: text => `${text} 12.4.0`, least: 0.98, most: 0 },
  {
    name: 'with a version and an architecture',
    change: text => `${text}_12.4_amd64`,
    least: 0.98,
    most: 0.005,
  },
  { name: 'as an installer', change: text => `${text} Setup.exe`, least: 0.65, most: 0.005 },
]

for (const { name, change, least, most } of CHANGES) {
  test(`a name of a product ${name} is the same product, and hardly ever another`, () => {
    const found = named
      .filter(({ text }) => resolve(index, itemOf(text)).decision !== 'none')
      .map(({ product, text }) => ({ product, text, answer: resolve(index, itemOf(change(text))) }))
    const same = found.filter(({ text, answer }) => isShared(text, answer.product))
    const other = found.filter(
      ({ text, answer }) => answer.product !== undefined && !isShared(text, answer.product),
    )
    const lines = other.map(({ product, text, answer }) => `${product.id}: ${text} → ${answer.product ?? ''}`)
    assert.ok(found.length > 3000)
    assert.ok(same.length / found.length >= least, `${same.length} of ${found.length}`)
    assert.ok(other.length / found.length <= most, lines.join('\n'))
  })
}

test('every identifier of a product, written as inventories have it, finds the product', () => {
  const asked = products.flatMap(product =>
    product.identifiers.map(({ scheme, value }) => {
      const forms = formsOf(product, scheme, value)
      return { product, forms, found: forms.map(one => resolve(index, itemOf('x', [one]))) }
    }),
  )
  const lost = asked.filter(({ product, found }) => !found.some(one => one.product === product.id))
  const wrong = asked.filter(({ product, found }) =>
    found.some(
      one =>
        one.product !== undefined && one.product !== product.id && !sharesIdentifier(one.product, product),
    ),
  )
  const lines = (some: typeof asked): string[] =>
    some.map(({ product, forms }) => `${product.id}: ${forms.map(({ value }) => value).join(', ')}`)
  assert.deepEqual(lines(wrong), [])
  assert.ok(lost.length / asked.length <= 0.005, lines(lost).join('\n'))
})

/** The product part of a CPE stands behind each vendor of its makers; what a pattern leaves open is filled in. */
function formsOf({ roles }: Product, scheme: string, value: string): readonly ItemIdentifier[] {
  if (scheme !== 'cpe') return [{ scheme, value: value.replace(/\*$/u, 'x') }]
  const names = value.includes(':')
    ? [value.replace(/^cpe:2\.3:[aho]:/u, '')]
    : roles
        .flatMap(
          ({ party }): readonly Party['identifiers'][number][] => snapshot.parties[party]?.identifiers ?? [],
        )
        .filter(vendor => vendor.scheme === 'cpe' && !vendor.value.includes(':'))
        .map(vendor => `${vendor.value}:${value}`)
  return names.map(name => ({ scheme, value: `cpe:2.3:a:${name}:7.1:*:*:*:*:*:*:*` }))
}

function sharesIdentifier(id: string, { identifiers }: Product): boolean {
  const other = snapshot.products[id]?.identifiers ?? []
  return identifiers.some(one =>
    other.some(({ scheme, value }) => scheme === one.scheme && value === one.value),
  )
}

test('every block of hardware addresses and every domain of a party finds it by what lies in it', () => {
  const wrong = Object.values(snapshot.parties).flatMap(({ id, identifiers }) =>
    identifiers.flatMap(({ scheme, value }) => {
      if (scheme !== 'oui' && scheme !== 'domain') return []
      const within =
        scheme === 'oui' ? `${value}${'abcdef'.slice(0, 12 - value.length)}` : `download.${value}`
      const { party } = resolve(index, itemOf('x', [{ scheme, value: within }]))
      return party === id || isAkin(id, party) ? [] : [`${id}: ${within} → ${party ?? 'nobody'}`]
    }),
  )
  assert.deepEqual(wrong, [])
})

function isAkin(id: string, other: string | undefined): boolean {
  return snapshot.partyEdges.some(
    ({ from, to }) => (from === id && to === other) || (to === id && from === other),
  )
}
