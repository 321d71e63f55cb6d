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
  /** The address of each file in assets/, with its digest. */
  readonly assets: Readonly<Record<'licet.css' | 'licet.js' | 'work.js' | 'icon.svg', string>>
}
