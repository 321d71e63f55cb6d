/** What a catalogue is joined from: a release, a file or folder of one's own, or the gazette of an authority that is subscribed to. */
export interface CataloguePart {
  readonly kind: 'release' | 'own' | 'gazette'
  /** Its address, path or version. */
  readonly name: string
  /** How many measures of it count here. */
  readonly measures: number
  /** Measures of a gazette that do not count, each with the reason. */
  readonly refused: readonly { readonly id: string; readonly says: string }[]
}
