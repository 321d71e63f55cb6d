/** Holds a private key and signs with it; the key itself cannot be had from here. */
export interface Signer {
  /** Whose signature it is: for a gazette its origin, as `registry.example/gazette`. */
  readonly name: string
  /** The public half, in the text by which others pin it: `name+hex+base64` (C2SP signed-note). */
  readonly verifierKey: string
  /** The 64 bytes of an Ed25519 signature over these bytes. Throws a Fault where the key cannot be used. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}
