import type { Problem } from '../../base/problem.ts'
import { peek } from '../head.ts'
import type { Note } from '../reader.ts'
import { detectEncoding } from './detect.ts'
import type { Encoding } from './detect.ts'
import { LineWatch } from './line-watch.ts'
import { isAscii, withoutCutCharacter } from './whole-characters.ts'

/** Hears what is wrong with the bytes of a text, and what was found out about them on the way. */
export interface TextHearing {
  readonly problem: (problem: Problem) => void
  readonly note: (note: Note) => void
  /** How much of a text that begins in ASCII is looked at, from the first byte on that is not, to find its encoding. */
  readonly headBytes: number
}

/**
 * The same text as UTF-8 bytes without a byte order mark. UTF-8 passes through untouched; where somebody hears, lines with bytes that
 * are no text are told, and a text that was only ASCII at its beginning may turn out to be in another encoding.
 */
export async function* asUtf8(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  hearing?: TextHearing,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (encoding.label !== 'utf-8') yield* decoded(bytes, encoding, 0, hearing)
  else if (hearing === undefined) yield* withoutMark(bytes, encoding.markBytes)
  else if (encoding.markBytes > 0 || encoding.isGuess)
    yield* watched(withoutMark(bytes, encoding.markBytes), new LineWatch('UTF-8', 0, hearing.problem))
  else yield* untilForeign(bytes, hearing)
}

async function* withoutMark(
  bytes: AsyncIterable<Uint8Array>,
  markBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let mark = markBytes
  for await (const chunk of bytes) {
    const skipped = Math.min(mark, chunk.length)
    mark -= skipped
    if (skipped < chunk.length) yield skipped === 0 ? chunk : chunk.subarray(skipped)
  }
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  linesBefore: number,
  hearing: TextHearing | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(encoding.label)
  const encoder = new TextEncoder()
  const watch =
    hearing === undefined ? undefined : new LineWatch(encoding.title, linesBefore, hearing.problem)
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    watch?.text(text)
    if (text !== '') yield encoder.encode(text)
  }
  const rest = decoder.decode()
  watch?.text(rest)
  if (rest !== '') yield encoder.encode(rest)
}

/** Text that has been ASCII so far: the first bytes that are not say what it is in. */
async function* untilForeign(
  bytes: AsyncIterable<Uint8Array>,
  hearing: TextHearing,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = bytes[Symbol.asyncIterator]()
  const watch = new LineWatch('UTF-8', 0, hearing.problem)
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
      const turn = await iterator.next()
      if (turn.done === true) return
      if (isAscii(turn.value)) {
        watch.bytes(turn.value)
        yield turn.value
        continue
      }
      const at = turn.value.findIndex(byte => byte >= 0x80)
      const before = turn.value.subarray(0, at)
      watch.bytes(before)
      if (at > 0) yield before
      yield* fromForeignOn(goingOn(turn.value.subarray(at), iterator), watch, hearing)
      return
    }
  } finally {
    await iterator.return?.()
  }
}

async function* fromForeignOn(
  bytes: AsyncIterable<Uint8Array>,
  watch: LineWatch,
  hearing: TextHearing,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { head, bytes: whole } = await peek(bytes, hearing.headBytes)
  const found = detectEncoding(head)
  if (found === undefined || found.label === 'utf-8' || !found.isGuess) {
    yield* watched(whole, watch)
    return
  }
  hearing.note({
    code: 'encoding-guessed',
    says: `From line ${watch.lines + 1} on the bytes look like ${found.title}.`,
  })
  yield* decoded(whole, found, watch.lines, hearing)
}

async function* goingOn(
  first: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield first
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const turn = await iterator.next()
    if (turn.done === true) return
    yield turn.value
  }
}

/** UTF-8 as it comes, with lines told that hold anything else. */
async function* watched(
  bytes: AsyncIterable<Uint8Array>,
  watch: LineWatch,
): AsyncGenerator<Uint8Array, void, undefined> {
  let cut: Uint8Array = new Uint8Array()
  for await (const chunk of bytes) {
    const piece = cut.length === 0 ? chunk : Buffer.concat([cut, chunk])
    const whole = withoutCutCharacter(piece)
    // Whoever takes the chunk may give its memory back.
    cut = Uint8Array.from(piece.subarray(whole.length))
    watch.bytes(whole)
    yield chunk
  }
  watch.bytes(cut)
}
