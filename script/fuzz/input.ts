import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { READERS } from '../../src/readers/readers.ts'

/** A file that something was done to, and how it is read. */
export interface FuzzInput {
  readonly bytes: Buffer
  /** The reader that is made to read it; undefined where it is to be recognised. */
  readonly reader: string | undefined
  /** So many bytes come at once. */
  readonly pieceBytes: number
}

const FIXTURES: readonly Buffer[] = globSync(
  join(import.meta.dirname, '..', '..', 'src', 'readers', '*', 'fixtures', '*'),
)
  .toSorted()
  .map(path => readFileSync(path))

/** Signs that mean something to some format, and names that mean something to JavaScript. */
const WORDS = [
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  ';',
  '<',
  '>',
  '</',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '\t',
  '\n',
  '\r\n',
  '\u0000',
  '\uFEFF',
  '\\ud800',
  '\\u0000',
  '1e999',
  '-',
  'null',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{}},',
  '<__proto__>',
  '__proto__: &a [*a]\n',
  '__proto__,toString\n',
  '"name":',
  '"components":[',
  '"snapshot":[',
  '<component>',
  'Package: ',
  'PackageName: ',
  '<text>',
  '""',
  '\u202E',
  '\u{1F600}',
].map(word => Buffer.from(word))

/** The input of a number: it follows from seed and number alone, so that one that fails can be made again. */
export function inputOf(seed: number, number: number): FuzzInput {
  const chance = chanceOf(seed, number)
  let bytes = fixture(chance)
  for (let changes = 1 + chance(8); changes > 0; changes -= 1) bytes = changed(bytes, chance)
  const reader = chance(8) === 0 ? READERS[chance(READERS.length)]?.id : undefined
  return { bytes, reader, pieceBytes: 1 + chance(3) * 5_000 }
}

/** How many files the inputs are made of. */
export const fixtureCount = FIXTURES.length

/** A whole number below a bound. */
type Chance = (bound: number) => number

function fixture(chance: Chance): Buffer {
  return FIXTURES[chance(FIXTURES.length)] ?? Buffer.alloc(0)
}

function changed(bytes: Buffer, chance: Chance): Buffer {
  const at = chance(bytes.length + 1)
  const cut = chance(20) === 0 ? chance(2_000) : chance(12)
  const rest = bytes.subarray(Math.min(bytes.length, at + cut))
  const next = Buffer.concat([bytes.subarray(0, at), inserted(bytes, chance), rest])
  if (chance(60) !== 0 || next.length >= 200_000) return next
  return Buffer.concat(Array.from({ length: 20 }, () => next))
}

function inserted(bytes: Buffer, chance: Chance): Buffer {
  const word = (): Buffer => WORDS[chance(WORDS.length)] ?? Buffer.alloc(0)
  switch (chance(7)) {
    case 0:
      return Buffer.alloc(0)
    case 1:
      return Buffer.from(Array.from({ length: 1 + chance(4) }, () => chance(256)))
    case 2:
      return piece(bytes, chance)
    case 3:
      return piece(fixture(chance), chance)
    case 4:
      return Buffer.concat(Array.from({ length: 1 + chance(700) }, word))
    default:
      return word()
  }
}

function piece(bytes: Buffer, chance: Chance): Buffer {
  const from = chance(bytes.length + 1)
  return bytes.subarray(from, from + chance(300))
}

/** Xorshift, set going by seed and number mixed (the finaliser of MurmurHash3). */
function chanceOf(seed: number, number: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) ^ number
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  state = (state ^ (state >>> 16)) | 1
  return bound => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % bound
  }
}
