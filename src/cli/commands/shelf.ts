import type { Problem } from '../../base/problem.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { type Block, GAP } from '../../report/page.ts'
import { printableJson } from '../../report/printable.ts'
import { type ShelfEntry, shelfOf, type ShelfName } from '../../report/shelf.ts'
import { showPage } from '../../report/show-page.ts'
import { datedJson } from '../../report/dated-json.ts'
import { type Call, isSet, textOf } from '../call.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** So many entries are listed at once. */
const PAGE = 40

/** Lists what the catalogue holds of one sort, or shows one entry whole. */
export async function runShelf(world: World, call: Call, name: string): Promise<Exit> {
  const loaded = await loadSnapshot(world, call)
  if (!loaded.ok) return refuse(world, loaded.problems)
  const format = parseFormat(call, ['text', 'json'])
  if (!format.ok) return refuse(world, format.problems)
  const snapshot = loaded.value
  const shelf = shelfOf(snapshot, name as ShelfName)
  const [verb, id] = call.words
  if (verb === 'show') return show(world, call, snapshot, name as ShelfName, shelf, id, format.value)
  const words = call.words.map(word => word.toLowerCase())
  const found = shelf.filter(entry => words.every(word => entry.searched.includes(word)))
  if (format.value === 'json') {
    const document = {
      schemaVersion: 1,
      snapshot: snapshot.id,
      [name]: found.map(({ id: entryId, title, about }) => ({ id: entryId, title, about })),
    }
    return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
  }
  if (found.length === 0) return emitPage(world, call, nonePage(name, shelf, words), EXIT.nothing)
  return emitPage(world, call, listPage(name, found, isSet(call, 'all')), EXIT.nothing)
}

/** Nothing bears the words: what is meant where they have a slip, and where to look. */
function nonePage(name: string, shelf: readonly ShelfEntry[], words: readonly string[]): readonly Block[] {
  const known = new Set(shelf.flatMap(({ id, title }) => `${id} ${title}`.toLowerCase().split(/[\s/-]+/u)))
  const meant = words.map(word =>
    shelf.some(({ searched }) => searched.includes(word)) ? word : (nearestName(word, known) ?? word),
  )
  const isFound = shelf.some(({ searched }) => meant.every(word => searched.includes(word)))
  const proposal = isFound ? ` Did you mean ${meant.join(' ')}?` : ''
  return [{ text: `No ${name} by these words.${proposal} All of them: licet ${name}` }]
}

function listPage(name: string, found: readonly ShelfEntry[], everything: boolean): readonly Block[] {
  const shown = everything ? found : found.slice(0, PAGE)
  const width = Math.max(...shown.map(entry => entry.id.length))
  const left = found.length - shown.length
  return [
    ...shown.map(({ id, title, about }) => ({
      lead: id.padEnd(Math.min(width, 36)),
      text: `  ${title}${about === '' ? '' : ` · ${about}`}`,
      colour: 'bold' as const,
      hang: 4,
    })),
    ...(left === 0 ? [] : [{ text: `… ${left} more (--all)` }]),
    GAP,
    { text: `One of them whole: licet ${name} show ${shown[0]?.id ?? 'ID'}`, colour: 'dim' as const },
  ]
}

async function show(
  world: World,
  call: Call,
  snapshot: Snapshot,
  name: ShelfName,
  shelf: readonly ShelfEntry[],
  id: string | undefined,
  format: string,
): Promise<Exit> {
  const entry = shelf.find(each => each.id === id)
  if (entry === undefined) return refuse(world, [unknownEntry(name, shelf, id)])
  const reports = name === 'measures' ? await world.lawReports(textOf(call, 'catalog'), entry.id) : []
  if (format === 'json') {
    const lawReports = name === 'measures' ? { lawReports: reports } : {}
    const document = {
      schemaVersion: 1,
      snapshot: snapshot.id,
      [name]: [{ ...(datedJson(entry.whole) as object), ...lawReports }],
    }
    return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
  }
  return emitPage(world, call, showPage(snapshot, name, entry, reports), EXIT.nothing)
}

function unknownEntry(name: string, shelf: readonly ShelfEntry[], id: string | undefined): Problem {
  const ids = shelf.map(entry => entry.id)
  const nearest = id === undefined ? undefined : (nearestName(id, ids) ?? ids.find(each => each.includes(id)))
  return {
    code: 'entry-unknown',
    at: {},
    says: id === undefined ? 'Show which one?' : `There is no "${id}" among the ${name}.`,
    help: nearest === undefined ? `Look: licet ${name} WORDS` : `Did you mean ${nearest}?`,
  }
}
