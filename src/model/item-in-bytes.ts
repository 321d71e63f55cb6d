/**
 * What a glance at an item goes by, where it stands in a file: most of it need never become a text. All that it points to is printable
 * ASCII, just as it is meant.
 */
export interface ItemInBytes {
  readonly bytes: Uint8Array
  readonly name: Stretch
  /** Empty where nobody is named. */
  readonly publisher: string
  readonly identifiers: readonly IdentifierInBytes[]
}

/** The first byte, and the one behind the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface IdentifierInBytes extends Stretch {
  readonly scheme: string
}
