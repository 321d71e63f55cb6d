import type { Place } from '../base/problem.ts'
import type { AuthorList, AuthorListFile } from './author/list.ts'
import type { AuthorProduct, AuthorProductEdge } from './author/party.ts'
import type { Catalog, Placed } from './catalog.ts'
import type { Sort } from './shape/reader.ts'

/** Every id that the catalogue defines, by sort, with the places where it is defined (more than one is a problem). */
export type Names = ReadonlyMap<Sort, ReadonlyMap<string, readonly Place[]>>

type Collected = Map<Sort, Map<string, Place[]>>

/** Gathers the full id of everything that a place of the catalogue may name. */
export function namesOf(catalog: Catalog): Names {
  const names: Collected = new Map()
  addEntries(names, 'system', catalog.systems)
  addEntries(names, 'authority', catalog.authorities)
  addEntries(names, 'act', catalog.acts)
  addEntries(names, 'category', catalog.categories)
  addEntries(names, 'class', catalog.classes)
  addEntries(names, 'open-question', catalog.openQuestions)
  addEntries(names, 'organisation', catalog.organisations)
  addEntries(names, 'source', catalog.sources)
  for (const [id, fact] of catalog.facts) add(names, fact.of, id, fact.at)
  for (const measure of catalog.measures) {
    const { id, value } = measure
    add(names, 'measure', id, value.at)
    add(names, 'target', id, value.at)
    addEntries(names, 'source', value.sources, `${id}#`)
    for (const stage of value.stages) define(names, 'about', `stage:${id}/${stage.stage}`, stage.at)
    addEntries(names, 'about', value.readings, `reading:${id}/`)
    for (const [local, provision] of [...(value.provisions ?? []), ...(value.reviews ?? [])]) {
      add(names, 'provision', `${id}/${local}`, provision.at)
      add(names, 'target', `${id}/${local}`, provision.at)
      add(names, 'about', `provision:${id}/${local}`, provision.at)
      const exceptions = 'exceptions' in provision ? provision.exceptions : undefined
      addEntries(names, 'about', exceptions, `exception:${id}/${local}/`)
    }
    for (const [local, list] of value.lists ?? []) addList(names, local, list)
  }
  for (const { id, value } of catalog.lists) {
    addEntries(names, 'source', value.sources, `${id}#`)
    addList(names, id, value)
  }
  for (const { id, value } of catalog.parties) {
    add(names, 'party', id, value.at)
    addEntries(names, 'source', value.sources, `${id}#`)
    addEntries(names, 'about', value.edges, `edge:${id}/`)
    for (const [local, product] of value.products ?? []) {
      add(names, 'product', local, product.at)
      for (const { id: edge, at } of productEdgesOf(local, product)) add(names, 'about', `edge:${edge}`, at)
    }
  }
  return names
}

/** The edges of a product with the ids that they are known by: `product/kind-target`, or the name they give themselves. */
export function productEdgesOf(
  product: string,
  value: AuthorProduct,
): readonly {
  readonly id: string
  readonly at: Place
  readonly kind: 'contains' | 'bundles' | 'runs-on'
  readonly edge: AuthorProductEdge
}[] {
  return (['contains', 'bundles', 'runs-on'] as const).flatMap(kind =>
    (value[kind] ?? []).map(edge => ({
      id: `${product}/${edge.id ?? `${kind}-${edge.product ?? edge.party ?? 'nothing'}`}`,
      at: edge.at,
      kind,
      edge,
    })),
  )
}

/** The full id that a written one stands for: itself, or the one of that short name in its own file. */
export function fullId(names: Names, sort: Sort, written: string, owner: string): string | undefined {
  const known = names.get(sort)
  if (known === undefined) return undefined
  if (sort === 'source') {
    const own = `${owner}#${written}`
    return known.has(own) ? own : known.has(written) ? written : undefined
  }
  if (sort === 'about') {
    if (known.has(written)) return written
    const own = written.replace(':', `:${owner}/`)
    return known.has(own) ? own : undefined
  }
  const own = `${owner}/${written}`
  if (sort === 'provision' || sort === 'target')
    return known.has(own) ? own : known.has(written) ? written : undefined
  return known.has(written) ? written : undefined
}

function addList(names: Collected, id: string, list: AuthorList | AuthorListFile): void {
  add(names, 'list', id, list.at)
  addEntries(names, 'about', list.listings, `listing:${id}/`)
}

function addEntries(
  names: Collected,
  sort: Sort,
  entries: ReadonlyMap<string, Placed> | undefined,
  prefix = '',
): void {
  for (const [id, entry] of entries ?? []) add(names, sort, prefix + id, entry.at)
}

function add(names: Collected, sort: Sort, id: string, at: Place): void {
  const known = names.get(sort) ?? new Map<string, Place[]>()
  names.set(sort, known)
  known.set(id, [...(known.get(id) ?? []), at])
}

/** Like `add`, for what may rightly stand more than once. */
function define(names: Collected, sort: Sort, id: string, at: Place): void {
  if (names.get(sort)?.has(id) !== true) add(names, sort, id, at)
}
