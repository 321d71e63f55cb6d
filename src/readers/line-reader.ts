import type { Problem } from '../base/problem.ts'
import type { Item } from '../model/item.ts'
import type { Limits } from './limits.ts'
import { linesOf } from './lines.ts'
import { ProblemLog } from './problems.ts'
import type { Batch, Note, Reader } from './reader.ts'

/** What one format of lines says of itself; `lineReader` makes a reader of it. */
export interface LineFormat {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly recognise: Reader['recognise']
  /** Begins a reading: what is to be done with each line. */
  readonly open: (tell: (problem: Problem) => void, limits: Limits) => LineTaker
}

/** Takes the lines of one file, one after the other. */
export interface LineTaker {
  /** The items that are whole with this line. */
  readonly take: (line: string, number: number) => readonly Item[]
  /** The items that end with the file. */
  readonly finish?: () => readonly Item[]
  /** What is to be said of the file as a whole, once it has been read. */
  readonly notes?: () => readonly Note[]
}

/** A reader for a format of lines, as a stream. */
export function lineReader(format: LineFormat): Reader {
  const { id, title, version, recognise } = format
  return { id, title, version, recognise, read: (bytes, limits) => read(format, bytes, limits) }
}

async function* read(
  format: LineFormat,
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const taker = format.open(problem => problems.add(problem), limits)
  for await (const { lines, first, cut } of linesOf(bytes, limits.recordLength)) {
    const items: Item[] = []
    for (const line of cut) problems.add(tooLong(line, limits))
    for (const [index, line] of lines.entries()) items.push(...taker.take(line, first + index))
    yield { items, problems: problems.take() }
  }
  const items = taker.finish?.() ?? []
  yield { items, problems: problems.rest(), notes: taker.notes?.() ?? [] }
}

function tooLong(line: number, limits: Limits): Problem {
  return {
    code: 'line-too-long',
    at: { line },
    says: `This line is longer than the limit of ${limits.recordLength} characters (recordLength); the rest of it was not read.`,
  }
}

/** A line that a format has no meaning for. */
export function lineUnread(line: number, expected: string, found: string): Problem {
  return {
    code: 'line-unread',
    at: { line, column: 1 },
    says: `Expected ${expected} and found "${found.trim().slice(0, 60)}"; this line was not read.`,
  }
}

/** The first lines of a beginning that are not blank; the last one is left out where it may be cut. */
export function firstLines(text: string, most: number): readonly string[] {
  const lines = text.split(/\r?\n/u, most * 4)
  if (lines.length > 1) lines.pop()
  return lines.filter(line => line.trim() !== '').slice(0, most)
}
