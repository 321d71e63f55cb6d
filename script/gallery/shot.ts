import type { BrowserContextOptions, Page } from 'playwright-core'

/** Under which heading of the gallery a picture stands. */
export type Group = 'Ask' | 'The catalogue' | 'The work of an organisation' | 'The work of an authority'

/** A picture of what is open to everybody. */
export interface Shot {
  readonly name: string
  readonly group: Group
  /** What is to be seen, below the picture. */
  readonly title: string
  readonly address: string
  readonly options?: BrowserContextOptions
  readonly isPrinted?: true
  /** Scrolled to before the picture is taken. */
  readonly at?: string
  readonly before?: (page: Page) => Promise<void>
}

/** A picture of what somebody sees who has signed in. */
export interface InsideShot {
  readonly name: string
  readonly title: string
  readonly address: string
  /** A link or button that is followed from there. */
  readonly follow?: RegExp
  readonly at?: string
  readonly isDark?: true
  readonly isNarrow?: true
  readonly language?: string
}
