import { invariant } from '../base/fault.ts'
import { EMPTY_ROOT, type Hash, hashNode } from './hash.ts'

/** The hash of a full subtree of 2^height leaves, the index-th of its height from the left. */
export type NodeAt = (height: number, index: number) => Hash

/** A full subtree by its place. */
export interface Node {
  readonly height: number
  readonly index: number
}

/** Leaves from `from` up to but not including `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** The largest power of two below `count`, where RFC 6962 §2.1 splits a tree; `count` is 2 or more. */
export function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

/** The root of a tree, straight from its leaves: the definition of RFC 6962 §2.1, slow and short. */
export function rootOfLeaves(leaves: readonly Hash[]): Hash {
  const [first] = leaves
  if (first === undefined) return EMPTY_ROOT
  if (leaves.length === 1) return first
  const split = splitOf(leaves.length)
  return hashNode(rootOfLeaves(leaves.slice(0, split)), rootOfLeaves(leaves.slice(split)))
}

/** The full subtrees that a range of a tree is made of, from left to right, the largest first. */
export function nodesOf({ from, to }: Range): readonly Node[] {
  const nodes: Node[] = []
  for (let at = from; at < to;) {
    const { size, height } = largestWithin(to - at)
    invariant(at % size === 0, 'a range of a proof begins where its largest subtree may')
    nodes.push({ height, index: at / size })
    at += size
  }
  return nodes
}

/** The hash of a range of a tree out of its full subtrees. */
export function hashOfRange(range: Range, nodeAt: NodeAt): Hash {
  const hashes = nodesOf(range).map(({ height, index }) => nodeAt(height, index))
  return foldRight(hashes)
}

/** Joins subtrees that get smaller from left to right, as the right edge of a tree is joined. */
export function foldRight(hashes: readonly Hash[]): Hash {
  let folded: Hash | undefined
  for (const hash of hashes.toReversed()) folded = folded === undefined ? hash : hashNode(hash, folded)
  return folded ?? EMPTY_ROOT
}

function largestWithin(count: number): { readonly size: number; readonly height: number } {
  let [size, height] = [1, 0]
  while (size * 2 <= count) {
    size *= 2
    height += 1
  }
  return { size, height }
}
