/** The answer to a request that its client named, so that the same request can be answered again without being done again. */
export interface AnswerRecord {
  /** Digest of who asked, of what, and of the name that they gave. */
  readonly key: string
  readonly bodyHash: string
  /** Null as long as the first request of this key is being answered. */
  readonly status: number | null
  readonly body: string
  readonly at: string
}

export interface Answers {
  readonly get: (key: string) => Promise<AnswerRecord | undefined>
  /** False where the key is taken. */
  readonly begin: (answer: AnswerRecord) => Promise<boolean>
  readonly finish: (key: string, status: number, body: string) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  readonly removeBefore: (instant: string) => Promise<void>
}
