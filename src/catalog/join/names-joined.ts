import type { Place } from '../../base/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Catalog } from '../catalog.ts'
import { type Names, namesOf } from '../names.ts'
import type { Sort } from '../shape/reader.ts'

const COMPILED: readonly Place[] = [{}]

/** Every id that measures which join a compiled catalogue may name: what they define, and what the catalogue holds besides. */
export function namesJoined(snapshot: Snapshot, catalog: Catalog): Names {
  const joined = new Set(catalog.measures.map(({ id }) => id))
  const standing = Object.keys(snapshot.measures).filter(id => !joined.has(id))
  const provisions = Object.values(snapshot.provisions)
    .filter(({ measure }) => !joined.has(measure))
    .map(({ id }) => id)
  const own = namesOf(catalog)
  const ownLists = own.get('list') ?? new Map<string, readonly Place[]>()
  const held: readonly (readonly [Sort, readonly string[]])[] = [
    ['organisation', Object.keys(snapshot.organisations)],
    ['party', Object.keys(snapshot.parties)],
    ['product', Object.keys(snapshot.products)],
    ['list', Object.keys(snapshot.lists).filter(id => !ownLists.has(id))],
    ['measure', standing],
    ['provision', provisions],
    ['target', [...standing, ...provisions]],
  ]
  const names = new Map(own)
  for (const [sort, ids] of held)
    names.set(sort, new Map([...(own.get(sort) ?? []), ...ids.map(id => [id, COMPILED] as const)]))
  return names
}
