import { invariant } from '../base/fault.ts'
import type { Hash } from './hash.ts'
import { hashOfRange, type NodeAt, type Range, splitOf } from './tree.ts'

/** The parts of a tree whose hashes show that it has the entry of this number, nearest first (RFC 6962 §2.1.1). */
export function inclusionRanges(entry: number, size: number): readonly Range[] {
  invariant(entry >= 0 && entry < size, `a log of ${size} entries has one of number ${entry}`)
  return pathTo(entry, { from: 0, to: size })
}

/** The parts of a tree whose hashes show that a tree of `old` entries is its beginning (RFC 6962 §2.1.2). */
export function consistencyRanges(old: number, size: number): readonly Range[] {
  invariant(old >= 0 && old <= size, `a log of ${size} entries once had ${old}`)
  return old === 0 || old === size ? [] : growthOf(old, { from: 0, to: size }, true)
}

/** A proof that the tree of `size` entries has the entry of this number. */
export function proveInclusion(entry: number, size: number, nodeAt: NodeAt): readonly Hash[] {
  return inclusionRanges(entry, size).map(range => hashOfRange(range, nodeAt))
}

/** A proof that the tree of `old` entries is the beginning of that of `size` entries. */
export function proveConsistency(old: number, size: number, nodeAt: NodeAt): readonly Hash[] {
  return consistencyRanges(old, size).map(range => hashOfRange(range, nodeAt))
}

function pathTo(entry: number, { from, to }: Range): readonly Range[] {
  if (to - from === 1) return []
  const middle = from + splitOf(to - from)
  return entry < middle
    ? [...pathTo(entry, { from, to: middle }), { from: middle, to }]
    : [...pathTo(entry, { from: middle, to }), { from, to: middle }]
}

/** SUBPROOF of RFC 6962 §2.1.2: `known` says that the old tree's root is this very subtree, which need not be told. */
function growthOf(old: number, { from, to }: Range, known: boolean): readonly Range[] {
  if (old === to) return known ? [] : [{ from, to }]
  const middle = from + splitOf(to - from)
  return old <= middle
    ? [...growthOf(old, { from, to: middle }, known), { from: middle, to }]
    : [...growthOf(old, { from: middle, to }, false), { from, to: middle }]
}
