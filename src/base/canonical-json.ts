import { Fault } from './fault.ts'
import { compareText } from './order.ts'

/** What JSON can say, read-only. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** A JSON object; a property that is `undefined` is left out when written. */
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/**
 * Writes a value as the JSON Canonicalization Scheme does (RFC 8785): equal values give equal bytes.
 * Keys stand in order of UTF-16 code units, there is no white space, numbers are written as ECMAScript writes them.
 * Faults on what JSON cannot say: NaN, infinities, functions, lone surrogates, `undefined` in an array, class instances, cycles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [])
}

function write(value: unknown, within: object[]): string {
  switch (typeof value) {
    case 'string':
      return writeString(value)
    case 'number':
      return writeNumber(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : writeObject(value, within)
    default:
      throw new Fault(`canonical JSON cannot say a ${typeof value}`)
  }
}

function writeString(text: string): string {
  // RFC 8785 §3.2.2.2: a lone surrogate is an error, not an escape.
  if (!text.isWellFormed()) throw new Fault('canonical JSON cannot say a lone surrogate')
  return JSON.stringify(text)
}

function writeNumber(number: number): string {
  if (!Number.isFinite(number)) throw new Fault(`canonical JSON cannot say ${number}`)
  return JSON.stringify(number)
}

/** `within` holds the objects on the way here; each is taken off again when it has been written. */
function writeObject(value: object, within: object[]): string {
  if (within.includes(value)) throw new Fault('canonical JSON cannot say a cycle')
  within.push(value)
  const text = Array.isArray(value)
    ? `[${Array.from(value, element => write(element, within)).join(',')}]`
    : writeMembers(value, within)
  within.pop()
  return text
}

function writeMembers(value: object, within: object[]): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Fault('canonical JSON says plain objects only, not instances of a class')
  }
  const members: string[] = []
  for (const [key, member] of Object.entries(value).toSorted(byKey)) {
    if (member !== undefined) members.push(`${writeString(key)}:${write(member, within)}`)
  }
  return `{${members.join(',')}}`
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return compareText(one, other)
}
