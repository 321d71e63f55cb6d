import { beginsLikeJson, headText } from '../head.ts'

/** How a file may be packed. */
export type Packing = 'gzip' | 'zstd' | 'zip' | 'dsse' | 'in-toto'

const MARKS: readonly (readonly [packing: Packing, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

/** Attestations: how the text begins, and what else stands in its beginning. */
const ENVELOPES: readonly (readonly [packing: Packing, begins: RegExp, holds: RegExp])[] = [
  [
    'dsse',
    /^\s*\{\s*"(?:payloadType|payload|signatures|mediaType|dsseEnvelope|verificationMaterial)"\s*:/u,
    /"payloadType"\s*:\s*"application\\?\/vnd\.in-toto\+json"|^\s*\{\s*"payload"\s*:\s*"[\w+/-]{64}|"dsseEnvelope"\s*:/u,
  ],
  [
    'in-toto',
    /^\s*\{\s*"(?:_type|predicateType|subject|predicate)"\s*:/u,
    /"_type"\s*:\s*"https:\/\/in-toto\.io\/Statement\/|"predicateType"\s*:/u,
  ],
]

/**
 * How a file with this beginning is packed: RFC 1952, RFC 8878, APPNOTE of PKWARE, or as an attestation (DSSE, in-toto); undefined where
 * it is not.
 */
export function packingOf(head: Uint8Array): Packing | undefined {
  const marked = MARKS.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0]
  if (marked !== undefined || !beginsLikeJson(head)) return marked
  const text = headText(head)
  return ENVELOPES.find(([, begins, holds]) => begins.test(text) && holds.test(text))?.[0]
}

/** The name without the ending of the packing. */
export function innerName(name: string, packing: Packing): string {
  if (packing === 'dsse' || packing === 'in-toto') return name
  const ending =
    packing === 'gzip' ? /\.(?:gz|gzip)$/iu : packing === 'zstd' ? /\.(?:zst|zstd)$/iu : /\.zip$/iu
  return name.replace(ending, '')
}
