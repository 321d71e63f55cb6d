import { createPublicKey, verify } from 'node:crypto'
import { renderBase64 } from './bytes.ts'

export const ED25519_KEY_BYTES = 32
export const ED25519_SIGNATURE_BYTES = 64

/** Whether a signature over a message was made with the private key of this public one (RFC 8032, 32 raw bytes). */
export function verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (key.length !== ED25519_KEY_BYTES || signature.length !== ED25519_SIGNATURE_BYTES) return false
  // HOSTILE: the 32 bytes may be no point of the curve; then the import or the check throws or says no.
  try {
    return verify(null, message, publicKeyOf(key), signature)
  } catch {
    return false
  }
}

function publicKeyOf(key: Uint8Array): ReturnType<typeof createPublicKey> {
  const x = renderBase64(key).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
