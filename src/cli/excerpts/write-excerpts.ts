import type { Snapshot } from '../../model/snapshot.ts'
import { alternativeOrder } from '../../screening/alternative-order.ts'
import { candidateFinder } from '../candidate-provisions.ts'
import { exactNames } from '../exact-names.ts'
import { type BaseLine, ENTRY_TABLES, EXCERPTS_FORMAT, type ProductLine } from './excerpt.ts'
import { lightened } from './lighten.ts'
import { writeLines } from './line-file.ts'

/**
 * Writes a snapshot as lines from which the part that one question touches is read in no time; see Excerpt. It says nothing that
 * the snapshot does not, and the answers are the same: `excerpts.test.ts` holds them so.
 */
export function excerptsText(snapshot: Snapshot): string {
  const entries = new Map<string, unknown>([['=', baseOf(snapshot)]])
  for (const [name, meant] of exactNames(snapshot)) entries.set(`name:${name}`, meant)
  for (const table of ENTRY_TABLES) {
    for (const [id, entry] of Object.entries<object>(snapshot[table]))
      entries.set(`${table}:${id}`, lightened(table, entry))
  }
  for (const [id, provision] of Object.entries(snapshot.provisions))
    entries.set(`provisions:${id}`, provision)
  const { starts } = writeLines(entries)
  const provisionsOf = candidateFinder(snapshot)
  for (const id of Object.keys(snapshot.products)) {
    const about: ProductLine = {
      provisions: provisionsOf(id).flatMap(provision => starts.get(`provisions:${provision}`) ?? []),
      alternatives: alternativeOrder(snapshot, id, other => provisionsOf(other).length),
    }
    entries.set(`~about:${id}`, about)
  }
  return writeLines(entries).text
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
