import type { Problem } from '../base/problem.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Reader } from './reader.ts'
import { READERS } from './readers.ts'
import { type Foreign, foreignOf } from './foreign.ts'

/** The least confidence with which a file is read without being asked to. */
const ENOUGH = 0.15
/** No reader is surer than this of a file that one before it in the list is so sure of: the others need not be asked. */
const SUREST = 0.97

/** The reader that is surest of a file with this beginning. */
export function recognise(head: Uint8Array, name: string): Result<Reader> {
  const foreign = foreignOf(head)
  let best: Reader | undefined
  let confidence = ENOUGH
  for (const reader of READERS) {
    const sure = reader.recognise(head, name)
    if (sure > confidence) [best, confidence] = [reader, sure]
    if (confidence >= SUREST) break
  }
  // A format that names itself as another is that, whatever shape it shares with one of ours.
  if (best !== undefined && (foreign === undefined || confidence >= 0.9)) return ok(best)
  return err(foreign === undefined ? unknown() : notRead(foreign))
}

/** The reader of a format that is no text: the one asked for, or one that is sure. */
export function readerOfBytes(head: Uint8Array, name: string, asked: string | undefined): Reader | undefined {
  return READERS.filter(({ takes }) => takes === 'bytes').find(reader =>
    asked === undefined ? reader.recognise(head, name) >= 0.9 : reader.id === asked,
  )
}

/** The reader that the user named. */
export function readerById(id: string): Result<Reader> {
  const reader = READERS.find(candidate => candidate.id === id)
  if (reader !== undefined) return ok(reader)
  return err({
    code: 'reader-unknown',
    at: {},
    says: `There is no reader "${id}".`,
    help: `Known readers: ${READERS.map(candidate => candidate.id).join(', ')}.`,
  })
}

/** What can be read, for a message. */
export function readableFormats(): string {
  return READERS.map(reader => reader.title).join(', ')
}

function unknown(): Problem {
  return {
    code: 'format-unknown',
    at: {},
    says: 'This is a text in none of the formats that Licet reads.',
    help: `It reads: ${readableFormats()}. A table needs a line with the titles of its columns.`,
  }
}

function notRead({ title, instead, help }: Foreign): Problem {
  if (instead !== undefined) {
    return {
      code: 'no-inventory',
      at: {},
      says: `This is ${title}; it says nothing of what anybody has, so there is nothing to read in it.`,
      help: instead,
    }
  }
  return {
    code: 'format-not-read',
    at: {},
    says: `This is ${title}, which Licet does not read.`,
    help: help ?? `It reads: ${readableFormats()}.`,
  }
}
