import type { Block } from './block.ts'

/** UTF-16 units of the UTF-8 bytes between two addresses; looks at four bytes at a time, since most are ASCII. */
export function unitsBetween(block: Block, start: number, end: number): number {
  const { words, bytes } = block
  let units = 0
  for (let at = start; at < end;) {
    if ((at & 3) === 0 && at + 4 <= end && ((words[at >> 2] ?? 0) & 0x80808080) === 0) {
      units += 4
      at += 4
      continue
    }
    const byte = bytes[at] ?? 0
    // A character of four bytes is a pair of surrogates; bytes that go on count nothing.
    if (byte >= 0xf0) units += 2
    else if ((byte & 0xc0) !== 0x80) units += 1
    at += 1
  }
  return units
}
