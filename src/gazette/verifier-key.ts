import { parseBase64, renderBase64, renderHex, sameBytes, utf8 } from '../base/bytes.ts'
import { sha256Bytes } from '../base/digest.ts'
import { ED25519_KEY_BYTES } from '../base/ed25519.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'

/** A public key that checks the notes of one name (C2SP signed-note, Ed25519). */
export interface VerifierKey {
  readonly name: string
  /** The first four bytes of a digest over name and key: which key a signature claims to be of. */
  readonly id: Uint8Array
  readonly publicKey: Uint8Array
}

/** The byte by which C2SP signed-note tells Ed25519 from other ways of signing. */
export const ED25519 = 0x01
export const KEY_ID_BYTES = 4
const MOST_NAME_LENGTH = 200

/** The verifier key of a name and 32 bytes of public key. The name must be one that `isKeyName` takes. */
export function verifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  return { name, id: keyIdOf(name, publicKey), publicKey }
}

/** The text by which a key is pinned: `name+hex of its id+base64 of kind and key`. */
export function renderVerifierKey({ name, id, publicKey }: VerifierKey): string {
  return `${name}+${renderHex(id)}+${renderBase64(Uint8Array.of(ED25519, ...publicKey))}`
}

/** Reads the text of a verifier key; anything else, also one whose id does not fit its key, is a problem. */
export function parseVerifierKey(text: string): Result<VerifierKey> {
  const [name = '', hex = '', ...rest] = text.split('+')
  // Base64 has the plus sign, too.
  const encoded = parseBase64(rest.join('+'))
  if (!isKeyName(name) || encoded === undefined || encoded.length !== 1 + ED25519_KEY_BYTES)
    return err(unreadable(text))
  if (encoded[0] !== ED25519) return err(unreadable(text))
  const key = verifierKey(name, encoded.slice(1))
  return renderHex(key.id) === hex ? ok(key) : err(mistyped(hex, key))
}

/** Whether a note can be signed under this name: some characters, none of them a space, a plus sign or hidden. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= MOST_NAME_LENGTH && /^[^\s\p{Z}\p{C}+]+$/u.test(name)
}

/** Whether two keys are one: by name and by all of their bytes. */
export function isSameKey(one: VerifierKey, other: VerifierKey): boolean {
  return one.name === other.name && sameBytes(one.publicKey, other.publicKey)
}

function keyIdOf(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256Bytes(utf8(name), Uint8Array.of(0x0a, ED25519), publicKey).slice(0, KEY_ID_BYTES)
}

function unreadable(text: string): Problem {
  return {
    code: 'verifier-key-unreadable',
    at: {},
    says: `Expected a verifier key, as name+hex+base64, and found "${text.slice(0, 100)}".`,
    help: 'Take the line as the gazette’s keeper gives it, for example by telephone or on paper; not from the gazette itself.',
  }
}

function mistyped(hex: string, key: VerifierKey): Problem {
  return {
    code: 'verifier-key-mistyped',
    at: {},
    says: `The verifier key says that its id is ${hex.slice(0, 16)}, and its bytes give ${renderHex(key.id)}.`,
    help: 'A character was changed in copying; copy the whole line again.',
  }
}
