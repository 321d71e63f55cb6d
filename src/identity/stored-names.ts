import { once } from '../base/once.ts'
import type { Snapshot } from '../model/snapshot.ts'
import {
  apart,
  identifierColumns,
  identifiersOfColumns,
  joined,
  nameColumns,
  namesOfColumns,
} from './columns.ts'
import type { IdentifierColumns, NameColumns } from './columns.ts'
import { indexWith, numbersOf } from './index-names.ts'
import { listNames } from './list-names.ts'
import { LISTS_FORMAT } from './name-index.ts'
import type { NameIndex, NameLists, NameNumbers } from './name-index.ts'
import type { Bits, Sieve } from './sieve.ts'

/** What is put behind the name of the snapshot's file. */
export const NAMES_ENDING = '.names'

/**
 * The first line: of which snapshot, and how many bytes each table of numbers has. The second is these tables in base64, one behind
 * the other. Behind it are the lists, which are read when they are asked for.
 */
interface Head {
  readonly format: number
  readonly snapshot: string
  readonly bytes: readonly number[]
  readonly publisherFreeFrom: Sieve['freeFrom']
  readonly identifierFreeFrom: Sieve['freeFrom']
}

/** The names of a snapshot as they are stored beside it: to work them out takes longer than to read a large inventory. */
export function storedNames(snapshot: Snapshot): string {
  const lists = listNames(snapshot)
  const numbers = numbersOf(lists)
  const tables = tablesOf(numbers).map(bytesOf)
  const head: Head = {
    format: LISTS_FORMAT,
    snapshot: snapshot.id,
    bytes: tables.map(({ length }) => length),
    publisherFreeFrom: numbers.publisherSieve.freeFrom,
    identifierFreeFrom: numbers.identifierSieve.freeFrom,
  }
  return `${JSON.stringify(head)}\n${Buffer.concat(tables).toString('base64')}\n${storedLists(lists)}\n`
}

/** All tables in the order in which they are stored; those of four bytes a number first, since they must begin at a multiple of four. */
function tablesOf({
  outlines,
  publisherSieve,
  identifierSieve,
  places,
  halves,
}: NameNumbers): readonly (Int32Array | Uint8Array)[] {
  return [
    places.slots,
    places.groupOf,
    halves.slots,
    outlines.numbers,
    halves.sieve.bits,
    publisherSieve.bits,
    publisherSieve.gate.bits,
    identifierSieve.bits,
    identifierSieve.gate.bits,
  ]
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The columns of texts, in the order in which they are stored. */
function textsOf({ names, sounds, identifiers }: NameLists): readonly (readonly string[])[] {
  return [
    names.map(({ letters }) => letters),
    names.map(({ text }) => text),
    sounds,
    identifiers.map(({ text }) => text),
    identifiers.map(({ key }) => key),
  ]
}

/** What is stored of the lists as JSON: all but the columns of texts, which are read faster by themselves; of these how long each is. */
interface StoredLists extends Omit<NameLists, 'names' | 'sounds' | 'identifiers'> {
  readonly names: NameColumns
  readonly identifiers: IdentifierColumns
  readonly lengths: readonly number[]
}

/** The lists as text: a line of JSON, then the columns of texts, one behind the other. */
export function storedLists(lists: NameLists): string {
  const { names, sounds: _sounds, identifiers, ...rest } = lists
  const texts = textsOf(lists).map(joined)
  const stored: StoredLists = {
    ...rest,
    names: nameColumns(names),
    identifiers: identifierColumns(identifiers),
    lengths: texts.map(({ length }) => length),
  }
  return `${JSON.stringify(stored)}\n${texts.join('')}`
}

/** The lists out of such a text; the columns are taken apart when they are first asked for. */
export function readStoredLists(text: string): NameLists {
  const end = text.indexOf('\n')
  const { names, identifiers, lengths, ...rest } = JSON.parse(text.slice(0, end)) as StoredLists
  let start = end + 1
  const [letters = '', nameTexts = '', sounds = '', identifierTexts = '', keys = ''] = lengths.map(length => {
    start += length
    return text.slice(start - length, start)
  })
  const ownNames = once(() => namesOfColumns(names, apart(letters), () => apart(nameTexts)))
  const ownIdentifiers = once(() => identifiersOfColumns(identifiers, apart(identifierTexts), apart(keys)))
  return {
    ...rest,
    get names() {
      const { letters: all, at } = ownNames()
      return all.flatMap((_, place) => at(place) ?? [])
    },
    get namesInOrder() {
      return ownNames()
    },
    get sounds() {
      return apart(sounds)
    },
    get identifiers() {
      return ownIdentifiers()
    },
  }
}

/** The names out of such a file, ready to be searched; undefined where they are of another snapshot, or written by another Licet. */
export function readStoredNames(file: Uint8Array, snapshot: Snapshot): NameIndex | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.indexOf('\n')
  const head = JSON.parse(bytes.toString('latin1', 0, end)) as Head
  if (head.format !== LISTS_FORMAT || head.snapshot !== snapshot.id) return undefined
  const endOfTables = bytes.indexOf('\n', end + 1)
  const tables = fromBase64(bytes.toString('latin1', end + 1, endOfTables))
  return indexWith(readNumbers(head, tables), () => readStoredLists(bytes.toString('utf8', endOfTables + 1)))
}

/** Bytes that begin where numbers of four bytes may; Node puts short ones anywhere in a buffer of its own. */
function fromBase64(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  return bytes.byteOffset % Int32Array.BYTES_PER_ELEMENT === 0 ? bytesOf(bytes) : new Uint8Array(bytes)
}

function readNumbers(
  { bytes, publisherFreeFrom, identifierFreeFrom }: Head,
  tables: Uint8Array,
): NameNumbers {
  let start = 0
  const [slots, groupOf, halves, outlines, sieve, ...bits] = bytes.map(length => {
    start += length
    return tables.subarray(start - length, start)
  }) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, ...Uint8Array[]]
  const [publishers, publishersGate, identifiers, identifiersGate] = bits.map(readBits) as [
    Bits,
    Bits,
    Bits,
    Bits,
  ]
  return {
    places: { slots: inFours(slots), groupOf: inFours(groupOf) },
    halves: { slots: inFours(halves), sieve: readBits(sieve) },
    outlines: { numbers: inFours(outlines) },
    publisherSieve: { ...publishers, freeFrom: publisherFreeFrom, gate: publishersGate },
    identifierSieve: { ...identifiers, freeFrom: identifierFreeFrom, gate: identifiersGate },
  }
}

function inFours({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT)
}

/** Their count is a power of two. */
function readBits(bits: Uint8Array): Bits {
  return { bits, mask: bits.length * 8 - 1 }
}
