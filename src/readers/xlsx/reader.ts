import type { Limits } from '../limits.ts'
import { entriesOf } from '../packed/entries.ts'
import { Scales } from '../packed/scales.ts'
import { type Batch, brokenBatch, type Note, type ReadChoices, type Reader } from '../reader.ts'
import { noColumn, noName } from '../tables/header.ts'
import { readWhole } from '../whole.ts'
import { type Book, readBook } from './book.ts'
import { rowsOf } from './sheet.ts'
import { inSheet, Table } from './table.ts'

/**
 * Workbooks of spreadsheets (Office Open XML): every sheet that has titles, its columns found as those of CSV. The packed file is kept
 * whole, the texts that its cells share too; the sheets themselves are read as a stream.
 */
export const xlsx: Reader = {
  id: 'xlsx',
  title: 'XLSX',
  version: 2,
  takes: 'bytes',
  recognise,
  read,
}

/** A zip archive in whose beginning a file of a workbook stands: names are not packed. */
function recognise(head: Uint8Array): number {
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 0x03 || head[3] !== 0x04) return 0
  return /xl\/(?:workbook\.xml|worksheets\/|sharedStrings\.xml|styles\.xml|theme\/|_rels\/workbook\.xml)/u.test(
    new TextDecoder('latin1').decode(head),
  )
    ? 0.95
    : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
  choices: ReadChoices,
): AsyncGenerator<Batch, void, undefined> {
  const whole = await readWhole(bytes, limits.xlsxBytes, 'xlsxBytes')
  if ('code' in whole) {
    yield brokenBatch(whole)
    return
  }
  const archive = (): AsyncIterable<Uint8Array> => piecesOf(whole)
  const book = await readBook(archive, limits, new Scales(limits))
  if ('code' in book) {
    yield brokenBatch(book)
    return
  }
  yield* readSheets(archive, book, limits, choices.columns ?? {})
}

/** Bytes of the archive that are unpacked at a time. */
const PIECE_BYTES = 64 * 1024

async function* piecesOf(whole: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < whole.length; at += PIECE_BYTES) yield whole.subarray(at, at + PIECE_BYTES)
}

/** Sheets come in the order in which they lie in the archive. */
async function* readSheets(
  archive: () => AsyncIterable<Uint8Array>,
  book: Book,
  limits: Limits,
  wanted: Readonly<Record<string, string>>,
): AsyncGenerator<Batch, void, undefined> {
  const scales = new Scales(limits)
  const unread: Table[] = []
  const left = new Map(book.sheets)
  let isAnyRead = false
  for await (const entry of entriesOf(scales.weighPacked(archive()))) {
    if ('code' in entry) {
      yield brokenBatch(entry)
      return
    }
    const sheet = left.get(entry.name)
    if (sheet === undefined) continue
    left.delete(entry.name)
    const table = new Table(sheet.title, wanted, limits)
    for await (const { rows, broken } of rowsOf(scales.weighUnfolded(entry.bytes), book, limits)) {
      yield table.take(rows)
      const trouble = scales.trouble ?? (broken === undefined ? undefined : inSheet(broken, sheet.title))
      if (trouble !== undefined) {
        yield table.finish()
        yield brokenBatch(trouble)
        return
      }
      if (table.state === 'unread') break
    }
    yield table.finish()
    if (table.state === 'unread' && table.titles.length > 0) unread.push(table)
    isAnyRead ||= table.state === 'read'
    if (table.state === 'read' && sheet.isHidden)
      yield { items: [], problems: [], notes: [hidden(sheet.title)] }
  }
  yield isAnyRead ? { items: [], problems: [], notes: unread.map(unreadNote) } : noTable(unread)
}

function hidden(sheet: string): Note {
  return { code: 'sheet-hidden', says: `The sheet "${sheet}" is hidden; it was read all the same.` }
}

function unreadNote({ sheet, titles, missing }: Table): Note {
  const { says } = missing.length > 0 ? noColumn('xlsx', missing, titles) : noName('xlsx', titles)
  return { code: 'sheet-unread', says: `The sheet "${sheet}" was not read. ${says}` }
}

/** No sheet could be read; an empty workbook lists nothing. */
function noTable([first]: readonly Table[]): Batch {
  if (first === undefined) return { items: [], problems: [] }
  const { sheet, titles, missing } = first
  return brokenBatch(
    inSheet(missing.length > 0 ? noColumn('xlsx', missing, titles) : noName('xlsx', titles), sheet),
  )
}
