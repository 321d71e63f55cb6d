import type { NameIndex } from '../identity/name-index.ts'
import type { CataloguePart } from '../model/catalogue-part.ts'
import type { Snapshot } from '../model/snapshot.ts'

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
