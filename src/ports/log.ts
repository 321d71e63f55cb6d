/** What is told to those who run the registry; never a secret, a password or the content of an inventory. */
export interface Log {
  readonly info: (event: string, about?: LogFields) => void
  readonly warn: (event: string, about?: LogFields) => void
  readonly error: (event: string, about?: LogFields) => void
}

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>
