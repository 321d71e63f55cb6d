import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joinBytes, renderHex, utf8 } from '../base/bytes.ts'
import { EMPTY_ROOT, HASH_BYTES, hashLeaf } from './hash.ts'
import { append, EMPTY_LOG, type LogState, restoreLog, rootOf } from './log.ts'
import { edgeTiles, hashIn, rootWithin, TILE_WIDTH, widthOfLevel } from './tile.ts'
import { rootOfLeaves } from './tree.ts'

/** The entries and roots by which implementations of RFC 6962 are compared. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const LEAVES = Array.from({ length: 70_000 }, (_, at) => utf8(String(at)))

test('the entries by which implementations of RFC 6962 are compared have the known roots', () => {
  const entries = ENTRIES.map(hex => new Uint8Array(Buffer.from(hex, 'hex')))
  for (const [size, root] of ROOTS.entries()) {
    const begun = entries.slice(0, size)
    assert.equal(renderHex(rootOfLeaves(begun.map(hashLeaf))), root)
    assert.equal(renderHex(rootOf(append(EMPTY_LOG, begun).state)), root)
  }
})

test('the root of a log without entries is the digest of nothing', () => {
  assert.deepEqual(rootOf(EMPTY_LOG), EMPTY_ROOT)
  assert.deepEqual(rootOfLeaves([]), EMPTY_ROOT)
})

test('the root of a log is that of the definition, at every size over two levels of tiles', () => {
  const hashes = LEAVES.map(hashLeaf)
  let state: LogState = EMPTY_LOG
  for (let size = 0; size < 1100; size += 1) {
    if (size < 40 || size % 37 === 0 || size % 256 < 2 || size % 256 === 255)
      assert.deepEqual(rootOf(state), rootOfLeaves(hashes.slice(0, size)), `at ${size}`)
    state = append(state, [LEAVES[size] ?? utf8('')]).state
  }
})

test('a log of more than 256 full tiles has its root through three levels', () => {
  const { state } = append(EMPTY_LOG, LEAVES)
  assert.deepEqual(rootOf(state), rootOfLeaves(LEAVES.map(hashLeaf)))
  assert.deepEqual(
    state.edge.map(hashes => hashes.length),
    [112, 17, 1],
  )
})

test('entries appended in several goes leave the same log and tiles as in one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }), goes => {
      let state: LogState = EMPTY_LOG
      const tiles = new Map<string, Uint8Array>()
      for (const count of goes) {
        const appended = append(state, LEAVES.slice(state.size, state.size + count))
        state = appended.state
        for (const { level, index, hashes } of appended.tiles) tiles.set(`${level}/${index}`, hashes)
      }
      const atOnce = append(EMPTY_LOG, LEAVES.slice(0, state.size))
      assert.deepEqual(rootOf(state), rootOf(atOnce.state))
      assert.deepEqual(
        new Map(atOnce.tiles.map(({ level, index, hashes }) => [`${level}/${index}`, hashes])),
        tiles,
      )
    }),
    { numRuns: 60 },
  )
})

test('each tile of level 0 has the hashes of its entries, each above the roots of the full ones below', () => {
  const { tiles } = append(EMPTY_LOG, LEAVES.slice(0, 1000))
  const below = tiles.filter(({ level }) => level === 0)
  assert.deepEqual(
    joinBytes(below.map(({ hashes }) => hashes)),
    joinBytes(LEAVES.slice(0, 1000).map(hashLeaf)),
  )
  const above = tiles.find(({ level }) => level === 1)?.hashes ?? new Uint8Array()
  assert.equal(above.length, 3 * HASH_BYTES)
  for (const at of [0, 1, 2])
    assert.deepEqual(hashIn(above, at), rootWithin(below[at]?.hashes ?? above, 0, TILE_WIDTH))
})

test('a log is restored from the tiles at its right edge and goes on as if it had never stopped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 300 }), (size, more) => {
      const { state, tiles } = append(EMPTY_LOG, LEAVES.slice(0, size))
      const edge = edgeTiles(size).map(
        ({ level, index }) =>
          tiles.findLast(tile => tile.level === level && tile.index === index)?.hashes ?? new Uint8Array(),
      )
      const restored = restoreLog(size, edge)
      assert.deepEqual(rootOf(restored), rootOf(state))
      const next = LEAVES.slice(size, size + more)
      assert.deepEqual(append(restored, next).tiles, append(state, next).tiles)
    }),
    { numRuns: 60 },
  )
})

test('a log of 70000 entries has the tiles that C2SP tlog-tiles counts out', () => {
  assert.deepEqual(
    [0, 1, 2].map(level => widthOfLevel(70_000, level)),
    [70_000, 273, 1],
  )
  assert.deepEqual(edgeTiles(70_000), [
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ])
  assert.deepEqual(edgeTiles(256), [{ level: 1, index: 0, width: 1 }])
  assert.deepEqual(edgeTiles(0), [])
})
