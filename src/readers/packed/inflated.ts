import type { Problem } from '../../base/problem.ts'
import { corrupt } from './trouble.ts'

/** Bytes that are being unpacked, and what went wrong with that, once they have ended. */
export interface Inflated {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly failure: () => Problem | undefined
}

/** Unpacks one stream of gzip or zstd. Where that cannot go on the bytes end, and `failure` says why. */
export function inflated(bytes: AsyncIterable<Uint8Array>, packing: 'gzip' | 'zstd'): Inflated {
  let failure: Problem | undefined
  async function* unpacked(): AsyncGenerator<Uint8Array, void, undefined> {
    // Loaded when something packed is met: Node takes longer for them than for a small inventory.
    const { pipeline, Readable } = await import('node:stream')
    const { createGunzip, createZstdDecompress } = await import('node:zlib')
    const decoder = packing === 'gzip' ? createGunzip() : createZstdDecompress()
    try {
      yield* pipeline(Readable.from(bytes), decoder, () => undefined) as AsyncIterable<Uint8Array>
    } catch (error) {
      // Only what the decoder itself says is wrong with the file; a failing disk is ours to throw.
      if (!isOfDecoder(error)) throw error
      failure = corrupt(packing, error.message)
    }
  }
  return { bytes: unpacked(), failure: () => failure }
}

function isOfDecoder(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && /^(?:Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/u.test(String(error.code))
  )
}
