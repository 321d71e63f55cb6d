import type { Problem } from '../base/problem.ts'
import type { Limits } from './limits.ts'

/** In what a file that is too long could come. */
const INSTEAD = {
  yamlBytes: 'Export it in JSON',
  protobufBytes: 'Export it in JSON',
  xlsxBytes: 'Save the table as CSV',
} as const satisfies Partial<Record<keyof Limits, string>>

/** All bytes of a format that cannot be read as a stream; a problem, and nothing kept, when they are more than `limit`, which is called `name`. */
export async function readWhole(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  name: keyof typeof INSTEAD,
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
        help: `${INSTEAD[name]}, which is read as a stream whatever its size, or read it with a higher limit.`,
      }
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
