import { utf8 } from '../base/bytes.ts'
import { Fault } from '../base/fault.ts'
import { type NoteSignature, renderNote } from './note.ts'
import { parseVerifierKey } from './verifier-key.ts'

/** What signs a note: a Signer of `ports/` is one. */
export interface NoteSigner {
  readonly verifierKey: string
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** A text that ends in a line break, signed by all of these, in their order. */
export async function signNote(text: string, signers: readonly NoteSigner[]): Promise<string> {
  const signatures = await Promise.all(signers.map(signer => signatureOf(text, signer)))
  return renderNote({ text, signatures })
}

async function signatureOf(text: string, { verifierKey, sign }: NoteSigner): Promise<NoteSignature> {
  const key = parseVerifierKey(verifierKey)
  if (!key.ok) throw new Fault('a signer has no readable verifier key')
  return { name: key.value.name, id: key.value.id, signature: await sign(utf8(text)) }
}
