/** A file on its way in, or here: kept in parts, so that sending it can be taken up again after a break. */
export interface UploadRecord {
  readonly id: string
  readonly unit: string
  readonly person: string
  readonly name: string
  /** As it was said beforehand; null where nobody knew. */
  readonly sizeBytes: number | null
  readonly receivedBytes: number
  readonly isComplete: boolean
  readonly createdAt: string
}

export interface Uploads {
  readonly get: (id: string) => Promise<UploadRecord | undefined>
  readonly insert: (upload: UploadRecord) => Promise<void>
  /** Puts bytes behind what is there; false where `from` is not where it ends, or it is complete. */
  readonly append: (id: string, from: number, bytes: Uint8Array) => Promise<boolean>
  readonly complete: (id: string) => Promise<void>
  /** The part after number `after` (0: the first), in order. */
  readonly part: (
    id: string,
    after: number,
  ) => Promise<{ readonly seq: number; readonly bytes: Uint8Array } | undefined>
  readonly remove: (id: string) => Promise<void>
  /** Uploads that nobody finished and that are older than this. */
  readonly removeUnfinished: (before: string) => Promise<number>
}
