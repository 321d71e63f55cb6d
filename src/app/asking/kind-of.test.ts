import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ItemIdentifier } from '../../model/item.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { kindOf } from './kind-of.ts'

const CATEGORIES = {
  software: { id: 'software', title: '', cpv: ['48000000'], unspsc: ['43230000'] },
  'security-software': { id: 'security-software', title: '', cpv: ['48730000'], unspsc: ['43233200'] },
  antivirus: { id: 'antivirus', title: '', cpv: ['48760000', '48761000'], unspsc: ['43233205'] },
  // Only what kindOf looks at: a whole category says much more.
} as unknown as Snapshot['categories']

const CASES: readonly (readonly [ItemIdentifier['scheme'], string, string | undefined, string])[] = [
  ['cpv', '48761000', 'antivirus', 'the code is named'],
  ['cpv', '48762000', 'antivirus', 'it lies within 48760000'],
  ['cpv', '48731000', 'security-software', 'it lies within 48730000'],
  ['cpv', '48900000', 'software', 'nothing narrower than 48000000 has it'],
  ['cpv', '32323500', undefined, 'it is no software'],
  ['unspsc', '43233205', 'antivirus', 'the code is named'],
  ['unspsc', '43233299', 'security-software', 'it lies within 43233200'],
  ['deb', 'clamav', 'software', 'a package is software'],
  ['gtin', '48761000', undefined, 'a number of another scheme says nothing'],
]

for (const [scheme, value, expected, because] of CASES) {
  test(`an item with ${scheme} ${value} is ${expected ?? 'of no known kind'}, since ${because}`, () => {
    const item = { name: 'x', identifiers: [{ scheme, value }], circumstances: {}, quantity: 1, at: 'line 1' }
    const kind = kindOf({ categories: CATEGORIES } as Snapshot, item)
    assert.deepEqual(kind, expected === undefined ? {} : { category: `within:${expected}` })
  })
}
