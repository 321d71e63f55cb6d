/** The same keys and shapes in another language: a text for a text, a sentence with gaps for one with the same gaps. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends (p: infer P) => string ? (p: P) => string : string
}
