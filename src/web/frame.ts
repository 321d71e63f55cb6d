import type { Texts } from './messages/en.ts'

/** What every page is made within: the language, who looks, and where the files that it needs stand. */
export interface Frame {
  readonly texts: Texts
  readonly language: string
  /** Path and query of this page. */
  readonly here: string
  /** Who has signed in. */
  readonly person?: { readonly name: string; readonly isAdministrator: boolean }
  /** What a form must send back; missing where nobody has signed in. */
  readonly csrf?: string
  /** Id of the catalogue that answers. */
  readonly snapshot: string
  readonly today: string
  /** Set where the page answers a form: its address alone does not lead to it. */
  readonly isSent?: true
  /** The table that the address wants as a file, and what the page found for it. */
  readonly take?: Take
  /** The address of each file in assets/, with its digest. */
  readonly assets: Readonly<Record<'licet.css' | 'licet.js' | 'work.js' | 'icon.svg', string>>
}

/** A table of a page as a file. */
export interface Take {
  readonly table: string
  readonly format: 'csv' | 'json'
  found?: {
    readonly columns: readonly string[]
    readonly rows: readonly (readonly (string | number)[])[]
  }
}
