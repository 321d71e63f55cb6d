import type { Signer } from './signer.ts'

/** The private keys of a gazette that this process can sign with. */
export interface Keyring {
  /** Makes a key under a name, durable on return. Throws a Fault where it cannot be kept. */
  readonly make: (name: string) => Promise<Signer>
  /** The signer of a verifier key; undefined where this process has not got its key. */
  readonly signer: (verifierKey: string) => Promise<Signer | undefined>
}
