/** Bits in the filter; with some thousand names about one in ten is set. */
const BITS = 1 << 16

/** An empty filter. */
export function noBeginnings(): Uint8Array {
  return new Uint8Array(BITS / 8)
}

/** Remembers that something begins with the first letters at `start`. */
export function addBeginning(filter: Uint8Array, letters: string): void {
  const bit = hashAt(letters, 0)
  filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7))
}

/** Whether anything may begin with the letters at `start`; no is certain. */
export function mayBegin(filter: Uint8Array, letters: string, start: number): boolean {
  const bit = hashAt(letters, start)
  return ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

/** Of two letters, since some names have no more. */
function hashAt(letters: string, start: number): number {
  return (letters.charCodeAt(start) * 31 * 31 + letters.charCodeAt(start + 1) * 1031) & (BITS - 1)
}
