/** Bits in the filter; with some thousand names about one in ten is set. */
const BITS = 1 << 16

/** An empty filter. */
export function noBeginnings(): Uint8Array {
  return new Uint8Array(BITS / 8)
}

/** Remembers that something begins with the first letters of a name. */
export function addBeginning(filter: Uint8Array, letters: string): void {
  add(filter, letters.length === 2 ? hashOfTwo(letters, 0) : hashOfThree(letters, 0))
}

/** Whether anything may begin with the letters at `start`; no is certain. */
export function mayBegin(filter: Uint8Array, letters: string, start: number): boolean {
  return has(filter, hashOfThree(letters, start)) || has(filter, hashOfTwo(letters, start))
}

/** Remembers both ends of a name of seven letters or more. */
export function addEnds(filter: Uint8Array, letters: string): void {
  add(filter, hashOfThree(letters, 0))
  add(filter, hashOfThree(letters, letters.length - 3) ^ LAST)
}

/** Whether a word may be such a name with one slip, which leaves one of its ends as it was; no is certain. */
export function mayHaveEnd(filter: Uint8Array, word: string): boolean {
  return has(filter, hashOfThree(word, 0)) || has(filter, hashOfThree(word, word.length - 3) ^ LAST)
}

const LAST = 0x5555

function add(filter: Uint8Array, bit: number): void {
  filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7))
}

function has(filter: Uint8Array, bit: number): boolean {
  return ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

/** Some names have no more than two letters. */
function hashOfTwo(letters: string, start: number): number {
  return (letters.charCodeAt(start) * 961 + letters.charCodeAt(start + 1) * 1031 + 7) & (BITS - 1)
}

function hashOfThree(letters: string, start: number): number {
  return (
    (letters.charCodeAt(start) * 961 +
      letters.charCodeAt(start + 1) * 1031 +
      letters.charCodeAt(start + 2) * 32003) &
    (BITS - 1)
  )
}
