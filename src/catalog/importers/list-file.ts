import { addDays, type Day, formatDay, parseDay } from '../../base/day.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { ItemCondition } from '../author/condition.ts'
import type { AuthorListing } from '../author/list.ts'
import { compileVersions } from '../compile/version-range.ts'
import type { ImportRequest } from './import-request.ts'
import { takeId } from './new-id.ts'
import type { PlacedEntry } from './place-entries.ts'
import { withEntries, type Written, yamlValue } from './yaml-lines.ts'

export interface ListFile {
  readonly text: string
  readonly added: number
  readonly unverified: number
  /** So many lines were there already. */
  readonly standing: number
  /** Lines without an end that the register does not name. */
  readonly unnamed: readonly string[]
  /** Lines that have ended, although the register names them as if they had not. */
  readonly ended: readonly string[]
}

/** The file of a list with the register's lines put at its end; what stands there stays, word for word. */
export function listFileOf(
  request: ImportRequest,
  list: string,
  entries: readonly PlacedEntry[],
  before: string | undefined,
): Result<ListFile> {
  const { catalog, published } = request
  const known = catalog.lists.find(({ id }) => id === list)?.value
  const start = before ?? newListFile(request, list)
  if (typeof start !== 'string') return start
  const lines = [...(known?.listings ?? [])]
  const source = `register-${formatDay(published)}`
  const taken = new Set(known?.listings?.keys())
  const isSameAs = (entry: PlacedEntry, line: AuthorListing): boolean =>
    names(catalog, line, entry) && !beganAnew(entry, line)
  const missing = entries.filter(entry => !lines.some(([, line]) => isSameAs(entry, line)))
  const added = missing.map(
    entry => [takeId(localId(entry), taken), listingOf(entry, source, published)] as const,
  )
  const sources: readonly (readonly [string, Written])[] =
    known?.sources?.has(source) === true ? [] : [[source, sourceOf(request)]]
  const unnamed = lines.filter(
    ([, line]) => line.until === undefined && !entries.some(entry => isSameAs(entry, line)),
  )
  const ended = lines.filter(
    ([, line]) =>
      line.until !== undefined &&
      line.until[1] < published &&
      entries.some(entry => entry.entry.until === undefined && isSameAs(entry, line)),
  )
  return ok({
    text: withEntries(withEntries(start, 'sources', added.length === 0 ? [] : sources), 'listings', added),
    added: added.length,
    unverified: missing.filter(({ isNew }) => isNew).length,
    standing: entries.length - missing.length,
    unnamed: unnamed.map(([id]) => id),
    ended: ended.map(([id]) => id),
  })
}

function newListFile({ importer, catalog }: ImportRequest, list: string): string | Result<never> {
  const { authority, title } = importer
  if (authority === undefined || !catalog.authorities.has(authority))
    return err({
      code: 'list-unknown',
      at: {},
      says: `The catalogue has no list "${list}"${authority === undefined ? '' : ` and no authority "${authority}"`}.`,
      help: `Write lists/${list}.yaml with id, title, authority and completeness first; its lines are then put there.`,
    })
  return [
    '# Lines of a published register, brought in by an importer; absence proves nothing unless the whole file was brought in.',
    `id: ${list}`,
    `title: ${yamlValue({ [/\p{Script=Cyrillic}/u.test(title) ? 'ru' : 'en']: title })}`,
    `authority: ${authority}`,
    'completeness: open',
    '',
  ].join('\n')
}

function sourceOf({ importer, published }: ImportRequest): Written {
  return {
    title: `${importer.title}, as published`,
    publisher: importer.publisher,
    published: formatDay(published),
    url: importer.url,
    basis: importer.basis,
    read: 'whole',
  }
}

function listingOf(
  { entry, party, product, version, isNew }: PlacedEntry,
  source: string,
  published: Day,
): Written {
  const limits = product === undefined ? { category: entry.categories, where: entry.where } : {}
  return {
    names: {
      party,
      reach: party === undefined ? undefined : entry.reach,
      product,
      versions: version === undefined ? undefined : quoted(version),
      ...limits,
    },
    // The register names it on the day of the file; since when, it does not say.
    from: entry.from ?? `before ${formatDay(addDays(published, 1))}`,
    until: entry.until,
    ...(isNew ? { unverified: true } : { sources: [source] }),
  }
}

/** A version that looks like a number must stay a text. */
function quoted(version: string): Written {
  return version.replaceAll(/[\s<>=]+/gu, '-')
}

function localId({ party, product, version }: PlacedEntry): string {
  const base = product ?? party ?? 'line'
  const tail =
    version
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '') ?? ''
  return tail === '' ? base : `${base}-${tail}`
}

/** Whether an entry begins after a line about the same has surely ended: what left a list may come back. */
function beganAnew({ entry }: PlacedEntry, { until }: AuthorListing): boolean {
  const from = entry.from === undefined ? undefined : parseDay(entry.from)
  return from !== undefined && until !== undefined && until[1] < from
}

/** Whether a line of the list names what an entry names; a line without versions stands for all of them. */
function names(catalog: ImportRequest['catalog'], line: AuthorListing, entry: PlacedEntry): boolean {
  const parts = line.names === undefined ? [] : partsOf(line.names)
  if (entry.product === undefined)
    return parts.some(part => part.product === undefined && part.party?.includes(entry.party ?? '') === true)
  const { product, version } = entry
  return parts.some(part => {
    if (part.product?.includes(product) !== true) return false
    if (part.versions === undefined || version === undefined) return part.versions === undefined
    const releases = releasesOf(catalog, product)
    const own = compileVersions({ kind: 'release', release: version }, releases)
    return JSON.stringify(compileVersions(part.versions, releases)) === JSON.stringify(own)
  })
}

function partsOf(condition: ItemCondition): readonly ItemCondition[] {
  return [condition, ...[...(condition.any ?? []), ...(condition.all ?? [])].flatMap(partsOf)]
}

function releasesOf(catalog: ImportRequest['catalog'], product: string): readonly string[] {
  for (const { value } of catalog.parties) {
    const held = value.products?.get(product)
    if (held !== undefined) return held.versions ?? []
  }
  return []
}
