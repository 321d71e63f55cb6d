import type { Problem } from '../base/problem.ts'
import { asUtf8 } from './encoding/as-utf8.ts'
import { detectEncoding, encodingNamed } from './encoding/detect.ts'
import type { Encoding } from './encoding/detect.ts'
import { endsLinesWithReturns, withNewlines } from './encoding/lone-returns.ts'
import { decodes } from './encoding/pairs.ts'
import { countLineEnds } from './encoding/whole-characters.ts'
import { nameBinary } from './foreign.ts'
import { beginsLikeJson, peek } from './head.ts'
import { checkIdentifiers } from './identifier-form.ts'
import { packingOf } from './packed/packing.ts'
import type { Scales } from './packed/scales.ts'
import { batchWithin, type Inner, readPacked } from './packed/read-packed.ts'
import { LIMITS } from './limits.ts'
import type { Limits } from './limits.ts'
import { ProblemLog } from './problems.ts'
import { brokenBatch } from './reader.ts'
import type { Batch, Note, ReadChoices, Reader } from './reader.ts'
import { readableFormats, readerById, readerOfBytes, recognise } from './recognise.ts'

/** How to read an inventory, where it shall not be found out. */
export interface ReadOptions extends ReadChoices {
  readonly limits?: Limits
  /** The id of the reader to use. */
  readonly reader?: string
  /** What a text is in, by any name of the WHATWG Encoding Standard; not asked of what says it itself by a byte order mark. */
  readonly encoding?: string
}

/**
 * Reads an inventory of any known format, told by its content; `name` is a hint and stands in the problems.
 * Memory does not grow with the file. The first batch carries notes on format and encoding; the last one `broken` if reading had to stop.
 */
