import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { mozilla: { names: ['Mozilla'] } },
    { firefox: { names: ['Firefox'], makers: ['mozilla'], categories: ['software'] } },
  ),
)

const lines = [
  { given: 'Firefox-based web browser for Windows 7', manner: 'based' },
  { given: 'Firefox-like picture viewer', manner: 'like' },
  { given: 'Firefox fork for old computers', manner: 'fork' },
  { given: 'Firefox Style Guide', manner: undefined },
  { given: 'firefox-style-breeze', manner: undefined },
  { given: 'Mozilla fork of a library', manner: undefined },
  { given: 'Firefox with a fork of a library', manner: undefined },
  { given: 'Firefox', manner: undefined },
] as const

for (const { given, manner } of lines)
  test(`${given} ${manner === undefined ? 'is not said to take after it' : `takes after it: ${manner}`}`, () => {
    const found = nearest(index, itemOf(given))
    assert.equal(found.because.find(reason => reason.feature === 'in-its-manner')?.item, manner)
    if (manner !== undefined) assert.equal(found.decision, 'none')
  })
