import type { Condition } from '../../model/condition.ts'
import type { List, Listing } from '../../model/list.ts'
import type { Sourced } from '../author/evidence.ts'
import type { AuthorListing } from '../author/list.ts'
import type { Catalog } from '../catalog.ts'
import { compileItem, type ReleasesOf } from './condition.ts'
import type { Witness } from './evidence.ts'
import { compileRequirements, knownSystem } from './measure.ts'

interface ListSource {
  readonly id: string
  /** The file whose short names its lines use. */
  readonly owner: string
  readonly authority: string
  readonly title: ReadonlyMap<string, string>
  readonly completeness: 'closed' | 'open'
  readonly listings?: ReadonlyMap<string, AuthorListing>
  /** What speaks for lines that name no source. */
  readonly inherited: Sourced
}

/** All lists: those of measures and those with files of their own. */
export function compileLists(
  catalog: Catalog,
  releasesOf: ReleasesOf,
  categoriesOf: (product: string) => readonly string[],
  witness: Witness,
): readonly List[] {
  const own = catalog.measures.flatMap(({ id: owner, value }) =>
    [...(value.lists ?? [])].map(([id, list]): ListSource => ({
      ...list,
      id,
      owner,
      authority: list.authority ?? value.authority,
      inherited: list,
    })),
  )
  const filed = catalog.lists.map(({ id, value }): ListSource => ({
    ...value,
    id,
    owner: id,
    inherited: value.cites === undefined ? {} : { sources: value.cites },
  }))
  return [...own, ...filed].map(list => ({
    id: list.id,
    title: Object.fromEntries(list.title),
    authority: list.authority,
    system: knownSystem(catalog, list.authority),
    completeness: list.completeness,
    listings: [...(list.listings ?? [])].map(([local, line]) => compileListing(list, local, line)),
  }))

  function compileListing(list: ListSource, local: string, line: AuthorListing): Listing {
    const id = `${list.id}/${local}`
    // A line that names only a country names no item.
    const names: Condition =
      line.names === undefined ? { kind: 'not', of: { kind: 'always' } } : compileItem(line.names, releasesOf)
    return {
      id,
      names,
      ...(line.country === undefined ? {} : { country: line.country }),
      categories: line.categories ?? categoriesIn(names, categoriesOf),
      ...(line.from === undefined ? {} : { from: line.from }),
      ...(line.until === undefined ? {} : { until: line.until }),
      requirements: compileRequirements(line.requirements),
      evidence: witness.evidenceOf(`listing:${id}`, line, list.owner, list.inherited),
    }
  }
}

/** The categories in which a line stands: those that its condition names, or else those of the products it names. */
function categoriesIn(
  condition: Condition,
  categoriesOf: (product: string) => readonly string[],
): readonly string[] {
  const parts = partsOf(condition)
  const named = parts.flatMap(part => (part.kind === 'category' ? part.categories : []))
  if (named.length > 0) return [...new Set(named)]
  return [
    ...new Set(parts.flatMap(part => (part.kind === 'product' ? part.products.flatMap(categoriesOf) : []))),
  ]
}

function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(partsOf) : [condition]
}
