import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Place } from '../../base/problem.ts'
import { LIMITS } from '../limits.ts'
import type { Reader } from './reader.ts'

/** The scalar that a node is, or a problem; `expected` completes "Expected …". */
export function scalarOf(node: Node | null, reader: Reader, at: Place, expected: string): Scalar | undefined {
  const followed = reader.follow(node, at)
  if (followed === undefined) return undefined
  if (isScalar(followed) && followed.value !== null) return followed
  reader.problem(
    'wrong-kind',
    reader.placeOf(followed, at),
    `Expected ${expected}, found ${describe(followed)}.`,
  )
  return undefined
}

/** The text without white space at its ends, if it is neither empty nor beyond the limit. */
export function checkedText(written: string, reader: Reader, at: Place): string | undefined {
  const trimmed = written.trim()
  if (trimmed === '') {
    reader.problem('empty-text', at, 'Expected a text, found an empty one.')
    return undefined
  }
  if (trimmed.length <= LIMITS.textLength) return trimmed
  reader.problem(
    'text-too-long',
    at,
    `A text may have ${LIMITS.textLength} characters; this one has ${trimmed.length}.`,
  )
  return undefined
}

/** The text of a scalar as its author wrote it. */
export function writtenText(
  node: Node | null,
  reader: Reader,
  at: Place,
  expected: string,
): string | undefined {
  const scalar = scalarOf(node, reader, at, expected)
  if (scalar === undefined) return undefined
  const written = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '')
  return checkedText(written, reader, reader.placeOf(scalar, at))
}

/** Names what a node is, for "found …". */
export function describe(node: Node | null): string {
  if (isMap(node)) return 'a mapping'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return 'nothing'
  if (typeof node.value === 'boolean') return `the flag ${String(node.value)}`
  if (typeof node.value === 'number') return `the number ${node.source ?? node.value}`
  return `\`${shorten(node.source ?? '')}\``
}

/** A text short enough for a sentence. */
export function shorten(written: string): string {
  return written.length <= 60 ? written : `${written.slice(0, 57)}…`
}
