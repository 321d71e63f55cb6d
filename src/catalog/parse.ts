import { byText } from '../base/order.ts'
import type { Problem } from '../base/problem.ts'
import type { Catalog, Filed, Placed } from './catalog.ts'
import { FILE_KINDS, type FileKind, pathWithin } from './files.ts'
import { LIMITS } from './limits.ts'
import { nearestName } from './shape/nearest.ts'
import { type Reader, readerOf, type Reference, type ValueUse } from './shape/reader.ts'
import { checkId } from './shape/id.ts'
import type { Read } from './shape/shape.ts'
import { parseYaml } from './yaml.ts'

/** A file of the catalogue as the disk gave it. */
export interface CatalogFile {
  readonly path: string
  readonly text: string
}

type Kinds = typeof FILE_KINDS
type KindName = keyof Kinds
type ValueOf<K extends KindName> = Read<Kinds[K]['shape']>

/** What a file that is named for its content holds. */
interface Named extends Placed {
  readonly id: string
}

interface Collected {
  readonly found: { readonly [K in KindName]: Filed<ValueOf<K>>[] }
  readonly references: Reference[]
  readonly uses: ValueUse[]
  readonly unread: Set<string>
  readonly problems: Problem[]
}

/**
 * Reads every file by its kind and tells all problems; what could be read is given back even so, so that the rest can be
 * checked too. The order of `files` does not matter.
 */
export function parseCatalog(files: readonly CatalogFile[]): {
  readonly catalog: Catalog
  readonly problems: readonly Problem[]
} {
  const collected = emptyCollection()
  if (files.length > LIMITS.files) {
    collected.problems.push({
      code: 'too-many-files',
      at: {},
      says: `A catalogue may have ${LIMITS.files} files; this one has ${files.length}.`,
    })
  }
  for (const file of files.slice(0, LIMITS.files).toSorted(byText(one => one.path))) readFile(file, collected)
  const { found, problems, unread } = collected
  return {
    catalog: {
      systems: merge(found.systems, problems),
      authorities: merge(found.authorities, problems),
      acts: merge(found.acts, problems),
      categories: merge(found.categories, problems),
      classes: merge(found.classes, problems),
      facts: merge(found.facts, problems),
      openQuestions: merge(found.openQuestions, problems),
      organisations: merge(found.organisations, problems),
      sources: merge(found.sources, problems),
      measures: found.measure,
      lists: found.list,
      parties: found.party,
      references: collected.references,
      uses: collected.uses,
      unread,
    },
    problems,
  }
}

function emptyCollection(): Collected {
  return {
    found: {
      systems: [],
      authorities: [],
      acts: [],
      categories: [],
      classes: [],
      facts: [],
      openQuestions: [],
      organisations: [],
      sources: [],
      measure: [],
      list: [],
      party: [],
    },
    references: [],
    uses: [],
    unread: new Set(),
    problems: [],
  }
}

function readFile(file: CatalogFile, collected: Collected): void {
  const within = pathWithin(file.path)
  const name = (Object.keys(FILE_KINDS) as KindName[]).find(kind => FILE_KINDS[kind].path.test(within))
  if (name === undefined) {
    collected.problems.push(unknownFile(file.path, within))
    return
  }
  const groups = FILE_KINDS[name].path.exec(within)?.groups
  const id = groups?.['id'] ?? ''
  const { yaml, problems } = parseYaml(file.path, file.text)
  collected.problems.push(...problems.slice(0, LIMITS.problemsPerFile))
  if (yaml === undefined) {
    collected.unread.add(id)
    return
  }
  const reader = readerOf(file.path, id, yaml.lines, yaml.anchors)
  const kind: FileKind<object> = FILE_KINDS[name]
  const value = kind.shape.read(yaml.root, reader, reader.placeOf(yaml.root))
  if (value !== undefined && id !== '') checkName(id, value as Named, reader)
  take(file.path, reader, collected)
  if (value === undefined) {
    collected.unread.add(id)
    for (const key of reader.keys) collected.unread.add(key)
    return
  }
  const folder = groups?.['system']
  const filed: Filed<object> = { file: file.path, id, ...(folder === undefined ? {} : { folder }), value }
  // INVARIANT: `value` was read by the shape of the kind called `name`.
  ;(collected.found[name] as Filed<unknown>[]).push(filed)
}

function take(file: string, reader: Reader, collected: Collected): void {
  collected.problems.push(...reader.problems.slice(0, LIMITS.problemsPerFile))
  const more = reader.problems.length - LIMITS.problemsPerFile
  if (more > 0)
    collected.problems.push({
      code: 'more-problems',
      at: { file },
      says: `${more} more problems in this file are not shown.`,
    })
  for (const reference of reader.references) collected.references.push(reference)
  for (const use of reader.uses) collected.uses.push(use)
  for (const key of reader.unread) collected.unread.add(key)
}

function checkName(id: string, value: Named, reader: Reader): void {
  if (value.id === id) {
    checkId(id, 'plain', reader, value.at)
    return
  }
  reader.problem(
    'wrong-file-name',
    value.at,
    `This file holds \`${value.id}\` and is named for \`${id}\`.`,
    `Rename the file or write \`id: ${id}\`.`,
  )
}

function unknownFile(path: string, within: string): Problem {
  const folders = ['vocabulary', 'organisations', 'sources', 'measures', 'lists', 'parties']
  const near = nearestName(within.split('/')[0] ?? '', folders)
  return {
    code: 'unknown-file',
    at: { file: path },
    says: 'No kind of file lies here.',
    help:
      near === undefined
        ? `Files lie in ${folders.join(', ')} and end in .yaml; a measure lies in measures/SYSTEM/ID.yaml.`
        : `Expected ${near}/…; a measure lies in measures/SYSTEM/ID.yaml, a party in parties/ID.yaml.`,
  }
}

/** Entries of one vocabulary out of all files that hold some; an id that stands in two files is a problem. */
function merge<T extends Placed>(
  files: readonly Filed<ReadonlyMap<string, T>>[],
  problems: Problem[],
): ReadonlyMap<string, T> {
  const merged = new Map<string, T>()
  for (const { value } of files) {
    for (const [id, entry] of value) {
      const first = merged.get(id)
      if (first === undefined) merged.set(id, entry)
      else
        problems.push({
          code: 'duplicate-id',
          at: entry.at,
          says: `\`${id}\` is defined in ${first.at.file ?? ''} already.`,
        })
    }
  }
  return merged
}
