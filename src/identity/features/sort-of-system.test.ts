import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { maker: { names: ['Glazier & Sons'] }, rising: { names: ['Rising'] } },
    {
      windows: { names: ['Windows'], makers: ['maker'], categories: ['operating-system'] },
      guard: { names: ['Paneguard'], makers: ['maker'], categories: ['antivirus'] },
      shield: { names: ['Risingshield'], makers: ['rising'], categories: ['antivirus'] },
    },
  ),
)

const lines: readonly (readonly [given: string, isNamed: boolean, because: string])[] = [
  ['Windows antivirus for everybody', false, 'it is no antivirus, though its maker has one'],
  ['Windows operating system', true, 'this is what it is'],
  ['Windows 10 antivirus', true, 'a release says that it is this one'],
  ['Rising antivirus', true, 'the name of a maker stands for all that it makes'],
]

for (const [given, isNamed, because] of lines)
  test(`${given} ${isNamed ? 'names' : 'does not name'} its sort: ${because}`, () => {
    const found = nearest(index, itemOf(given))
    assert.equal(
      found.because.some(({ feature }) => feature === 'sort-named'),
      isNamed,
    )
  })
