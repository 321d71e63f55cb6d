import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from './compile-names.ts'
import { resolve } from './resolve.ts'
import { itemOf, snapshotOf } from './sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { vireo: { names: ['Vireo Robotics'] } },
    {
      'vireo-wing': { names: ['Vireo Wing'], makers: ['vireo'], categories: ['unmanned-aircraft'] },
      'vireo-notes': { names: ['Vireo Notes'], makers: ['vireo'], categories: ['software'] },
    },
  ),
)

const lines: readonly (readonly [title: string, version: string | undefined, because: string])[] = [
  ['Vireo Notes 3', '3', 'of a program a small number is its version'],
  ['Vireo Notes 2023', '2023', 'and so is a year right behind its name'],
  ['Vireo Wing 3 Pro', undefined, 'of goods it is a model'],
  ['Vireo Wing X60', undefined, 'and so is what has a letter before it'],
  ['Vireo Wing 300 RTK', undefined, 'or is longer'],
  ['Vireo Wing 3 firmware 1.2.3', '1.2.3', 'what has dots is a version of what runs on it'],
  ['Vireo Wing v2', '2', 'a v says that it is one'],
  ['Vireo Wing version 7', '7', 'and so does the word'],
]

for (const [title, version, because] of lines) {
  test(`${title} → ${version ?? 'no version'}: ${because}`, () => {
    const found = resolve(index, itemOf(title))
    assert.equal(found.decision, 'link')
    assert.equal(found.version, version)
  })
}
