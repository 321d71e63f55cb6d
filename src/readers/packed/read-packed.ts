import type { Problem } from '../../base/problem.ts'
import { headText, peek } from '../head.ts'
import type { Limits } from '../limits.ts'
import { isNoInventory } from '../no-inventory.ts'
import { type Batch, brokenBatch, type Note } from '../reader.ts'
import { entriesOf } from './entries.ts'
import { unwrapped } from './envelope.ts'
import { inflated } from './inflated.ts'
import { innerName, type Packing } from './packing.ts'
import { Scales } from './scales.ts'
import { ofAnotherKind, office, tooDeep, tooManyEntries } from './trouble.ts'

/** A file that lies packed in another. */
export interface Inner {
  readonly name: string
  /** Its path in the archives that it lies in; empty where it lies in none. */
  readonly within: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A packed file, how it is packed, and how many it lies packed in. */
export interface Packed extends Inner {
  readonly packing: Packing
  readonly depth: number
  /** How much has unfolded of the file in which it lies packed. */
  readonly outer: Scales | undefined
}

/** What was read of a file within an archive, with its path there before the place of each item and before each note: many files may have the same. */
export function batchWithin(path: string, batch: Batch): Batch {
  if (path === '') return batch
  return {
    ...batch,
    items: batch.items.map(item => ({ ...item, at: `${path} ${item.at}` })),
    ...(batch.notes === undefined
      ? undefined
      : { notes: batch.notes.map(note => ({ ...note, says: `${path}: ${note.says}` })) }),
  }
}

type ReadInner = (inner: Inner, outer: Scales) => AsyncIterable<Batch>

/** Reads what is packed in a file: the one stream of gzip and zstd, or each file of a zip archive. `readInner` reads one of them. */
export async function* readPacked(
  packed: Packed,
  limits: Limits,
  readInner: ReadInner,
): AsyncGenerator<Batch, void, undefined> {
  if (packed.depth >= limits.packings) {
    yield brokenBatch(tooDeep(limits))
    return
  }
  yield { items: [], problems: [], notes: [noteOf(packed.packing)] }
  const scales = new Scales(limits, packed.outer)
  if (packed.packing === 'zip') yield* readArchive(packed, limits, scales, readInner)
  else yield* readStream(packed, packed.packing, limits, scales, readInner)
}

function noteOf(packing: Packing): Note {
  return packing === 'dsse' || packing === 'in-toto'
    ? {
        code: 'unpacked',
        says: `Taken out of an attestation (${packing === 'dsse' ? 'DSSE envelope' : 'in-toto statement'}). Signatures were not verified.`,
      }
    : { code: 'unpacked', says: `Unpacked from ${packing}.` }
}

async function* readStream(
  { name, within, bytes }: Inner,
  packing: Exclude<Packing, 'zip'>,
  limits: Limits,
  scales: Scales,
  readInner: ReadInner,
): AsyncGenerator<Batch, void, undefined> {
  const peeked = await peek(scales.weighPacked(bytes), limits.headBytes)
  const weighed = peeked.bytes
  const inner =
    packing === 'dsse' || packing === 'in-toto' ? unwrapped(weighed, packing) : inflated(weighed, packing)
  const trouble = () => inner.failure() ?? scales.trouble
  const unfolded = { name: innerName(name, packing), within, bytes: scales.weighUnfolded(inner.bytes) }
  for await (const read of readInner(unfolded, scales)) {
    const batch = packing === 'in-toto' ? withKind(read, peeked.head) : read
    // Where unpacking stopped, what the reader misses after that place is no fault of the text.
    if (batch.broken === undefined || trouble() === undefined) yield batch
    else yield { ...unbroken(batch), problems: batch.problems.filter(one => one !== batch.broken) }
  }
  const said = trouble()
  if (said !== undefined) yield brokenBatch(said)
}

/** A statement says of what kind its predicate is; where nobody reads that, this tells more than that it is no inventory. */
function withKind(batch: Batch, head: Uint8Array): Batch {
  const { broken } = batch
  const kind = /"predicateType"\s*:\s*"([^"\\]{1,200})"/u.exec(headText(head))?.[1]
  if (broken === undefined || !isNoInventory(broken) || kind === undefined) return batch
  const told = ofAnotherKind(kind, broken)
  return { ...batch, problems: batch.problems.map(one => (one === broken ? told : one)), broken: told }
}

async function* readArchive(
  { name, within, bytes }: Inner,
  limits: Limits,
  scales: Scales,
  readInner: ReadInner,
): AsyncGenerator<Batch, void, undefined> {
  let entries = 0
  let last: Problem | undefined
  let readAny = false
  /** Why something that was meant to be read was not, or not whole. */
  let unread: Problem | undefined
  for await (const entry of entriesOf(scales.weighPacked(bytes))) {
    if ('code' in entry) {
      last = entry
      unread = entry
      yield { items: [], problems: [entry] }
      continue
    }
    entries += 1
    if (OFFICE.has(entry.name)) last = office()
    else if (entries > limits.entries) last = tooManyEntries(limits)
    else if (isNoise(entry.name)) continue
    else {
      let isBroken = false
      const inner = {
        name: `${name}!/${entry.name}`,
        within: within === '' ? entry.name : `${within}!/${entry.name}`,
        bytes: scales.weighUnfolded(entry.bytes),
      }
      for await (const batch of readInner(inner, scales)) {
        isBroken ||= batch.broken !== undefined
        last = batch.broken ?? last
        if (batch.broken !== undefined && !isNoInventory(batch.broken)) unread ??= batch.broken
        yield unbroken(batch)
      }
      readAny ||= !isBroken
      if (scales.trouble === undefined) continue
      last = scales.trouble
    }
    yield brokenBatch(last)
    return
  }
  // It has been told already, as a problem of the file that it is about.
  const broken = unread ?? (readAny ? undefined : last)
  if (broken !== undefined) yield { items: [], problems: [], broken }
  else if (entries === 0) yield brokenBatch(emptyArchive())
}

/** What was read, with the problem that ended it among the others. */
function unbroken({ broken: _broken, ...batch }: Batch): Batch {
  return batch
}

/** What only documents of offices hold; those whose tables are read never come here. */
const OFFICE: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype'])

/** What operating systems put into archives of their own accord. */
function isNoise(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/u.test(name)
}

function emptyArchive(): Problem {
  return { code: 'packed-empty', at: {}, says: 'The archive holds no file.' }
}
