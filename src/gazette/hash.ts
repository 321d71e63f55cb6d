import { sha256Bytes } from '../base/digest.ts'

/** A node of the tree: 32 bytes of SHA-256. */
export type Hash = Uint8Array

export const HASH_BYTES = 32

const LEAF = Uint8Array.of(0x00)
const NODE = Uint8Array.of(0x01)

/** The root of a log without entries: the digest of nothing (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = sha256Bytes()

/** The hash of an entry. The byte before it keeps an entry from passing for a node (RFC 6962 §2.1). */
export function hashLeaf(entry: Uint8Array): Hash {
  return sha256Bytes(LEAF, entry)
}

/** The hash of two nodes beside one another (RFC 6962 §2.1). */
export function hashNode(left: Hash, right: Hash): Hash {
  return sha256Bytes(NODE, left, right)
}
