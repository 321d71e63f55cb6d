import type { Problem } from '../base/problem.ts'
import type { Catalog } from './catalog.ts'
import { checkEvidence, type Unverified } from './lint/evidence.ts'
import { inOrder, lintCatalog } from './lint/lint.ts'
import { systemOf } from './lint/relations.ts'
import { type AuthorSource, sourcesOf } from './author/evidence.ts'
import { BASES } from '../model/evidence.ts'
import { fullId, type Names, namesOf } from './names.ts'
import { type CatalogFile, parseCatalog } from './parse.ts'

/** What a catalogue holds, counted. */
export interface CatalogSummary {
  readonly measures: number
  readonly provisions: number
  readonly lists: number
  readonly listings: number
  readonly parties: number
  readonly products: number
  readonly names: number
  readonly identifiers: number
  readonly organisations: number
  readonly sources: number
  readonly cases: number
  readonly bySystem: Readonly<Record<string, number>>
  readonly byKind: Readonly<Record<string, number>>
  /** Facts of measures by the best basis among their sources. */
  readonly byBasis: Readonly<Record<string, number>>
  readonly unverified: readonly Unverified[]
}

/** The whole check of a catalogue: its files, what they say together, and what they hold. */
export interface CatalogCheck {
  readonly catalog: Catalog
  readonly problems: readonly Problem[]
  readonly summary: CatalogSummary
}

/** Reads and checks all files. The catalogue may be compiled when `problems` is empty. */
export function checkCatalog(files: readonly CatalogFile[]): CatalogCheck {
  const { catalog, problems } = parseCatalog(files)
  return { catalog, problems: inOrder([...problems, ...lintCatalog(catalog)]), summary: summaryOf(catalog) }
}

/** Counts what the catalogue holds. */
export function summaryOf(catalog: Catalog): CatalogSummary {
  const measures = catalog.measures.map(measure => measure.value)
  const parties = catalog.parties.map(party => party.value)
  const products = parties.flatMap(party => [...(party.products?.values() ?? [])])
  const lists = [
    ...catalog.lists.map(list => list.value),
    ...measures.flatMap(measure => [...(measure.lists?.values() ?? [])]),
  ]
  const named = [...parties, ...products]
  const names = namesOf(catalog)
  const sources = allSources(catalog)
  return {
    measures: measures.length,
    provisions: sum(measures.map(measure => measure.provisions?.size ?? 0)),
    lists: lists.length,
    listings: sum(lists.map(list => list.listings?.size ?? 0)),
    parties: parties.length,
    products: products.length,
    names: sum(named.map(one => one.names.length + (one.aliases?.length ?? 0))),
    identifiers: sum(
      named.flatMap(one => [...(one.identifiers?.values() ?? [])].map(values => values.length)),
    ),
    organisations: catalog.organisations.size,
    sources: names.get('source')?.size ?? 0,
    cases: sum(measures.map(measure => measure.cases?.length ?? 0)),
    bySystem: count(measures.map(measure => systemOf(catalog, measure.authority) ?? 'unknown')),
    byKind: count(measures.map(measure => measure.kind)),
    byBasis: count(catalog.measures.flatMap(measure => basesOf(measure, names, sources))),
    unverified: checkEvidence(catalog).unverified,
  }
}

function basesOf(
  { value, id: owner }: Catalog['measures'][number],
  names: Names,
  sources: ReadonlyMap<string, AuthorSource>,
): readonly string[] {
  return [...(value.provisions?.values() ?? [])].map(provision => {
    if (provision.unverified === true) return 'unverified'
    const bases = sourcesOf(provision).map(id => sources.get(fullId(names, 'source', id, owner) ?? '')?.basis)
    return BASES.find(basis => bases.includes(basis)) ?? 'unknown'
  })
}

/** Every source by the id that other files know it by. */
function allSources(catalog: Catalog): ReadonlyMap<string, AuthorSource> {
  const all = new Map(catalog.sources)
  for (const { id, value } of [...catalog.measures, ...catalog.lists, ...catalog.parties])
    for (const [local, source] of value.sources ?? []) all.set(`${id}#${local}`, source)
  return all
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0)
}

function count(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = Object.entries(Object.groupBy(words, each => each)).map(
    ([each, all]) => [each, all?.length ?? 0] as const,
  )
  return Object.fromEntries(counts.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
