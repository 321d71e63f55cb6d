/**
 * The outlines of all names, as they are and with each slip: what has none of them is no name, and that is told of any run of letters
 * by three numbers.
 *
 * The outline of a run is its width with the three letters at each end. One slip leaves them as they are, or the letter that nobody
 * can foresee is among the last three: then the outline is the first five letters with the two before the last three; or it is among
 * the first three, and the outline is the same read from the end. Of a wide run twelve letters at one end are enough, since a slip
 * leaves one half as it is.
 */
export interface Outlines {
  /** Three bits in one number for each outline; how many numbers there are is a power of two. */
  readonly numbers: Int32Array
}

/** Wider runs are known by twelve letters at one end. */
export const WIDEST_OUTLINED = 24

/** Which way letters are read: from the first on, or back from the last. */
export const FORWARDS = 1
export const BACKWARDS = -1
export type Way = typeof FORWARDS | typeof BACKWARDS

/** Few enough to stay near, many enough that little is looked at in vain. */
const NUMBERS_PER_NAME = 8
const [LEAST_NUMBERS, MOST_NUMBERS] = [1 << 12, 1 << 23]

/** Room for the outlines of so many names, with none of them in it. */
export function noOutlines(names: number): Outlines {
  let size = LEAST_NUMBERS
  while (size < names * NUMBERS_PER_NAME && size < MOST_NUMBERS) size *= 2
  return { numbers: new Int32Array(size) }
}

/** Adds an outline. */
export function setOutline({ numbers }: Outlines, key: number): void {
  const shift = shiftOf(numbers)
  const at = key >>> shift
  numbers[at] = (numbers[at] ?? 0) | bitsOf(key, shift)
}

/** How far a key is shifted for the place of its bits. */
export function shiftOf(numbers: Int32Array): number {
  return Math.clz32(numbers.length - 1)
}

/** Whether some outline may be that of a name; no is certain. */
export function isOutlined(numbers: Int32Array, shift: number, key: number): boolean {
  const bits = bitsOf(key, shift)
  return ((numbers[key >>> shift] ?? 0) & bits) === bits
}

/** Of three bits each is told by five of the key; where its place takes some of these, by others that all of the key makes. */
const TOLD_BY = 15

function bitsOf(key: number, shift: number): number {
  const own = shift < TOLD_BY ? Math.imul(key ^ (key >>> TOLD_BY), 0x2c1b3c6d) >>> (32 - TOLD_BY) : key
  return (1 << own) | (1 << (own >>> 5)) | (1 << (own >>> 10))
}

/** Three letters from a place on, or back from it. */
export function threeAt(codes: Uint16Array, at: number, way: Way): number {
  return (
    Math.imul(codes[at] ?? 0, 0x9e3779b1) ^
    Math.imul(codes[at + way] ?? 0, 0x85ebca6b) ^
    Math.imul(codes[at + 2 * way] ?? 0, 0xc2b2ae35)
  )
}

/** Two letters; of the second only these bits, so that a letter that may be any is one of few. */
export function twoAt(codes: Uint16Array, at: number, way: Way): number {
  return (
    Math.imul(codes[at] ?? 0, 0x27d4eb2f) ^
    Math.imul((codes[at + way] ?? 0) & (KINDS_OF_LETTERS - 1), 0xc2b2ae35)
  )
}

/** So many kinds of letters are told apart there. */
export const KINDS_OF_LETTERS = 32

/** A run by its first three letters, its last three and its width. */
export function endsKey(head: number, tail: number, width: number): number {
  return Math.imul(head ^ ((tail >>> 7) | (tail << 25)) ^ width, 0x9e3779b1)
}

/** A run by the two letters behind its first three, the two before its last three, and its width: to be used with three letters. */
export function innerOf(next: number, before: number, width: number): number {
  return ((next >>> 9) | (next << 23)) ^ ((before >>> 5) | (before << 27)) ^ width
}

/** What is within a run, with its first three letters. */
export function headKey(head: number, inner: number): number {
  return Math.imul(head ^ inner, 0x85ebca6b)
}

/** What is within a run, with its last three letters. */
export function tailKey(tail: number, inner: number): number {
  return Math.imul(tail ^ inner, 0xc2b2ae35)
}

/** A run of two letters. */
export function pairAt(codes: Uint16Array, at: number): number {
  return Math.imul((codes[at] ?? 0) ^ Math.imul(codes[at + 1] ?? 0, 0x85ebca6b), 0x9e3779b1)
}

/** A wide run by the twelve letters at one end of it. */
export function wideKey(codes: Uint16Array, at: number, way: Way): number {
  const first = threeAt(codes, at, way)
  const inner = innerOf(threeAt(codes, at + 3 * way, way), threeAt(codes, at + 6 * way, way), way)
  return Math.imul(first ^ inner ^ (threeAt(codes, at + 9 * way, way) >>> 3), 0x27d4eb2f)
}
