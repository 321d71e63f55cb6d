import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VersionRange } from '../../model/condition.ts'
import { compileVersions } from './version-range.ts'

const table: readonly {
  readonly release: string
  readonly releases: readonly string[]
  readonly expect: VersionRange
  readonly because: string
}[] = [
  {
    release: '8',
    releases: ['7', '8', '8.1'],
    expect: { from: '8', below: '8.1' },
    because: 'the next release on the list is another one',
  },
  {
    release: '10',
    releases: ['8', '10'],
    expect: { from: '10', below: '11' },
    because: 'after the last release the number rises',
  },
  {
    release: '8',
    releases: [],
    expect: { from: '8', below: '9' },
    because: 'without a list a whole number reaches up to the next',
  },
  { release: '8.1', releases: [], expect: { from: '8.1', below: '8.2' }, because: 'the last number rises' },
  {
    release: '2014.9',
    releases: [],
    expect: { from: '2014.9', below: '2014.10' },
    because: 'numbers rise as numbers',
  },
  { release: 'R2', releases: [], expect: { from: 'R2', below: 'R3' }, because: 'letters in front stay' },
  {
    release: 'vista',
    releases: ['xp'],
    expect: { from: 'vista', upTo: 'vista' },
    because: 'without a number it is that text alone',
  },
  {
    release: 'xp',
    releases: ['xp', 'vista'],
    expect: { from: 'xp', below: 'vista' },
    because: 'the list knows the order of names',
  },
]

for (const { release, releases, expect, because } of table) {
  test(`release ${release} among [${releases.join(', ')}]: ${because}`, () => {
    assert.deepEqual(compileVersions({ kind: 'release', release }, releases), expect)
  })
}

test('written bounds stay as they are written', () => {
  assert.deepEqual(compileVersions({ kind: 'range', from: '8', below: '9' }, ['8', '8.1']), {
    from: '8',
    below: '9',
  })
  assert.deepEqual(compileVersions({ kind: 'range', upTo: '3' }, []), { upTo: '3' })
})
