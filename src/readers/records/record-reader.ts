import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import type { Events } from '../events.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, Note, Reader } from '../reader.ts'
import { type OpenRecord, type RecordPlaces, Records } from './records.ts'

/** What one format says of itself; `recordReader` makes a reader of it. */
export interface RecordFormat {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly recognise: Reader['recognise']
  /** Cuts the document down to the shape: `cutJson` or `cutXml`. */
  readonly cut: (bytes: AsyncIterable<Uint8Array>, limits: Limits) => AsyncIterable<Events>
  readonly shape: ConstructorParameters<typeof Records>[0]
  readonly records: RecordPlaces
  /** The items of a record that has ended, and what is wrong with it. */
  readonly read: (record: OpenRecord, tell: (problem: Problem) => void, limits: Limits) => readonly Item[]
  /** What is to be said of the document as a whole once it has been read. */
  readonly close?: (document: OpenRecord, tell: (problem: Problem) => void) => readonly Note[]
}

/** A reader for a document of records, JSON or XML, as a stream. */
export function recordReader(format: RecordFormat): Reader {
  const { id, title, version, recognise } = format
  return { id, title, version, recognise, read: (bytes, limits) => read(format, bytes, limits) }
}

async function* read(
  format: RecordFormat,
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const tell = (problem: Problem): void => problems.add(problem)
  let items: Item[] = []
  const records = new Records(format.shape, format.records, problems, limits, record => {
    items.push(...format.read(record, tell, limits))
  })
  for await (const events of format.cut(bytes, limits)) {
    items = []
    records.take(events)
    const { broken } = events
    if (broken !== undefined) {
      yield { items, problems: [...problems.rest(), broken], broken }
      return
    }
    yield { items, problems: problems.take() }
  }
  const notes = format.close?.(records.document, tell) ?? []
  yield { items: [], problems: problems.rest(), notes }
}
