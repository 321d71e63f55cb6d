import { utf8 } from '../base/bytes.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { type NoteSigner, signNote } from './sign-note.ts'

/** What a new key's announcement says, to be signed by the old key and by the new one itself. */
export function announcementText(origin: string, key: string, at: string): string {
  return ['licet gazette key 1', origin, key, at].map(line => `${line}\n`).join('')
}

/**
 * The entry that announces the key with which a gazette is signed from here on. The first of a log is signed by that key
 * alone; a later one also by the key before it, which thereby hands over.
 */
export async function announceKey(handover: {
  readonly origin: string
  readonly authority: string
  readonly at: string
  readonly next: NoteSigner
  readonly before?: NoteSigner
  /** The number of the announcement before. */
  readonly previous?: number
}): Promise<GazetteEntry> {
  const { origin, authority, at, next, before, previous } = handover
  const text = announcementText(origin, next.verifierKey, at)
  const note = await signNote(text, before === undefined ? [next] : [before, next])
  return {
    format: 1,
    kind: 'key-rotated',
    at,
    authority,
    subject: origin,
    body: { key: next.verifierKey, note },
    ...(previous === undefined ? {} : { previous }),
  }
}

/** The note of an announcement, to be read. */
export function announcementNote({ body }: GazetteEntry): Uint8Array {
  return utf8(typeof body['note'] === 'string' ? body['note'] : '')
}
