import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileCatalog } from '../src/catalog/compile/compile.ts'
import { parseCatalog } from '../src/catalog/parse.ts'
import { compileNames } from '../src/identity/compile-names.ts'
import { resolve } from '../src/identity/resolve.ts'
import { search } from '../src/identity/search.ts'
import type { Item } from '../src/model/item.ts'
import type { Party, Product } from '../src/model/party.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => ({ path, text: readFileSync(path, 'utf8') }))
const snapshot = compileCatalog(parseCatalog(files).catalog)
const index = compileNames(snapshot)

function itemOf(name: string, publisher?: string): Item {
  return { name, ...(publisher === undefined ? {} : { publisher }), identifiers: [], circumstances: {}, quantity: 1, at: '' }
}

/** The party or product that a name is first taken for. */
function foundBy(text: string, kind: 'party' | 'product'): string | undefined {
  return search(index, text)[0]?.[kind]
}

test('every measure whose English title is longer than half a line has a short name, which is shorter', () => {
  for (const { id, title, short } of Object.values(snapshot.measures)) {
    const named = title['en'] ?? ''
    assert.equal(short !== undefined, named.length > 40, id)
    if (short !== undefined) assert.ok(short.length < named.length, id)
  }
})

test('no two measures of one system have the same short name', () => {
  const shorts = Object.values(snapshot.measures).flatMap(({ system, short }) => (short === undefined ? [] : [`${system}: ${short}`]))
  assert.equal(new Set(shorts).size, shorts.length)
})

test('every party is found first by each of its names', () => {
  const lost = Object.values(snapshot.parties).flatMap(({ id, names }) =>
    names.filter(({ text }) => foundBy(text, 'party') !== id).map(({ text }) => `${id}: ${text} → ${foundBy(text, 'party')}`),
  )
  assert.deepEqual(lost, [])
})

test('every product is found first by each of its names, or its maker is where the two are called the same', () => {
  const lost = Object.values(snapshot.products).flatMap(({ id, names, roles }) =>
    names
      .filter(({ text }) => foundBy(text, 'product') !== id)
      .filter(({ text }) => !roles.some(role => role.party === foundBy(text, 'party') && isCalled(role.party, text)))
      .map(({ text }) => `${id}: ${text} → ${foundBy(text, 'product') ?? foundBy(text, 'party')}`),
  )
  assert.deepEqual(lost, [])
})

function isCalled(party: string, text: string): boolean {
  return snapshot.parties[party]?.names.some(name => name.text.toLowerCase() === text.toLowerCase()) === true
}

test('no false friend is linked to what it looks like, with or without its publisher', () => {
  const all: readonly (Party | Product)[] = [...Object.values(snapshot.parties), ...Object.values(snapshot.products)]
  const linked = all.flatMap(({ id, falseFriends }) =>
    falseFriends
      .flatMap(({ name, publisher }) => [itemOf(name), itemOf(name, publisher)])
      .map(item => ({ item, found: resolve(index, item) }))
      .filter(({ found }) => found.decision === 'link' && (found.party === id || found.product === id))
      .map(({ item }) => `${id}: ${item.name} by ${item.publisher ?? 'nobody'}`),
  )
  assert.deepEqual(linked, [])
})
