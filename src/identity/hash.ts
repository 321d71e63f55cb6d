/** What the hash of no letters is. */
export const HASH_START = 0x811c9dc5 | 0

/** The hash of some letters and one more; good enough where every hit is compared afterwards. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 13)
}

/** The hash of all letters of a text. */
export function hashOf(letters: string): number {
  let hash = HASH_START
  for (let place = 0; place < letters.length; place += 1) hash = hashOn(hash, letters.charCodeAt(place))
  return hash
}
