import type { Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { isNoInventory } from '../no-inventory.ts'
import { type Batch, brokenBatch, type Note } from '../reader.ts'
import { entriesOf } from './entries.ts'
import { unwrapped } from './envelope.ts'
import { inflated } from './inflated.ts'
import { innerName, type Packing } from './packing.ts'
import { Scales } from './scales.ts'
import { office, tooDeep, tooManyEntries } from './trouble.ts'

/** A file that lies packed in another. */
export interface Inner {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A packed file, how it is packed, and how many it lies packed in. */
export interface Packed extends Inner {
  readonly packing: Packing
  readonly depth: number
  /** How much has unfolded of the file in which it lies packed. */
  readonly outer: Scales | undefined
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
  else yield* readStream(packed, packed.packing, scales, readInner)
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
  { name, bytes }: Inner,
  packing: Exclude<Packing, 'zip'>,
  scales: Scales,
  readInner: ReadInner,
): AsyncGenerator<Batch, void, undefined> {
  const weighed = scales.weighPacked(bytes)
  const inner =
    packing === 'dsse' || packing === 'in-toto' ? unwrapped(weighed, packing) : inflated(weighed, packing)
  const trouble = () => inner.failure() ?? scales.trouble
  const unfolded = { name: innerName(name, packing), bytes: scales.weighUnfolded(inner.bytes) }
  for await (const batch of readInner(unfolded, scales)) {
    // Where unpacking stopped, what the reader misses after that place is no fault of the text.
    if (batch.broken === undefined || trouble() === undefined) yield batch
    else yield { ...unbroken(batch), problems: batch.problems.filter(one => one !== batch.broken) }
  }
  const said = trouble()
  if (said !== undefined) yield brokenBatch(said)
}

async function* readArchive(
  { name, bytes }: Inner,
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
      const inner = { name: `${name}!/${entry.name}`, bytes: scales.weighUnfolded(entry.bytes) }
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
