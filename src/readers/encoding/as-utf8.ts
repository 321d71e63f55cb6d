import type { Encoding } from './detect.ts'

/** The same text as UTF-8 bytes without a byte order mark; UTF-8 passes through untouched. */
export async function* asUtf8(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array, void, undefined> {
  let mark = encoding.markBytes
  if (encoding.label === 'utf-8') {
    for await (const chunk of bytes) {
      const skipped = Math.min(mark, chunk.length)
      mark -= skipped
      if (skipped < chunk.length) yield skipped === 0 ? chunk : chunk.subarray(skipped)
    }
    return
  }
  const decoder = new TextDecoder(encoding.label)
  const encoder = new TextEncoder()
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield encoder.encode(text)
  }
  const rest = decoder.decode()
  if (rest !== '') yield encoder.encode(rest)
}
