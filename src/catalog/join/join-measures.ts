import { canonicalJson } from '../../base/canonical-json.ts'
import { sha256 } from '../../base/digest.ts'
import { invariant } from '../../base/fault.ts'
import { compareText } from '../../base/order.ts'
import type { Problem } from '../../base/problem.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Catalog } from '../catalog.ts'
import { compileLists } from '../compile/list.ts'
import { witnessOf } from '../compile/evidence.ts'
import { compileMeasure } from '../compile/measure.ts'
import { compileProvisions } from '../compile/provision.ts'
import { compileSource } from '../compile/source.ts'
import { joinWords } from '../compile/words.ts'
import { checkContent } from '../lint/content.ts'
import { checkCycles } from '../lint/cycles.ts'
import { checkPeriods } from '../lint/periods.ts'
import { checkReferences } from '../lint/references.ts'
import { checkRelations } from '../lint/relations.ts'
import { checkValues } from '../lint/values.ts'
import { namesOf } from '../names.ts'
import { type CatalogFile, parseCatalog } from '../parse.ts'
import { catalogOf } from './catalog-of.ts'
import { namesJoined } from './names-joined.ts'

/** A catalogue with measures that joined it, and those that could not. */
export interface Joined {
  readonly snapshot: Snapshot
  /** Ids of the measures that are in it now. */
  readonly joined: readonly string[]
  /** Of each file that could not join, by its path: why. */
  readonly refused: ReadonlyMap<string, readonly Problem[]>
}

/**
 * Adds files of measures (`measures/SYSTEM/ID.yaml`) to a compiled catalogue, without its files. A measure takes the place of one that the
 * catalogue has by the same id, if both are of one authority. A file with problems stays out, and so does one that names it; the rest
 * joins. Law reports are not run.
 */
export function joinMeasures(snapshot: Snapshot, files: readonly CatalogFile[]): Joined {
  const refused = new Map<string, readonly Problem[]>()
  for (;;) {
    const left = files.filter(({ path }) => !refused.has(path))
    const { catalog, problems } = parseMeasures(snapshot, left)
    const found = Map.groupBy(
      [...problems, ...checkJoined(snapshot, catalog)],
      ({ at }) => at.file ?? left[0]?.path ?? '',
    )
    // Each round leaves out at least one file, or is the last.
    if (found.size === 0) return { ...compileJoined(snapshot, catalog), refused }
    for (const [path, told] of found) refused.set(path, told)
    invariant(
      left.some(({ path }) => refused.has(path)),
      'problems of joining measures name their files',
    )
  }
}

function parseMeasures(
  snapshot: Snapshot,
  files: readonly CatalogFile[],
): { readonly catalog: Catalog; readonly problems: readonly Problem[] } {
  const { catalog, problems } = parseCatalog(files)
  const { measures, references, uses, unread } = catalog
  const known = catalogOf(snapshot)
  const ids = new Set(measures.map(({ id }) => id))
  const sources = new Map([...known.sources].filter(([id]) => !ids.has(id.split('#', 1)[0] ?? '')))
  return { catalog: { ...known, sources, measures, references, uses, unread }, problems }
}

function checkJoined(snapshot: Snapshot, catalog: Catalog): readonly Problem[] {
  const names = namesJoined(snapshot, catalog)
  return [
    ...checkReferences(catalog, names),
    ...checkValues(catalog),
    ...checkContent(catalog),
    ...checkPeriods(catalog),
    ...checkCycles(catalog, names),
    ...checkRelations(catalog, names, Object.values(snapshot.measures)),
    ...checkReplaced(snapshot, catalog),
  ].filter(({ at }) => at.file !== undefined)
}

/** What takes the place of another must be of the same authority, and keep what others name. */
function checkReplaced({ measures, provisions }: Snapshot, catalog: Catalog): readonly Problem[] {
  const own = new Set(namesOf(catalog).get('provision')?.keys())
  const ids = new Set(catalog.measures.map(({ id }) => id))
  const needed = Object.values(provisions)
    .filter(({ measure }) => !ids.has(measure))
    .flatMap(({ relations }) => relations.map(({ target }) => target))
  return catalog.measures.flatMap(({ id, value }): readonly Problem[] => {
    const standing = measures[id]
    if (standing === undefined) return []
    if (standing.authority !== value.authority)
      return [
        {
          code: 'measure-of-another',
          at: value.at,
          says: `\`${id}\` is a measure of \`${standing.authority}\` in the catalogue; \`${value.authority}\` cannot put another in its place.`,
        },
      ]
    return needed
      .filter(target => target.startsWith(`${id}/`) && !own.has(target))
      .map(target => ({
        code: 'unknown-target',
        at: value.at,
        says: `Another measure of the catalogue repeals or overrides \`${target}\`, which is not in this one any more.`,
      }))
  })
}

function compileJoined(
  snapshot: Snapshot,
  catalog: Catalog,
): { readonly snapshot: Snapshot; readonly joined: readonly string[] } {
  const witness = witnessOf(catalog, namesJoined(snapshot, catalog))
  const releasesOf = (product: string): readonly string[] => snapshot.products[product]?.versions ?? []
  const categoriesOf = (product: string): readonly string[] => snapshot.products[product]?.categories ?? []
  const joined = catalog.measures.map(({ id }) => id)
  const { id: _, words, ...standing } = snapshot
  const content: Omit<Snapshot, 'id'> = {
    ...standing,
    measures: withRows(
      snapshot.measures,
      catalog.measures.map(measure => compileMeasure(catalog, measure, witness)),
    ),
    provisions: withRows(
      withoutRows(snapshot.provisions, ({ measure }) => joined.includes(measure)),
      catalog.measures.flatMap(measure => compileProvisions(measure, releasesOf, witness)),
    ),
    lists: withRows(snapshot.lists, compileLists(catalog, releasesOf, categoriesOf, witness)),
    sources: withRows(
      withoutRows(snapshot.sources, source => joined.includes(source.id.split('#', 1)[0] ?? '')),
      catalog.measures.flatMap(({ id, value }) =>
        [...(value.sources ?? [])].map(([local, source]) => compileSource(`${id}#${local}`, source)),
      ),
    ),
    ...joinWords(words, catalog),
  }
  return { snapshot: { ...content, id: `sha256:${sha256(canonicalJson(content))}` }, joined }
}

/** A table with rows added, or put in the place of those by their ids; in order of the ids' code units. */
function withRows<T extends { readonly id: string }>(
  table: Readonly<Record<string, T>>,
  rows: readonly T[],
): Readonly<Record<string, T>> {
  const all = new Map([...Object.entries(table), ...rows.map(row => [row.id, row] as const)])
  return Object.fromEntries([...all].toSorted(([one], [other]) => compareText(one, other)))
}

function withoutRows<T>(
  table: Readonly<Record<string, T>>,
  isGone: (row: T) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(table).filter(([, row]) => !isGone(row)))
}
