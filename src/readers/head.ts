/** The beginning of a file as text, for recognising; what is no UTF-8 shows as U+FFFD. The same head is decoded once for all readers. */
export function headText(head: Uint8Array): string {
  let text = TEXTS.get(head)
  if (text === undefined) {
    text = new TextDecoder('utf-8').decode(head)
    TEXTS.set(head, text)
  }
  return text
}

const TEXTS = new WeakMap<Uint8Array, string>()

/** Whether the first byte that is not white space opens a JSON object or array. */
export function beginsLikeJson(head: Uint8Array): boolean {
  for (const byte of head) {
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue
    return byte === 0x7b || byte === 0x5b
  }
  return false
}

/** The first bytes of a stream, at least `length` where there are as many, and the whole stream again from its start. */
export interface Peeked {
  readonly head: Uint8Array
  readonly bytes: AsyncIterable<Uint8Array>
  /** Lets go of the stream when nobody will read it. */
  readonly close: () => Promise<void>
}

/** Looks at the beginning of a stream without losing it. */
export async function peek(bytes: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let size = 0
  while (size < length) {
    // oxlint-disable-next-line no-await-in-loop -- one chunk after the other is the point here
    const turn = await iterator.next()
    if (turn.done === true) break
    chunks.push(turn.value)
    size += turn.value.length
  }
  return {
    head: Buffer.concat(chunks, size).subarray(0, length),
    bytes: replay(chunks, iterator),
    async close() {
      await iterator.return?.()
    },
  }
}

async function* replay(
  chunks: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
      const turn = await iterator.next()
      if (turn.done === true) return
      yield turn.value
    }
  } finally {
    await iterator.return?.()
  }
}
