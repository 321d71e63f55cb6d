import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { resolve } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { apple: { names: ['Apple Inc.'] } },
    {
      ios: {
        names: ['iOS'],
        makers: ['apple'],
        categories: ['operating-system'],
        versions: ['4', '17', '10.4'],
      },
    },
  ),
)

const lines: readonly (readonly [title: string, decision: string, because: string])[] = [
  ['iOS 17', 'link', 'the release is recorded'],
  ['iOS 17.4.1', 'link', 'it is a version of a release'],
  ['iOS 10.4', 'link', 'a release may have a dot'],
  ['iOS', 'possible', 'a word of many without a release says too little'],
  ['iOS 10.41', 'none', 'it is a version of no release'],
  ['iOS 174.1', 'none', 'a release is not the beginning of a number'],
  ['iOS 99', 'none', 'no such release is recorded'],
]

for (const [title, decision, because] of lines) {
  test(`${title} → ${decision}: ${because}`, () => {
    assert.equal(resolve(index, itemOf(title)).decision, decision)
  })
}
