import { sameBytes } from '../base/bytes.ts'
import { EMPTY_ROOT, type Hash, hashNode } from './hash.ts'

/** A tree by its size and root. */
export interface Tree {
  readonly size: number
  readonly root: Hash
}

/** Whether a proof shows that a tree has this leaf at this number (RFC 9162 §2.1.3.2; the hashes are those of RFC 6962). */
export function isIncluded(leaf: Hash, entry: number, tree: Tree, proof: readonly Hash[]): boolean {
  if (!isCount(entry) || !isCount(tree.size) || entry >= tree.size) return false
  let [at, last] = [entry, tree.size - 1]
  let hash = leaf
  for (const beside of proof) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      hash = hashNode(beside, hash)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = hashNode(hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(hash, tree.root)
}

/** Whether a proof shows that one tree is the beginning of another (RFC 9162 §2.1.4.2). */
export function isConsistent(old: Tree, young: Tree, proof: readonly Hash[]): boolean {
  if (!isCount(old.size) || !isCount(young.size) || old.size > young.size) return false
  if (old.size === 0) return proof.length === 0 && sameBytes(old.root, EMPTY_ROOT)
  if (old.size === young.size) return proof.length === 0 && sameBytes(old.root, young.root)
  // The old root is told by nobody where the old tree is one whole subtree: then it begins the path itself.
  const [first, ...rest] = isPowerOfTwo(old.size) ? [old.root, ...proof] : proof
  if (first === undefined) return false
  let [at, last] = [old.size - 1, young.size - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  let [oldRoot, youngRoot] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      oldRoot = hashNode(beside, oldRoot)
      youngRoot = hashNode(beside, youngRoot)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else youngRoot = hashNode(youngRoot, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(oldRoot, old.root) && sameBytes(youngRoot, young.root)
}

// Sizes may pass 2^32, where the operators on bits would cut them off.

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}

function isOdd(number: number): boolean {
  return number % 2 === 1
}

function half(number: number): number {
  return Math.floor(number / 2)
}

function isPowerOfTwo(number: number): boolean {
  let left = number
  while (!isOdd(left) && left > 1) left /= 2
  return left === 1
}
