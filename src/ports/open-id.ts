import type { Result } from '../base/result.ts'

/** A provider of OpenID Connect by which people sign in. */
export interface OpenId {
  /** What people call it. */
  readonly name: string
  /** Where the browser goes to sign in, and what has to be remembered until it comes back. */
  readonly begin: (
    back: string,
  ) => Promise<Result<{ readonly address: string; readonly remembered: OpenIdRemembered }>>
  /** Who came back, once the provider itself has said so: state, nonce, PKCE and the signature of the ID token have been checked. */
  readonly finish: (came: string, remembered: OpenIdRemembered) => Promise<Result<OpenIdPerson>>
}

/** What binds a sign-in to the browser that began it. */
export interface OpenIdRemembered {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider knows. */
export interface OpenIdPerson {
  /** `issuer subject`: the same for ever, whatever the address is by then. */
  readonly id: string
  /** In small letters; undefined where the provider does not vouch for it. */
  readonly verifiedEmail: string | undefined
}
