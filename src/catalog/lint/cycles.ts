import type { Place, Problem } from '../../base/problem.ts'
import { type Day, FIRST_DAY, LAST_DAY } from '../../base/day.ts'
import type { DateSpan } from '../../base/span.ts'
import type { ItemCondition } from '../author/condition.ts'
import type { AuthorList, AuthorListFile } from '../author/list.ts'
import type { AuthorProduct } from '../author/party.ts'
import type { Catalog } from '../catalog.ts'
import { fullId, type Names, productEdgesOf } from '../names.ts'
import { type Arrow, cyclesIn } from './arrows.ts'

/** An arrow that stands for a stretch of time. */
interface DatedArrow extends Arrow {
  readonly first: Day
  readonly last: Day
}

/** Things that lie above, own, succeed, contain, name or lift themselves in the end. */
export function checkCycles(catalog: Catalog, names: Names): readonly Problem[] {
  return [
    ...hierarchy('system', catalog.systems, entry => (entry.within === undefined ? [] : [entry.within])),
    ...hierarchy('act', catalog.acts, entry => (entry.within === undefined ? [] : [entry.within])),
    ...hierarchy('category', catalog.categories, entry => (entry.within === undefined ? [] : [entry.within])),
    ...hierarchy('class', catalog.classes, entry => entry.within ?? []),
    ...hierarchy('product family', productsOf(catalog), entry => entry.families ?? []),
    ...together('ownership-cycle', 'A party owns itself', partyArrows(catalog, 'owns')),
    ...together('succession-cycle', 'A party succeeds itself', partyArrows(catalog, 'succeeded-by')),
    ...together('component-cycle', 'A product contains itself', productArrows(catalog, 'contains')),
    ...together('component-cycle', 'A product runs on itself', productArrows(catalog, 'runs-on')),
    ...lists(catalog),
    ...lifting(catalog, names, 'overrides'),
    ...lifting(catalog, names, 'repeals'),
  ]
}

function productsOf(catalog: Catalog): ReadonlyMap<string, AuthorProduct> {
  return new Map(catalog.parties.flatMap(party => [...(party.value.products ?? [])]))
}

function hierarchy<T extends { readonly at: Place }>(
  what: string,
  entries: ReadonlyMap<string, T>,
  above: (entry: T) => readonly string[],
): readonly Problem[] {
  const arrows = [...entries].flatMap(([id, entry]) =>
    above(entry).map(to => ({ from: id, to, at: entry.at })),
  )
  return cyclesIn(arrows).map(({ at, path }) => ({
    code: 'cycle',
    at,
    says: `This ${what} lies within itself: ${path.join(' → ')}.`,
  }))
}

function partyArrows(catalog: Catalog, kind: 'owns' | 'succeeded-by'): readonly DatedArrow[] {
  return catalog.parties.flatMap(({ id, value }) =>
    [...(value.edges?.values() ?? [])].flatMap(edge =>
      edge.kind === kind ? [{ from: id, to: edge.to, at: edge.at, ...stretchOf(edge) }] : [],
    ),
  )
}

/** `bundles` is left out: two products may well be sold together. */
function productArrows(catalog: Catalog, kind: 'contains' | 'runs-on'): readonly DatedArrow[] {
  return [...productsOf(catalog)].flatMap(([id, product]) =>
    productEdgesOf(id, product).flatMap(({ kind: one, edge, at }) =>
      one === kind && edge.product !== undefined
        ? [{ from: id, to: edge.product, at, ...stretchOf(edge) }]
        : [],
    ),
  )
}

function stretchOf({ since, until }: { readonly since?: DateSpan; readonly until?: DateSpan }): {
  readonly first: Day
  readonly last: Day
} {
  return { first: since?.[1] ?? FIRST_DAY, last: until?.[0] ?? LAST_DAY }
}

/** Edges change: what is refused is a cycle all of whose edges stand together. It lasts from the latest beginning of its edges. */
function together(code: string, says: string, edges: readonly DatedArrow[]): readonly Problem[] {
  const inCycle = new Set(cyclesIn(edges).flatMap(cycle => cycle.path))
  const suspects = edges.filter(edge => inCycle.has(edge.from) && inCycle.has(edge.to))
  const told = new Set<string>()
  return suspects.flatMap(({ first }) =>
    cyclesIn(suspects.filter(edge => edge.first <= first && edge.last >= first)).flatMap(({ at, path }) => {
      const key = path.toSorted().join(' ')
      if (told.has(key)) return []
      told.add(key)
      return [{ code, at, says: `${says}: ${path.join(' → ')}.` }]
    }),
  )
}

/** A line that asks whether the list that it stands on names the item has no answer. */
function lists(catalog: Catalog): readonly Problem[] {
  const all: readonly (readonly [string, AuthorList | AuthorListFile])[] = [
    ...catalog.lists.map(({ id, value }) => [id, value] as const),
    ...catalog.measures.flatMap(({ value }) => [...(value.lists ?? [])]),
  ]
  const arrows = all.flatMap(([id, list]) =>
    [...(list.listings?.values() ?? [])].flatMap(({ names }) =>
      listsNamedIn(names).map(({ list: to, at }) => ({ from: id, to, at })),
    ),
  )
  return cyclesIn(arrows).map(({ at, path }) => ({
    code: 'cycle',
    at,
    says: `This list points to itself: ${path.join(' → ')}.`,
    help: 'Name the things themselves here, or point to the other list from the provision.',
  }))
}

function listsNamedIn(
  names: ItemCondition | undefined,
): readonly { readonly list: string; readonly at: Place }[] {
  if (names === undefined) return []
  const { at, listed, 'not-listed': notListed, not } = names
  return [
    ...[listed, notListed].flatMap(list => (list === undefined ? [] : [{ list, at }])),
    ...[...(names.any ?? []), ...(names.all ?? []), not].flatMap(listsNamedIn),
  ]
}

function lifting(catalog: Catalog, names: Names, kind: 'overrides' | 'repeals'): readonly Problem[] {
  const provisions = new Map(
    catalog.measures.map(({ id, value }) => [
      id,
      [...(value.provisions?.keys() ?? [])].map(local => `${id}/${local}`),
    ]),
  )
  const arrows = catalog.measures.flatMap(({ id, value }) =>
    [...(value.provisions ?? [])].flatMap(([local, provision]) =>
      (provision[kind] ?? []).flatMap(relation => {
        const target = fullId(names, 'target', relation.target, id) ?? relation.target
        return (provisions.get(target) ?? [target]).map(to => ({
          from: `${id}/${local}`,
          to,
          at: relation.at,
        }))
      }),
    ),
  )
  return cyclesIn(arrows).map(({ at, path }) => ({
    code: kind === 'overrides' ? 'override-cycle' : 'repeal-cycle',
    at,
    says: `A provision ${kind} itself in the end: ${path.join(' → ')}.`,
  }))
}
