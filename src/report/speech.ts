import type { ActWords } from './messages/acts.ts'
import type { sayEn } from './messages/say.en.ts'
import type { Translated } from './messages/translated.ts'

/** The keys and shapes of all texts about verdicts, that every language has. */
export type Say = Translated<typeof sayEn>

/** A language in which verdicts are told. */
export interface Speech {
  /** BCP 47. */
  readonly tag: string
  readonly say: Say
  /** The words for one act or several. */
  readonly acts: (acts: readonly string[]) => ActWords
  /** A word of the data (an act, a role, a stage) within a sentence. */
  readonly word: (kind: WordKind, id: string) => string
  /** What the language calls a thing of the vocabulary; undefined where only the catalogue's title is known. */
  readonly title: (kind: TitleKind, id: string) => string | undefined
  /** A day, a month, a half or quarter of a year or a year in the form of ISO 8601, as the language writes it. */
  readonly day: (iso: string) => string
  /** Marks words of the catalogue, which are English, within a sentence of this language; missing where nothing is marked. */
  readonly mark?: (english: string) => string
}

export type TitleKind = 'system' | 'class' | 'category' | 'asks-fact' | 'asks-open'

export type WordKind = 'act' | 'role' | 'stage' | 'origin' | 'counted' | 'fact' | 'value'
