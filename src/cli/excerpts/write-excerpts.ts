import type { Snapshot } from '../../model/snapshot.ts'
import { mentionsOf } from '../../law/mentions.ts'
import { kindOrder } from '../../screening/alternative-order.ts'
import { candidateFinder } from '../../app/asking/candidate-provisions.ts'
import { bearersOf } from '../../app/asking/exact-names.ts'
import { type BaseLine, ENTRY_TABLES, EXCERPTS_FORMAT, type ProductLine, WORDS_TABLE } from './excerpt.ts'
import { lightened } from './lighten.ts'
import { writeLines } from './line-file.ts'

/**
 * Writes a snapshot as lines from which the part that one question touches is read in no time; see Excerpt. It says nothing that
 * the snapshot does not, and the answers are the same: `excerpts.test.ts` holds them so.
 */
export function excerptsText(snapshot: Snapshot): string {
  const entries = new Map<string, unknown>([['=', baseOf(snapshot)]])
  entries.set('mentions', mentionsOf(snapshot))
  for (const [name, bearer] of bearersOf(snapshot)) entries.set(`name:${name}`, bearer)
  for (const table of ENTRY_TABLES) {
    for (const [id, entry] of Object.entries<object>(snapshot[table]))
      entries.set(`${table}:${id}`, lightened(table, entry))
  }
  for (const [language, texts] of Object.entries(snapshot.words ?? {}))
    entries.set(`${WORDS_TABLE}:${language}`, texts)
  for (const [id, provision] of Object.entries(snapshot.provisions))
    entries.set(`provisions:${id}`, provision)
  const { starts } = writeLines(entries)
  const provisionsOf = candidateFinder(snapshot)
  const covering = shared(entries, '~covering')
  const alike = shared(entries, '~alike')
  for (const { id, categories } of Object.values(snapshot.products)) {
    const provisions = provisionsOf(id).flatMap(provision => starts.get(`provisions:${provision}`) ?? [])
    const order = kindOrder(snapshot, categories, other => provisionsOf(other).length)
    const about: ProductLine = [covering(provisions), alike(order)]
    entries.set(`~about:${id}`, about)
  }
  return writeLines(entries).text
}

/** Writes each value once, on a line of its own, and tells its number. */
function shared(entries: Map<string, unknown>, key: string): (value: unknown) => number {
  const known = new Map<string, number>()
  return value => {
    const text = JSON.stringify(value)
    const number = known.get(text) ?? known.size
    known.set(text, number)
    entries.set(`${key}:${number}`, value)
    return number
  }
}

function baseOf(snapshot: Snapshot): BaseLine {
  const { format, id, systems, authorities, acts, categories, classes, facts, openQuestions, partyEdges } =
    snapshot
  return {
    excerpts: EXCERPTS_FORMAT,
    format,
    id,
    systems,
    authorities,
    acts,
    categories,
    classes,
    facts,
    openQuestions,
    partyEdges,
  }
}
