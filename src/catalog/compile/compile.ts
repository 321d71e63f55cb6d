import { canonicalJson } from '../../base/canonical-json.ts'
import { sha256 } from '../../base/digest.ts'
import { byText, compareText } from '../../base/order.ts'
import type { Snapshot, Source } from '../../model/snapshot.ts'
import type {
  Act,
  Authority,
  Category,
  Fact,
  OpenQuestion,
  OrganisationClass,
  System,
} from '../../model/vocabulary.ts'
import type { Catalog } from '../catalog.ts'
import { namesOf } from '../names.ts'
import { witnessOf } from './evidence.ts'
import { compileLists } from './list.ts'
import { compileMeasure } from './measure.ts'
import { compileOrganisation } from './organisation.ts'
import { compileProvisions } from './provision.ts'
import { compileParty, compilePartyEdges, compileProducts } from './party.ts'
import { compileSource } from './source.ts'
import { compileWords } from './words.ts'

/** The snapshot of a catalogue in which the check found no problem; the same files give the same bytes in any order. */
export function compileCatalog(catalog: Catalog): Snapshot {
  const witness = witnessOf(catalog, namesOf(catalog))
  const products = new Map(catalog.parties.flatMap(party => [...(party.value.products ?? [])]))
  const releasesOf = (product: string): readonly string[] => products.get(product)?.versions ?? []
  const categoriesOf = (product: string): readonly string[] => products.get(product)?.categories ?? []
  const content: Omit<Snapshot, 'id'> = {
    format: 1,
    ...compileVocabulary(catalog),
    organisations: table([...catalog.organisations].map(([id, one]) => compileOrganisation(id, one))),
    sources: table(sourcesOf(catalog)),
    measures: table(catalog.measures.map(measure => compileMeasure(catalog, measure, witness))),
    provisions: table(catalog.measures.flatMap(measure => compileProvisions(measure, releasesOf, witness))),
    lists: table(compileLists(catalog, releasesOf, categoriesOf, witness)),
    parties: table(catalog.parties.map(party => compileParty(catalog, party, witness))),
    partyEdges: catalog.parties
      .flatMap(party => compilePartyEdges(party, witness))
      .toSorted(byText(edge => edge.id)),
    products: table(catalog.parties.flatMap(party => compileProducts(party, witness))),
    ...compileWords(catalog),
  }
  const { format, ...tables } = content
  return { format, id: `sha256:${sha256(canonicalJson(content))}`, ...tables }
}

type Vocabulary = Pick<
  Snapshot,
  'systems' | 'authorities' | 'acts' | 'categories' | 'classes' | 'facts' | 'openQuestions'
>

function compileVocabulary(catalog: Catalog): Vocabulary {
  return {
    systems: table(
      [...catalog.systems].map(([id, { title, within, represented }]): System => ({
        id,
        title,
        ...above(within),
        ...(represented === undefined ? {} : { represented }),
      })),
    ),
    authorities: table(
      [...catalog.authorities].map(([id, { system, names, short }]): Authority => ({
        id,
        system,
        names: Object.fromEntries(names),
        ...(short === undefined ? {} : { short }),
      })),
    ),
    acts: table(
      [...catalog.acts].map(([id, { says, counter, within, ...act }]): Act => ({
        id,
        says,
        ...(counter === undefined ? {} : { counter }),
        ...above(within),
        otherSide: act['other-side'] ?? 'anyone',
      })),
    ),
    categories: table(
      [...catalog.categories].map(([id, { title, within, cpv, unspsc, ...codes }]): Category => ({
        id,
        title,
        ...above(within),
        cpv: [...(cpv ?? []), ...(codes['cpv-narrower'] ?? [])],
        unspsc: [...(unspsc ?? []), ...(codes['unspsc-narrower'] ?? [])],
      })),
    ),
    classes: table(
      [...catalog.classes].map(([id, { title, within, crosses }]): OrganisationClass => ({
        id,
        title,
        within: within ?? [],
        crosses: crosses ?? false,
      })),
    ),
    facts: table(
      [...catalog.facts].map(([id, fact]): Fact => ({
        id,
        of: fact.of,
        asks: fact.asks,
        who: fact.who,
        type: fact.type ?? 'choice',
        values: fact.values ?? [],
        exhaustive: fact.exhaustive ?? false,
        crosses: fact.crosses ?? false,
      })),
    ),
    openQuestions: table(
      [...catalog.openQuestions].map(([id, { asks, who }]): OpenQuestion => ({ id, asks, who })),
    ),
  }
}

function sourcesOf(catalog: Catalog): readonly Source[] {
  const files = [...catalog.measures, ...catalog.lists, ...catalog.parties]
  return [
    ...[...catalog.sources].map(([id, source]) => compileSource(id, source)),
    ...files.flatMap(({ id, value }) =>
      [...(value.sources ?? [])].map(([local, source]) => compileSource(`${id}#${local}`, source)),
    ),
  ]
}

function above(within: string | undefined): { readonly within?: string } {
  return within === undefined ? {} : { within }
}

/** Rows by id, in order of the ids' code units. */
function table<T extends { readonly id: string }>(rows: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    rows.map(row => [row.id, row] as const).toSorted(([one], [other]) => compareText(one, other)),
  )
}
