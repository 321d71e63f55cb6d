import { joinBytes, parseBase64, parseUtf8, renderBase64, sameBytes, utf8 } from '../base/bytes.ts'
import { verifyEd25519 } from '../base/ed25519.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isKeyName, KEY_ID_BYTES, type VerifierKey } from './verifier-key.ts'

/** A text with its signatures, of which none has been checked (C2SP signed-note). */
export interface Note {
  /** Ends in a line break, which is signed too. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  readonly name: string
  readonly id: Uint8Array
  readonly signature: Uint8Array
}

/** What is let in of a note before it is looked at. */
export const NOTE_LIMITS = { bytes: 64 * 1024, signatures: 64 } as const

const DASH = '— '

/** Writes a note: the text, an empty line, a line for each signature. */
export function renderNote({ text, signatures }: Note): string {
  const lines = signatures.map(
    ({ name, id, signature }) => `${DASH}${name} ${renderBase64(joinBytes([id, signature]))}\n`,
  )
  return `${text}\n${lines.join('')}`
}

/** Reads a note; what is no note is a problem. */
export function parseNote(file: string, bytes: Uint8Array): Result<Note> {
  // HOSTILE: the bytes; bounded, then decoded strictly.
  const written = bytes.length > NOTE_LIMITS.bytes ? undefined : parseUtf8(bytes)
  if (written === undefined || /(?!\n)\p{Cc}/u.test(written)) return err(unreadable(file))
  const end = written.lastIndexOf('\n\n')
  if (end < 0 || !written.endsWith('\n')) return err(unreadable(file))
  const lines = written.slice(end + 2, -1).split('\n')
  if (lines.length > NOTE_LIMITS.signatures) return err(unreadable(file))
  const signatures = lines.map(parseSignature)
  const good = signatures.filter(each => each !== undefined)
  if (good.length < signatures.length || good.length === 0) return err(unreadable(file))
  return ok({ text: written.slice(0, end + 1), signatures: good })
}

/**
 * Those of the keys that have signed a note. A signature of a key that is not among them says nothing; one that claims to be of a
 * key among them and is not makes the whole note a problem, as C2SP signed-note advises.
 */
export function verifyNote(
  file: string,
  note: Note,
  keys: readonly VerifierKey[],
): Result<readonly VerifierKey[]> {
  const signers: VerifierKey[] = []
  const text = utf8(note.text)
  for (const { name, id, signature } of note.signatures) {
    for (const key of keys.filter(one => one.name === name && sameBytes(one.id, id))) {
      if (!verifyEd25519(key.publicKey, text, signature)) return err(forged(file, name))
      if (!signers.includes(key)) signers.push(key)
    }
  }
  return ok(signers)
}

function parseSignature(line: string): NoteSignature | undefined {
  if (!line.startsWith(DASH)) return undefined
  const [name = '', encoded = '', ...more] = line.slice(DASH.length).split(' ')
  const bytes = parseBase64(encoded)
  if (more.length > 0 || !isKeyName(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES)
    return undefined
  return { name, id: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) }
}

function unreadable(file: string): Problem {
  return {
    code: 'note-unreadable',
    at: { file },
    says: 'Expected a signed note (a text, an empty line, lines of signatures) and found something else.',
    help: 'Check that this is the address or folder of a gazette.',
  }
}

function forged(file: string, name: string): Problem {
  return {
    code: 'note-forged',
    at: { file },
    says: `Expected the signature of ${name} to fit the text, and it does not.`,
    help: 'The text was changed after it was signed, or somebody else signed it. Do not use it.',
  }
}