export async function* readInventory(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<Batch, void, undefined> {
  const taken = { bytes: 0 }
  const counted = gathered(bytes, (options.limits ?? LIMITS).pieceBytes, taken)
  for await (const batch of readAny({ name, within: '', bytes: counted }, options, 0, undefined))
    yield { ...batch, bytesRead: taken.bytes }
}

/** Reads a file, packed or not; `depth` counts the files that it lies packed in. */
async function* readAny(
  { name, within, bytes }: Inner,
  options: ReadOptions,
  depth: number,
  outer: Scales | undefined,
): AsyncGenerator<Batch, void, undefined> {
  const limits = options.limits ?? LIMITS
  const peeked = await peek(bytes, limits.headBytes)
  // A workbook is a zip archive that has a reader of its own.
  const isWorkbook = readerOfBytes(peeked.head, name, undefined)?.id === 'xlsx'
  const packing = isWorkbook ? undefined : packingOf(peeked.head)
  if (packing !== undefined) {
    const packed = { name, within, bytes: peeked.bytes, packing, depth, outer }
    const readInner = (inner: Inner, scales: Scales) => readAny(inner, options, depth + 1, scales)
    for await (const batch of readPacked(packed, limits, readInner))
      yield batch.problems.length === 0 && batch.broken === undefined ? batch : placed(name, batch)
    return
  }
  const chosen = await choose(name, peeked.head, options)
  if ('code' in chosen) {
    await peeked.close()
    yield brokenBatch(inFile(name, chosen))
    return
  }
  const { reader, encoding, hasLoneReturns } = chosen
  yield batchWithin(within, { items: [], problems: [], notes: openingNotes(reader, encoding, options) })
  let items = 0
  const heard = new Heard(limits)
  // Readers of JSON tell themselves of text that is no UTF-8, by the pointer of the member.
  const isTold = encoding?.label === 'utf-8' && beginsLikeJson(peeked.head)
  const text =
    encoding === undefined ? peeked.bytes : asUtf8(peeked.bytes, encoding, isTold ? undefined : heard)
  const given = hasLoneReturns ? withNewlines(text) : text
  // What unpacks a file may still need the chunks that it was packed in.
  const { giveBack, ...choices } = options
  const own = { ...choices, name, ...(depth > 0 || giveBack === undefined ? undefined : { giveBack }) }
  for await (const batch of reader.read(given, limits, own)) {
    items += batch.items.length + (batch.nobodys ?? 0)
    if (items > limits.items) {
      yield brokenBatch(inFile(name, tooMany(limits)))
      return
    }
    checkIdentifiers(batch.items, heard.problem)
    if (batch.broken !== undefined) yield placed(name, heard.batch())
    const found = batchWithin(within, batch)
    yield batch.problems.length === 0 ? found : placed(name, found)
    if (batch.broken !== undefined) return
  }
  yield batchWithin(within, placed(name, heard.batch()))
  if (items === 0) yield batchWithin(within, NO_ITEMS)
}

const NO_ITEMS: Batch = { items: [], problems: [], notes: [{ code: 'no-items', says: 'It lists nothing.' }] }

/** What is heard of a text, and of its items, while it is read. */
class Heard {
  readonly headBytes: number
  readonly #problems: ProblemLog
  readonly #notes: Note[] = []

  constructor(limits: Limits) {
    this.headBytes = limits.headBytes
    this.#problems = new ProblemLog(limits.problems)
  }

  readonly problem = (problem: Problem): void => this.#problems.add(problem)

  readonly note = (note: Note): void => {
    this.#notes.push(note)
  }

  batch(): Batch {
    return { items: [], problems: this.#problems.rest(), notes: this.#notes }
  }
}

/** The bytes in pieces that are not too small, with those taken so far counted. */
async function* gathered(
  bytes: AsyncIterable<Uint8Array>,
  pieceBytes: number,
  taken: { bytes: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  for await (const chunk of bytes) {
    taken.bytes += chunk.length
    if (waitingBytes === 0 && chunk.length >= pieceBytes) yield chunk
    else {
      waiting.push(chunk)
      waitingBytes += chunk.length
      if (waitingBytes < pieceBytes) continue
      yield Buffer.concat(waiting, waitingBytes)
      waiting = []
      waitingBytes = 0
    }
  }
  if (waitingBytes > 0) yield Buffer.concat(waiting, waitingBytes)
}

interface Choice {
  readonly reader: Reader
  /** Undefined where the format is no text. */
  readonly encoding: Encoding | undefined
  readonly hasLoneReturns: boolean
}

async function choose(name: string, head: Uint8Array, options: ReadOptions): Promise<Choice | Problem> {
  if (head.length === 0) return EMPTY
  const ofBytes = readerOfBytes(head, name, options.reader)
  if (ofBytes !== undefined) return { reader: ofBytes, encoding: undefined, hasLoneReturns: false }
  const encoding = encodingOf(head, options.encoding)
  if (encoding === undefined)
    return options.encoding === undefined ? binary(head) : noEncoding(options.encoding)
  const decoded = await gatheredFrom(asUtf8(onceOf(head), encoding))
  const hasLoneReturns = endsLinesWithReturns(decoded)
  const text = hasLoneReturns ? await gatheredFrom(withNewlines(onceOf(decoded))) : decoded
  if (/^\s*$/u.test(new TextDecoder().decode(text))) return EMPTY
  const reader = options.reader === undefined ? recognise(text, name) : readerById(options.reader)
  if (reader.ok) return { reader: reader.value, encoding, hasLoneReturns }
  return reader.problems[0] ?? EMPTY
}

function encodingOf(head: Uint8Array, asked: string | undefined): Encoding | undefined {
  if (asked === undefined) return detectEncoding(head)
  const named = encodingNamed(asked)
  // A mark says it more surely than anybody.
  const found = named === undefined ? undefined : detectEncoding(head)
  return found !== undefined && found.markBytes > 0 ? found : named
}

async function gatheredFrom(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* onceOf(head: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield head
}

/** Readers of tables, which have columns. */
const OF_TABLES = new Set(['csv', 'xlsx'])

function openingNotes(
  reader: Reader,
  encoding: Encoding | undefined,
  { columns }: ReadChoices,
): readonly Note[] {
  const format: Note = {
    code: 'format',
    says: `Read as ${reader.title} (reader ${reader.id} ${reader.version}).`,
  }
  const isUnmapped = columns !== undefined && !OF_TABLES.has(reader.id)
  const notes = isUnmapped ? [format, UNMAPPED] : [format]
  if (encoding === undefined || (encoding.label === 'utf-8' && !encoding.isGuess)) return notes
  return [...notes, encodingNote(encoding)]
}

function encodingNote({ isGuess, title }: Encoding): Note {
  return isGuess
    ? {
        code: 'encoding-guessed',
        says: `The bytes look like ${title}; where that is wrong, say what they are (--encoding).`,
      }
    : { code: 'encoding', says: `The text is ${title}.` }
}

const UNMAPPED: Note = {
  code: 'columns-unused',
  says: 'This is no table, so that it has no columns to be chosen among (--map).',
}

function placed(name: string, batch: Batch): Batch {
  const problems = batch.problems.map(problem => inFile(name, problem))
  return {
    ...batch,
    problems,
    ...(batch.broken === undefined ? undefined : { broken: inFile(name, batch.broken) }),
  }
}

function inFile(name: string, problem: Problem): Problem {
  return { ...problem, at: { file: name, ...problem.at } }
}

const EMPTY: Problem = {
  code: 'file-empty',
  at: {},
  says: 'The file is empty.',
  help: 'Check that the export has finished; an inventory without items still has a header.',
}

function noEncoding(asked: string): Problem {
  return {
    code: 'encoding-unknown',
    at: {},
    says: `There is no encoding "${asked.slice(0, 40)}".`,
    help: 'Name one as the WHATWG Encoding Standard does: windows-1250, iso-8859-2, shift_jis, big5, euc-kr, ibm866, koi8-r, utf-16le …',
  }
}

function binary(head: Uint8Array): Problem {
  const known = nameBinary(head)
  if (known !== undefined)
    return { code: 'format-not-read', at: {}, says: `This is ${known}.`, help: formatsHelp() }
  const nul = head.indexOf(0)
  // What is no text from its beginning on has no lines.
  const isText = nul >= 16 && decodes(head.subarray(0, nul), 'utf-8')
  const where = isText ? { line: countLineEnds(head.subarray(0, nul)) + 1 } : {}
  return {
    code: 'file-binary',
    at: where,
    says: head.every(byte => byte === 0)
      ? `The file begins with ${head.length} NUL bytes: it is no text, perhaps a file that was allotted and never written.`
      : !isText
        ? 'The file holds bytes that no text has.'
        : `Expected a text and found a NUL byte, the ${nul + 1}th of the file: it is no text, or was damaged.`,
    help: formatsHelp(),
  }
}

function formatsHelp(): string {
  return `Licet reads: ${readableFormats()}.`
}

function tooMany(limits: Limits): Problem {
  return {
    code: 'too-many-items',
    at: {},
    says: `The file lists more than ${limits.items} items, the limit (items).`,
    help: 'Split it, or read it with a higher limit.',
  }
}
