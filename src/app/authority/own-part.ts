import type { JsonObject } from '../../base/canonical-json.ts'
import type { Problem } from '../../base/problem.ts'
import type { CatalogFile } from '../../catalog/parse.ts'
import { gazettedFile } from '../../catalog/join/gazetted-file.ts'
import { joinMeasures } from '../../catalog/join/join-measures.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { PublishedMeasure } from '../../ports/store/measures.ts'
import type { Tables } from '../../ports/store/store.ts'
import { type Authority, authorityIn } from './authority.ts'
import { caseMeasure } from '../reviews/case-measure.ts'

/** What this registry adds to the catalogue: its authority, the measures that it published, and the cases that it has opened. */
export interface OwnPart {
  readonly authority?: Authority
  readonly files: readonly CatalogFile[]
}

const MOST_CASES = 100_000

/** Everything that the registry adds. */
export async function ownPartIn(tables: Tables): Promise<OwnPart> {
  const authority = await authorityIn(tables)
  if (authority === undefined) return { files: [] }
  const published = await tables.measures.published()
  const cases = await tables.reviews.list({ limit: MOST_CASES })
  return {
    authority,
    files: [
      ...published.map(measure => publishedFile(authority, measure)),
      ...cases.flatMap(review => {
        const measure = caseMeasure(authority, review)
        return measure === undefined ? [] : [measureFile(authority, measure)]
      }),
    ],
  }
}

/** A published measure as a file, naming the gazette's entry among its sources, as it does for those who subscribe. */
export function publishedFile(
  { system, origin }: Authority,
  { id, data, entry, repeal }: Pick<PublishedMeasure, 'id' | 'data' | 'entry' | 'repeal'>,
): CatalogFile {
  return gazettedFile({
    id,
    system,
    measure: data,
    gazette: origin,
    entry,
    ...(repeal === null ? {} : { repeal }),
  })
}

/** A measure's data as the file that the catalogue would have of it: JSON is YAML. */
export function measureFile({ system }: Authority, data: JsonObject): CatalogFile {
  const id = typeof data['id'] === 'string' ? data['id'] : ''
  return { path: `measures/${system}/${id}.yaml`, text: JSON.stringify(data) }
}

/** A catalogue with the registry's own part, and what could not join, by path. */
export function joinOwnPart(
  base: Snapshot,
  { authority, files }: OwnPart,
): { readonly snapshot: Snapshot; readonly refused: ReadonlyMap<string, readonly Problem[]> } {
  if (authority === undefined) return { snapshot: base, refused: new Map() }
  return joinMeasures(withAuthority(base, authority), files)
}

/** The catalogue, knowing the registry's authority. */
function withAuthority(base: Snapshot, { id, system, title }: Authority): Snapshot {
  if (base.authorities[id] !== undefined) return base
  return { ...base, authorities: { ...base.authorities, [id]: { id, system, names: { en: title } } } }
}
