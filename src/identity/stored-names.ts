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
import { bitsOf, indexWith } from './index-names.ts'
import { listNames } from './list-names.ts'
import { LISTS_FORMAT, type NameBits, type NameIndex, type NameLists } from './name-index.ts'
import type { Bits, Sieve } from './sieve.ts'

/** What is put behind the name of the snapshot's file. */
export const NAMES_ENDING = '.names'

/** The first line: of which snapshot, and the bits in base64. The second is the lists, which are parsed when they are asked for. */
interface Head {
  readonly format: number
  readonly snapshot: string
  readonly ways: string
  readonly gate: string
  readonly runs: StoredBits
  readonly publisherSieve: StoredSieve
  readonly identifierSieve: StoredSieve
}

interface StoredBits {
  readonly bits: string
  readonly mask: number
}

interface StoredSieve extends StoredBits {
  readonly freeFrom: Sieve['freeFrom']
  readonly gate: StoredBits
}

/** The names of a snapshot as they are stored beside it: to work them out takes longer than to read a large inventory. */
export function storedNames(snapshot: Snapshot): string {
  const lists = listNames(snapshot)
  const { ways, runs, publisherSieve, identifierSieve } = bitsOf(lists)
  const head: Head = {
    format: LISTS_FORMAT,
    snapshot: snapshot.id,
    ways: inBase64(ways.flags),
    gate: inBase64(ways.gate),
    runs: storedBits(runs),
    publisherSieve: storedSieve(publisherSieve),
    identifierSieve: storedSieve(identifierSieve),
  }
  return `${JSON.stringify(head)}\n${storedLists(lists)}\n`
}

/** The lists as one line of text, with those that are long in columns. */
export function storedLists(lists: NameLists): string {
  const { names, sounds, identifiers, ...rest } = lists
  return JSON.stringify({
    ...rest,
    names: nameColumns(names),
    sounds: joined(sounds),
    identifiers: identifierColumns(identifiers),
  })
}

interface StoredLists extends Omit<NameLists, 'names' | 'sounds' | 'identifiers'> {
  readonly names: NameColumns
  readonly sounds: string
  readonly identifiers: IdentifierColumns
}

/** The lists out of such a line; the columns are taken apart when they are first asked for. */
export function readStoredLists(text: string): NameLists {
  const { names, sounds, identifiers, ...rest } = JSON.parse(text) as StoredLists
  const ownNames = once(() => namesOfColumns(names))
  const ownIdentifiers = once(() => identifiersOfColumns(identifiers))
  return {
    ...rest,
    get names() {
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
  const bits: NameBits = {
    ways: { flags: fromBase64(head.ways), gate: fromBase64(head.gate) },
    runs: readBits(head.runs),
    publisherSieve: readSieve(head.publisherSieve),
    identifierSieve: readSieve(head.identifierSieve),
  }
  return indexWith(bits, () => readStoredLists(bytes.toString('utf8', end + 1)))
}

function storedSieve({ bits, mask, freeFrom, gate }: Sieve): StoredSieve {
  return { ...storedBits({ bits, mask }), freeFrom, gate: storedBits(gate) }
}

function readSieve({ freeFrom, gate, ...bits }: StoredSieve): Sieve {
  return { ...readBits(bits), freeFrom, gate: readBits(gate) }
}

function storedBits({ bits, mask }: Bits): StoredBits {
  return { bits: inBase64(bits), mask }
}

function readBits({ bits, mask }: StoredBits): Bits {
  return { bits: fromBase64(bits), mask }
}

function inBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
