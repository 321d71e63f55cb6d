import type { Problem } from '../base/problem.ts'

/** All bytes of a format that cannot be read as a stream; a problem, and nothing kept, when they are more than `limit`, which is called `name`. */
export async function readWhole(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  name: 'yamlBytes' | 'protobufBytes',
): Promise<Uint8Array | Problem> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > limit) {
      return {
        code: 'file-too-large',
        at: {},
        says: `A file of this format is read whole, and this one is longer than ${limit} bytes, the limit (${name}); nothing of it was read.`,
        help: 'Export it in JSON, which is read as a stream whatever its size, or read it with a higher limit.',
      }
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
