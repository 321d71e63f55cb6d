import type { Place, Problem } from '../base/problem.ts'
import type { Item, ItemIdentifier } from '../model/item.ts'

/** A type, perhaps a namespace, a name. Many tools leave the "@" of npm's scopes as it is. */
const PURL = /^\s*pkg:\/*[a-z][a-z0-9.+-]*\/(?:[^?#]*\/)?[^/?#@]+/iu
const CPE = /^\s*cpe:(?:2\.3:[aho*-]|\/[aho]):[^:\s]/iu

const EXPECTED: Readonly<Record<string, string>> = {
  purl: 'a package URL such as pkg:npm/left-pad@1.3.0',
  cpe: 'a CPE name such as cpe:2.3:a:example:program:1.0:*:*:*:*:*:*:*',
}

/** Whether an identifier is written as its scheme has it; of schemes that are free, any is. */
export function hasForm({ scheme, value }: ItemIdentifier): boolean {
  if (scheme === 'purl') return isUsualPurl(value) || PURL.test(value)
  return scheme !== 'cpe' || isUsualCpe(value) || CPE.test(value)
}

/** Tells of identifiers that are not written as their schemes have it, so that nothing is known by them. */
export function checkIdentifiers(items: readonly Item[], tell: (problem: Problem) => void): void {
  for (const { identifiers, at } of items)
    for (const identifier of identifiers) if (!hasForm(identifier)) tell(oddIdentifier(identifier, at))
}

function oddIdentifier({ scheme, value }: ItemIdentifier, at: string): Problem {
  return {
    code: 'identifier-odd',
    at: placeOf(at),
    says: `Expected ${EXPECTED[scheme] ?? scheme} and found "${value.slice(0, 80)}", by which nothing is recognised; the rest was read all the same.`,
  }
}

/** Whether an identifier within JSON begins as nearly all of its scheme do, so that it has its form; of schemes that are free, any does. */
export function isUsualInBytes(scheme: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (scheme === 'cpe') return isUsualCpeInBytes(bytes, from, to)
  if (scheme !== 'purl') return true
  if (!standsAt(bytes, from, PURL_BEGINS)) return false
  let at = from + 4
  while (at < to && isLowerOrDigit(bytes[at] ?? 0)) at += 1
  return at > from + 4 && at + 1 < to && bytes[at] === SLASH && beginsName(bytes[at + 1] ?? 0)
}

function isUsualCpeInBytes(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 13 || !standsAt(bytes, from, CPE_BEGINS) || bytes[from + 9] !== COLON) return false
  const [part, vendor = 0] = [bytes[from + 8], bytes[from + 10]]
  const isVendor = isLowerOrDigit(vendor) || (vendor === BACKSLASH && bytes[from + 11] === BACKSLASH)
  return isVendor && (part === 0x61 || part === 0x68 || part === 0x6f)
}

const PURL_BEGINS = new TextEncoder().encode('pkg:')
const CPE_BEGINS = new TextEncoder().encode('cpe:2.3:')
const COLON = 0x3a
const BACKSLASH = 0x5c

function standsAt(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (bytes[from + at] !== wanted[at]) return false
  return true
}

/** Nearly every one is told by its beginning, which costs less sign by sign than by a pattern. */
function isUsualPurl(value: string): boolean {
  if (!value.startsWith('pkg:')) return false
  let at = 4
  while (at < LONGEST_TYPE && isLowerOrDigit(value.charCodeAt(at))) at += 1
  return at > 4 && value.charCodeAt(at) === SLASH && beginsName(value.charCodeAt(at + 1))
}

function isUsualCpe(value: string): boolean {
  return value.startsWith('cpe:2.3:a:') && isLowerOrDigit(value.charCodeAt(10))
}

const SLASH = 0x2f
const LONGEST_TYPE = 24

/** A letter, a digit, or the `%40` of a scope. */
function beginsName(code: number): boolean {
  return isLowerOrDigit(code | 0x20) || code === 0x25
}

function isLowerOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

/** The place of an item, which it says as a text. */
function placeOf(at: string): Place {
  const [, line, pointer] = /^line (\d+)(?: (\S.*))?$/u.exec(at) ?? []
  if (line === undefined) return { pointer: at }
  return { line: Number(line), ...(pointer === undefined ? undefined : { pointer }) }
}
