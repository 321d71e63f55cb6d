import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Holdings } from './holdings.ts'
import type { RegisterEntry } from './importer.ts'
import { placeEntries } from './place-entries.ts'

const NOTHING: Holdings = {
  partyIds: new Set(),
  productIds: new Set(),
  byName: new Map(),
  byShortName: new Map(),
  byIdentifier: new Map(),
  productsOf: new Map(),
}

function entry(name: string, scheme: string, value: string): RegisterEntry {
  const identifiers = value === '' ? [] : [{ scheme, value }]
  return { at: {}, party: { name, aliases: [], identifiers } }
}

const tables = [
  {
    says: 'two of one name with different numbers are two',
    entries: [entry('Orbit Works', 'opensanctions', 'NK-1'), entry('Orbit Works', 'opensanctions', 'NK-2')],
    parties: ['orbit-works', 'orbit-works-2'],
  },
  {
    says: 'one that comes again with its number is one',
    entries: [entry('Orbit Works', 'uei', 'AAA'), entry('ORBIT WORKS', 'uei', 'AAA')],
    parties: ['orbit-works'],
  },
  {
    says: 'one that comes again without a number is one',
    entries: [entry('Orbit Works', 'uei', 'AAA'), entry('Orbit Works', 'uei', '')],
    parties: ['orbit-works'],
  },
  {
    says: 'one that the Treasury lists under two numbers is one',
    entries: [entry('Orbit Works', 'ofac', '11'), entry('Orbit Works', 'ofac', '12')],
    parties: ['orbit-works'],
  },
]

for (const { says, entries, parties } of tables) {
  test(says, () => {
    const { placed, proposals } = placeEntries(entries, NOTHING, 'list')
    assert.deepEqual(
      placed.map(({ party }) => party),
      parties,
    )
    assert.deepEqual(
      proposals.map(({ party }) => party),
      parties,
    )
  })
}
