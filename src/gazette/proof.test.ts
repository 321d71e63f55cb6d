import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from '../base/bytes.ts'
import { isConsistent, isIncluded } from './check-proof.ts'
import { type Hash, hashLeaf } from './hash.ts'
import { proveConsistency, proveInclusion } from './proof.ts'
import { type NodeAt, rootOfLeaves } from './tree.ts'

const LEAVES = Array.from({ length: 600 }, (_, at) => hashLeaf(utf8(String(at))))
const ROOTS = Array.from({ length: 66 }, (_, size) => rootOfLeaves(LEAVES.slice(0, size)))
const nodeAt: NodeAt = (height, index) =>
  rootOfLeaves(LEAVES.slice(index * 2 ** height, (index + 1) * 2 ** height))

function treeOf(size: number): { readonly size: number; readonly root: Hash } {
  return { size, root: ROOTS[size] ?? rootOfLeaves(LEAVES.slice(0, size)) }
}

function leafAt(entry: number): Hash {
  return LEAVES[entry] ?? new Uint8Array()
}

/** The bytes with one bit turned. */
function tampered(hash: Hash, bit: number): Hash {
  return hash.map((byte, at) => (at === Math.floor(bit / 8) % 32 ? byte ^ (1 << (bit % 8)) : byte))
}

test('every entry of every log up to 65 entries is shown to be in it, and at no other number', () => {
  for (let size = 1; size <= 65; size += 1) {
    for (let entry = 0; entry < size; entry += 1) {
      const proof = proveInclusion(entry, size, nodeAt)
      assert.ok(isIncluded(leafAt(entry), entry, treeOf(size), proof), `${entry} of ${size}`)
      assert.ok(!isIncluded(leafAt(entry), (entry + 1) % size, treeOf(size), proof) || size === 1)
    }
  }
})

test('every log up to 65 entries is shown to be the beginning of every longer one, and no other log is', () => {
  for (let size = 0; size <= 65; size += 1) {
    for (let old = 0; old <= size; old += 1) {
      const proof = proveConsistency(old, size, nodeAt)
      assert.ok(isConsistent(treeOf(old), treeOf(size), proof), `${old} of ${size}`)
      const forked = { size: old, root: tampered(treeOf(old).root, old) }
      assert.ok(!isConsistent(forked, treeOf(size), proof), `a fork of ${old} in ${size}`)
    }
  }
})

const sizes = fc.integer({ min: 2, max: 600 })

test('a proof of inclusion in which anything was changed shows nothing', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.nat(), (size, choice, place, bit) => {
      const entry = choice % size
      const tree = treeOf(size)
      const proof = proveInclusion(entry, size, nodeAt)
      const at = place % proof.length
      const changed = proof.map((hash, each) => (each === at ? tampered(hash, bit) : hash))
      assert.ok(isIncluded(leafAt(entry), entry, tree, proof))
      assert.ok(!isIncluded(leafAt(entry), entry, tree, changed))
      assert.ok(!isIncluded(tampered(leafAt(entry), bit), entry, tree, proof))
      assert.ok(!isIncluded(leafAt(entry), entry, { ...tree, root: tampered(tree.root, bit) }, proof))
      assert.ok(!isIncluded(leafAt(entry), entry, tree, proof.slice(0, -1)))
      assert.ok(!isIncluded(leafAt(entry), entry, tree, [...proof, leafAt(0)]))
    }),
    { numRuns: 200 },
  )
})

test('a proof of consistency in which anything was changed shows nothing', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.nat(), (size, choice, place, bit) => {
      const old = treeOf(1 + (choice % (size - 1)))
      const young = treeOf(size)
      const proof = proveConsistency(old.size, size, nodeAt)
      const changed = proof.map((hash, each) => (each === place % proof.length ? tampered(hash, bit) : hash))
      assert.ok(isConsistent(old, young, proof))
      assert.ok(!isConsistent(old, young, changed))
      assert.ok(!isConsistent({ ...old, root: tampered(old.root, bit) }, young, proof))
      assert.ok(!isConsistent(old, { ...young, root: tampered(young.root, bit) }, proof))
      assert.ok(!isConsistent(old, young, proof.slice(0, -1)))
      assert.ok(!isConsistent(old, young, [...proof, leafAt(0)]))
      assert.ok(!isConsistent(young, old, proof))
    }),
    { numRuns: 200 },
  )
})

test('numbers that count nothing show nothing', () => {
  const tree = treeOf(1)
  for (const entry of [-1, 0.5, Number.NaN, 2 ** 60, 1]) assert.ok(!isIncluded(leafAt(0), entry, tree, []))
  for (const size of [-1, 0.5, Number.NaN, 2 ** 60])
    assert.ok(!isConsistent({ size, root: tree.root }, { size, root: tree.root }, []))
})
