import type { Place, Problem } from '../../base/problem.ts'
import { FIRST_DAY, LAST_DAY } from '../../base/day.ts'
import type { Catalog } from '../catalog.ts'
import { fullId, type Names } from '../names.ts'

interface Arrow {
  readonly from: string
  readonly to: string
  readonly at: Place
}

/** Things that lie above, own or override themselves in the end. */
export function checkCycles(catalog: Catalog, names: Names): readonly Problem[] {
  return [
    ...hierarchy('system', catalog.systems, entry => (entry.within === undefined ? [] : [entry.within])),
    ...hierarchy('act', catalog.acts, entry => (entry.within === undefined ? [] : [entry.within])),
    ...hierarchy('category', catalog.categories, entry => (entry.within === undefined ? [] : [entry.within])),
    ...hierarchy('class', catalog.classes, entry => entry.within ?? []),
    ...hierarchy('product family', productsOf(catalog), entry => entry.families ?? []),
    ...ownership(catalog),
    ...overriding(catalog, names),
  ]
}

function productsOf(
  catalog: Catalog,
): ReadonlyMap<string, { readonly at: Place; readonly families?: readonly string[] }> {
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

/** Owners change: at no moment may a party own itself. A cycle lasts from the latest beginning of its edges. */
function ownership(catalog: Catalog): readonly Problem[] {
  const edges = catalog.parties.flatMap(({ id, value }) =>
    [...(value.edges?.values() ?? [])].flatMap(edge =>
      edge.kind === 'owns'
        ? [
            {
              from: id,
              to: edge.to,
              at: edge.at,
              first: edge.since?.[1] ?? FIRST_DAY,
              last: edge.until?.[0] ?? LAST_DAY,
            },
          ]
        : [],
    ),
  )
  const inCycle = new Set(cyclesIn(edges).flatMap(cycle => cycle.path))
  const suspects = edges.filter(edge => inCycle.has(edge.from) && inCycle.has(edge.to))
  const told = new Set<string>()
  return suspects.flatMap(({ first }) =>
    cyclesIn(suspects.filter(edge => edge.first <= first && edge.last >= first)).flatMap(({ at, path }) => {
      const key = path.toSorted().join(' ')
      if (told.has(key)) return []
      told.add(key)
      return [{ code: 'ownership-cycle', at, says: `A party owns itself: ${path.join(' → ')}.` }]
    }),
  )
}

function overriding(catalog: Catalog, names: Names): readonly Problem[] {
  const provisions = new Map(
    catalog.measures.map(({ id, value }) => [
      id,
      [...(value.provisions?.keys() ?? [])].map(local => `${id}/${local}`),
    ]),
  )
  const arrows = catalog.measures.flatMap(({ id, value }) =>
    [...(value.provisions ?? [])].flatMap(([local, provision]) =>
      [...(provision.overrides ?? [])].flatMap(relation => {
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
    code: 'override-cycle',
    at,
    says: `A provision overrides itself in the end: ${path.join(' → ')}.`,
  }))
}

/** One cycle for every arrow that closes one, found by a walk in depth; each node is entered once. */
function cyclesIn(
  arrows: readonly Arrow[],
): readonly { readonly at: Place; readonly path: readonly string[] }[] {
  const leaving = Map.groupBy(arrows, arrow => arrow.from)
  const done = new Set<string>()
  const found: { at: Place; path: string[] }[] = []
  for (const start of leaving.keys()) {
    const path: string[] = []
    const stack: { readonly node: string; next: number }[] = []
    enter(start)
    while (stack.length > 0) {
      const top = stack.at(-1)
      const arrow = top === undefined ? undefined : leaving.get(top.node)?.[top.next]
      if (top === undefined || arrow === undefined) {
        const left = path.pop()
        if (left !== undefined) done.add(left)
        stack.pop()
        continue
      }
      top.next += 1
      const seen = path.indexOf(arrow.to)
      if (seen >= 0) found.push({ at: arrow.at, path: [...path.slice(seen), arrow.to] })
      else enter(arrow.to)
    }

    function enter(node: string): void {
      if (done.has(node)) return
      path.push(node)
      stack.push({ node, next: 0 })
    }
  }
  return found
}
