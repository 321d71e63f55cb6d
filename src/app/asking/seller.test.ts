import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Snapshot } from '../../model/snapshot.ts'
import { Sellers } from './seller.ts'

const SNAPSHOT = {
  parties: {
    'harbour-sales': {
      id: 'harbour-sales',
      names: [{ text: 'Harbour Software Sales Ltd' }, { text: 'Shared' }],
    },
    'hill-networks': { id: 'hill-networks', names: [{ text: 'Hill Networks AG' }, { text: 'Shared' }] },
  },
  products: { shield: { id: 'shield', names: [{ text: 'Shield' }] } },
  // Only what Sellers look at: names and ids.
} as unknown as Snapshot

const CASES: readonly (readonly [seller: string | undefined, party: string | undefined, because: string])[] =
  [
    ['harbour software sales LTD ', 'harbour-sales', 'case and blanks do not count'],
    ['Nobody; Hill Networks AG', 'hill-networks', 'one of several is known'],
    ['Shared', undefined, 'two bear the name'],
    ['Shield', undefined, 'a product sells nothing'],
    ['River IT', undefined, 'the catalogue does not know it'],
    [undefined, undefined, 'nobody is named'],
  ]

for (const [seller, party, because] of CASES) {
  test(`the seller "${seller ?? ''}" is ${party ?? 'left open'}, since ${because}`, () => {
    const circumstances: Readonly<Record<string, string>> = seller === undefined ? {} : { seller }
    const item = { name: 'x', identifiers: [], circumstances, quantity: 1, at: 'line 1' }
    assert.deepEqual(new Sellers(SNAPSHOT).factOf(item), party === undefined ? {} : { counterparty: party })
  })
}
