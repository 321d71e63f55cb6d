import { ok, type Result } from '../base/result.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { type Note, NOTE_LIMITS, parseNote } from './note.ts'

/** A checkpoint with the note that it was read from; nothing of it has been checked. */
export interface Head {
  readonly bytes: Uint8Array
  readonly note: Note
  readonly checkpoint: Checkpoint
}

/** Gets the newest checkpoint of a gazette. */
export async function readHead(fetchBytes: FetchBytes): Promise<Result<Head>> {
  const bytes = await fetchBytes('checkpoint', NOTE_LIMITS.bytes)
  return bytes.ok ? parseHead('checkpoint', bytes.value) : bytes
}

/** Reads the bytes of a signed checkpoint. */
export function parseHead(file: string, bytes: Uint8Array): Result<Head> {
  const note = parseNote(file, bytes)
  if (!note.ok) return note
  const checkpoint = parseCheckpoint(file, note.value.text)
  return checkpoint.ok ? ok({ bytes, note: note.value, checkpoint: checkpoint.value }) : checkpoint
}
