import type { Result } from '../base/result.ts'

/** What carries messages to the outside. */
export interface Messenger {
  /** Where people reach the registry, for links; without a slash at its end. */
  readonly address: string
  /** Missing where nobody set a mail server. Returns when the server has taken the mail; what it refused is a problem. */
  readonly mail?: (mail: Mail) => Promise<Result<null>>
  /** Posts to an address and returns when the other side has taken it with a status of 2xx. Inner addresses that nobody allowed are refused. */
  readonly post: (
    address: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ) => Promise<Result<null>>
}

/** An e-mail in plain text. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for the same mail sent again. */
  readonly id: string
}
