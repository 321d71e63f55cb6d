/** Where what cannot be guessed comes from. */
export interface Chance {
  /** A new id: 26 characters of Crockford's base 32, the first ten of them from the clock, so that ids sort by their age. */
  readonly newId: () => string
  /** A secret for a link, a cookie or a token: 256 bits, base64url. */
  readonly newSecret: () => string
}
