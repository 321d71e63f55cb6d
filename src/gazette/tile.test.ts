import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePath, renderPath, type Resource } from './tile.ts'

const PATHS: readonly (readonly [string, Resource])[] = [
  ['checkpoint', { kind: 'checkpoint' }],
  ['tile/0/000', { kind: 'tile', level: 0, index: 0, width: 256 }],
  ['tile/0/x001/x234/067', { kind: 'tile', level: 0, index: 1_234_067, width: 256 }],
  ['tile/1/999.p/1', { kind: 'tile', level: 1, index: 999, width: 1 }],
  ['tile/63/x001/000.p/255', { kind: 'tile', level: 63, index: 1000, width: 255 }],
  ['tile/entries/000.p/17', { kind: 'entries', index: 0, width: 17 }],
  ['tile/entries/x273/000', { kind: 'entries', index: 273_000, width: 256 }],
]

test('paths are written and read as C2SP tlog-tiles has them', () => {
  for (const [path, resource] of PATHS) {
    assert.equal(renderPath(resource), path)
    assert.deepEqual(parsePath(path), resource)
  }
})

test('every path that is written is read back', () => {
  const resource = fc.oneof(
    fc.record({
      kind: fc.constant('tile' as const),
      level: fc.integer({ min: 0, max: 63 }),
      index: fc.integer({ min: 0, max: 2 ** 45 }),
      width: fc.integer({ min: 1, max: 256 }),
    }),
    fc.record({
      kind: fc.constant('entries' as const),
      index: fc.integer({ min: 0, max: 2 ** 45 }),
      width: fc.integer({ min: 1, max: 256 }),
    }),
  )
  fc.assert(fc.property(resource, each => assert.deepEqual(parsePath(renderPath(each)), { ...each })))
})

const NO_PATHS = [
  '',
  '/checkpoint',
  'checkpoint/',
  'tile/0/0',
  'tile/0/0000',
  'tile/00/000',
  'tile/64/000',
  'tile/0/x000/001',
  'tile/0/001/002',
  'tile/0/x001',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/07',
  'tile/entries/../000',
  'tile/entries/x001/../000',
  'tile/0/٠٠٠',
  'tile/0/000\n',
  'tile/-1/000',
  'tile/0/x999/x999/x999/x999/x999/999',
]

for (const path of NO_PATHS)
  test(`${JSON.stringify(path)} is no path of a gazette`, () => {
    assert.equal(parsePath(path), undefined)
  })
