/** Keeps passwords so that nobody can read them back. */
export interface Passwords {
  /** A text that `verify` takes; slow on purpose. */
  readonly hash: (password: string) => Promise<string>
  /** Takes as long for a wrong password as for a right one, and as long for a missing hash. */
  readonly verify: (password: string, hash: string | undefined) => Promise<boolean>
}
