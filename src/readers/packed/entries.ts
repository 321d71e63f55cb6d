import type { UnzipFile } from 'fflate'
import type { Problem } from '../../base/problem.ts'
import { corrupt, encrypted, unsupported } from './trouble.ts'

/** A file in a zip archive; its bytes are to be read before the next is asked for. */
export interface Entry {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** HOSTILE: a piece of deflated bytes may unfold to a thousand times its size; so small pieces are unpacked at a time. */
const PIECE_BYTES = 16 * 1024

type Told =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** The files of a zip archive in the order in which they stand, as a stream; nothing is written anywhere, so names lead nowhere. */
export async function* entriesOf(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Entry | Problem, void, undefined> {
  const told = tellings(bytes)
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const turn = await told.next()
    if (turn.done === true) return
    if (turn.value.kind === 'problem') yield turn.value.problem
    if (turn.value.kind !== 'file') continue
    // What nobody reads of it is passed over here, on the way to the next.
    yield { name: turn.value.name, bytes: contentOf(told) }
  }
}

async function* contentOf(
  told: AsyncGenerator<Told, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
    const turn = await told.next()
    if (turn.done === true || turn.value.kind === 'end') return
    if (turn.value.kind === 'data') yield turn.value.bytes
  }
}

async function* tellings(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Told, void, undefined> {
  // Loaded when an archive is met: its tables are made as it loads.
  const { Unzip, UnzipInflate, UnzipPassThrough } = await import('fflate')
  let queue: Told[] = []
  const archive = new Unzip(file => open(file, told => queue.push(told)))
  archive.register(UnzipPassThrough)
  archive.register(UnzipInflate)
  const push = (piece: Uint8Array, isLast: boolean): void => {
    try {
      archive.push(piece, isLast)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      queue.push({ kind: 'end' }, { kind: 'problem', problem: corrupt('zip', error.message) })
    }
  }
  let isFirst = true
  for await (const chunk of bytes) {
    // Bit 0 of the flags of the first file (APPNOTE §4.4.4); who sets a password sets it for all.
    if (isFirst && ((chunk[6] ?? 0) & 1) === 1) {
      yield { kind: 'problem', problem: encrypted() }
      return
    }
    isFirst = false
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      push(chunk.subarray(at, at + PIECE_BYTES), false)
      const ready = queue
      queue = []
      yield* ready
      if (ready.some(({ kind }) => kind === 'problem')) return
    }
  }
  push(new Uint8Array(), true)
  yield* queue
}

function open(file: UnzipFile, tell: (told: Told) => void): void {
  if (file.name.endsWith('/')) return
  // APPNOTE §4.4.5: 0 is stored, 8 is deflated.
  if (file.compression !== 0 && file.compression !== 8) {
    tell({ kind: 'problem', problem: unsupported(file.name, file.compression) })
    return
  }
  tell({ kind: 'file', name: file.name })
  file.ondata = (error, data, isLast) => {
    if (error !== null) tell({ kind: 'problem', problem: corrupt('zip', error.message) })
    else if (data.length > 0) tell({ kind: 'data', bytes: data })
    if (isLast) tell({ kind: 'end' })
  }
  file.start()
}
