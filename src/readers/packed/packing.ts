/** How a file may be packed. */
export type Packing = 'gzip' | 'zstd' | 'zip'

const MARKS: readonly (readonly [packing: Packing, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

/** How a file with this beginning is packed: RFC 1952, RFC 8878 or APPNOTE of PKWARE; undefined where it is not. */
export function packingOf(head: Uint8Array): Packing | undefined {
  return MARKS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0]
}

/** The name without the ending of the packing. */
export function innerName(name: string, packing: Packing): string {
  const ending =
    packing === 'gzip' ? /\.(?:gz|gzip)$/iu : packing === 'zstd' ? /\.(?:zst|zstd)$/iu : /\.zip$/iu
  return name.replace(ending, '')
}
