import type { NameIndex } from '../identity/name-index.ts'
import type { Snapshot } from '../model/snapshot.ts'

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

/** The catalogue that the registry answers by, with its names ready to be searched. */
export interface Catalogue {
  readonly snapshot: Snapshot
  readonly names: NameIndex
  /** What it is joined from, in the order in which it counts. */
  readonly parts: readonly CataloguePart[]
}

/** Gives the catalogue as it stands; it changes when measures are published or another one is put in its place. */
export interface CatalogueSource {
  readonly current: () => Catalogue
  /** The catalogue without what this registry has added to it. */
  readonly base: () => Catalogue
  /** Returns when `current` has everything in it that was published before the call, here or by another process. */
  readonly refresh: () => Promise<void>
}
