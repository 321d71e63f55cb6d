import type { Snapshot } from '../model/snapshot.ts'
import { indexNames } from './index-names.ts'
import { listNames } from './list-names.ts'
import type { NameIndex } from './name-index.ts'

/** Compiles the names of a snapshot for finding them. Where start-up counts, they are stored: see stored-names.ts. */
export function compileNames(snapshot: Snapshot): NameIndex {
  return indexNames(listNames(snapshot))
}
