import type { IdentifierInBytes, ItemInBytes, Stretch } from '../model/item-in-bytes.ts'
import { readAsciiBytes, readOnAsciiBytes, roomForLetters } from '../text/letters.ts'
import { look } from './look.ts'
import { comparableScheme, isReverseDomain, MAX_IDENTIFIER_LENGTH, MAX_IDENTIFIERS } from './identifier.ts'
import {
  AS_A_FILE,
  DISTRIBUTIONS,
  isUnknownPublisher,
  LETTER_FOR_LETTER,
  LONGEST_TYPE,
  mayPoint,
  SCHEME,
} from './let-go.ts'
import type { NameIndex } from './name-index.ts'
import { roomForSight } from './sight.ts'
import { holdsSlip } from './slips.ts'

/** Room for the letters of a name and of an identifier, used only within `isLetGoInBytes`. */
const sight = roomForSight()
const room = roomForLetters()

/**
 * Whether nothing in an item can be known, as `isLetGo` tells it, without making texts of it. No is said, too, of what is not written as
 * most is. A property test holds it to `isLetGo` and to `readTitle`.
 */
export function isLetGoInBytes(
  index: NameIndex,
  { bytes, name, publisher, identifiers }: ItemInBytes,
): boolean {
  if (identifiers.length > MAX_IDENTIFIERS) return false
  const { letters } = sight
  if (!readAsciiBytes(letters, bytes, name.from, name.to)) return false
  let isTree = false
  if (letters.isDotted) {
    const text = String.fromCharCode(...bytes.subarray(name.from, name.to))
    isTree = isReverseDomain(text)
    if ((isTree || AS_A_FILE.test(text)) && mayPoint(index, letters)) return false
  }
  if (!isTree && mayNameSeen(index)) return false
  if (publisher !== '' && !isUnknownPublisher(index, publisher)) return false
  for (const identifier of identifiers) if (!isUnknown(index, bytes, identifier)) return false
  return true
}

function mayNameSeen(index: NameIndex): boolean {
  look(index, sight)
  return sight.nameCount > 0 || (sight.slipCount > 0 && holdsSlip(index, sight))
}

function isUnknown(index: NameIndex, bytes: Uint8Array, identifier: IdentifierInBytes): boolean {
  const { scheme, from, to } = identifier
  if (!LETTER_FOR_LETTER.has(scheme)) return !index.identifiers.has(comparableScheme(scheme))
  const isRead =
    scheme === 'purl'
      ? readPurl(bytes, identifier)
      : !holds(bytes, PERCENT, from, to) && readAsciiBytes(room, bytes, from, to)
  return isRead && !mayPoint(index, room)
}

const [HASH, PERCENT, SLASH, QUESTION, AT] = [0x23, 0x25, 0x2f, 0x3f, 0x40]
const [ESCAPED_AT, ESCAPED_PLUS] = [Buffer.from('%40'), Buffer.from('%2B')]
const BEGINNING = Buffer.from(SCHEME)
const PACKED = DISTRIBUTIONS.map(one => Buffer.from(one))

/** Reads a purl as far as it is compared (see `let-go.ts`); false where that is not written as it usually is. */
function readPurl(bytes: Uint8Array, { from, to }: Stretch): boolean {
  const first = from + BEGINNING.length
  if (to - from > MAX_IDENTIFIER_LENGTH || !beginsWith(bytes, from, to, BEGINNING)) return false
  let [slash, version, scope, escape, end] = [0, 0, 0, 0, to]
  for (let place = first; place < to; place += 1) {
    const byte = bytes[place] ?? 0
    if (byte > AT) continue
    if (byte === SLASH || byte === AT) {
      if (escape > 0) return false
      if (byte === SLASH && slash === 0) slash = place
      version = byte === AT ? place : 0
    } else if (byte === PERCENT) {
      const isAt = beginsWith(bytes, place, to, ESCAPED_AT)
      // A scope of npm is written `%40scope`, and versions of Debian hold `+`; what else stands in escapes is read in full.
      if (isAt && place === slash + 1) scope = place + ESCAPED_AT.length
      else if (version === 0 || !beginsWith(bytes, place, to, ESCAPED_PLUS)) return false
      else escape = place
    } else if (byte === QUESTION || byte === HASH) {
      end = place
      break
    }
  }
  const isVersion = version > slash + 1
  if (slash <= first || (escape > 0 && !isVersion)) return false
  const stop = isVersion ? version : end
  if (scope === 0) return readAsciiBytes(room, bytes, startOf(bytes, from, slash, stop), stop)
  return readAsciiBytes(room, bytes, first, slash) && readOnAsciiBytes(room, bytes, scope, stop)
}

function startOf(bytes: Uint8Array, from: number, slash: number, stop: number): number {
  if (slash - from <= LONGEST_TYPE)
    for (const one of PACKED) if (beginsWith(bytes, from, stop, one)) return from + one.length
  return from + BEGINNING.length
}

function beginsWith(bytes: Uint8Array, from: number, to: number, beginning: Uint8Array): boolean {
  if (to - from < beginning.length) return false
  for (let place = 0; place < beginning.length; place += 1)
    if (bytes[from + place] !== beginning[place]) return false
  return true
}

function holds(bytes: Uint8Array, byte: number, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (bytes[place] === byte) return true
  return false
}
