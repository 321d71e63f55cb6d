/** A person at a terminal, heard key by key. */
export interface Keyboard {
  /**
   * The next key: one character as it was typed, or the name of a key that has none. Ctrl-C comes as `escape`, as does the end of the input.
   * Keys that come in one go, as when a text is pasted, are told one by one.
   */
  readonly next: () => Promise<Key>
  /** How many columns and rows the screen has now; a person may have made it larger or smaller, and is told so by the key `resized`. */
  readonly columns: () => number
  readonly rows: () => number
  /** Gives the keyboard back to whoever had it, and the screen as it was. Must be called, whatever happens. */
  readonly close: () => void
}

export type Key =
  | { readonly kind: 'character'; readonly text: string }
  | {
      readonly kind: 'enter' | 'escape' | 'backspace' | 'up' | 'down' | 'left' | 'right' | 'other' | 'resized'
    }
