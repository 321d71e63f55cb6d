import { compareText } from '../../base/order.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { pathWithin } from '../files.ts'
import type { CatalogFile } from '../parse.ts'
import { holdingsOf } from './holdings.ts'
import type { ImportRequest } from './import-request.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { listFileOf } from './list-file.ts'
import { partyFileOf } from './party-file.ts'
import { placeEntries } from './place-entries.ts'

/** What an import would change: whole files by their path within the catalogue, and what people should know. */
export interface ImportResult {
  readonly list: string
  readonly files: readonly CatalogFile[]
  readonly counts: {
    readonly entries: number
    readonly added: number
    readonly unverified: number
    readonly standing: number
    readonly newParties: number
    readonly newProducts: number
  }
  /** Sentences: what was passed over, what is unclear, what the register no longer names. */
  readonly notes: readonly string[]
}

const MOST_NAMED = 10

/** Turns a register's published file into lines of a list of the catalogue, with proposals for the parties and products it lacks. Nothing of what stands there is changed. */
export function importRegister(request: ImportRequest): Result<ImportResult> {
  const { importer, catalog, files } = request
  const list = request.list ?? importer.list
  if (list === undefined)
    return err({
      code: 'list-missing',
      at: {},
      says: `A file of ${importer.id} is about no list in particular. Which list do its lines belong to?`,
      help: 'Name one of the catalogue, as --list us-entity-list.',
    })
  if (catalog.measures.some(({ value }) => value.lists?.has(list) === true))
    return err({
      code: 'list-inside-measure',
      at: {},
      says: `The list "${list}" stands in the file of its measure, where nothing is imported.`,
      help: `Move it to lists/${list}.yaml.`,
    })
  const reading = importer.read(request.text, request.file)
  if (!reading.ok) return reading
  const { entries, leftOut } = reading.value
  const placing = placeEntries(entries, holdingsOf(catalog), list)
  const held = request.keep === 'everything' ? placing.placed : placing.placed.filter(({ isNew }) => !isNew)
  if (held.length > IMPORT_LIMITS.entries)
    return err({
      code: 'too-many-entries',
      at: { file: request.file },
      says: `Expected at most ${IMPORT_LIMITS.entries} lines for the list and found ${held.length}.`,
      help: 'Narrow the file at its publisher, or take only what the catalogue holds: --known-only.',
    })
  const textOf = (path: string): string | undefined =>
    files.find(file => pathWithin(file.path) === path)?.text
  const listFile = listFileOf(request, list, held, textOf(`lists/${list}.yaml`))
  if (!listFile.ok) return listFile
  const proposals = request.keep === 'everything' ? placing.proposals : []
  const partyFiles = proposals.map(proposal => ({
    path: `parties/${proposal.party}.yaml`,
    text: partyFileOf(proposal, textOf(`parties/${proposal.party}.yaml`)),
  }))
  const { text, added, unverified, standing, unnamed, ended } = listFile.value
  return ok({
    list,
    files: [{ path: `lists/${list}.yaml`, text }, ...partyFiles],
    counts: {
      entries: entries.length,
      added,
      unverified,
      standing,
      newParties: proposals.filter(({ name }) => name !== undefined).length,
      newProducts: proposals.flatMap(({ products }) => products).length,
    },
    notes: [
      ...Object.entries(leftOut)
        .toSorted(([one], [other]) => compareText(one, other))
        .map(([why, count]) => `${count} passed over: ${why}.`),
      ...(held.length < placing.placed.length
        ? [`${placing.placed.length - held.length} passed over: not in the catalogue.`]
        : []),
      ...named(
        'cannot be placed, since their maker is not said or their name is that of several parties',
        placing.unclear.map(entry => entry.product ?? entry.party?.name ?? ''),
      ),
      ...named(
        'stand in the list and the file does not name them; if they left it, give them `until`',
        unnamed,
      ),
      ...named('have an end in the list, and the file names them without one', ended),
    ],
  })
}

function named(what: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, MOST_NAMED).join(', ')
  return [`${names.length} ${what}: ${shown}${names.length > MOST_NAMED ? ', …' : ''}.`]
}
