// Reads mutated fixtures with all readers until so many have been read: nothing may be thrown, hang, or touch a prototype.
// usage: node script/fuzz-readers.ts [COUNT] [SEED]
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS } from '../src/readers/limits.ts'
import { readInventory } from '../src/readers/read-inventory.ts'
import { READERS } from '../src/readers/readers.ts'
import { streamOf } from '../src/readers/reading.testing.ts'

/** No input may take longer than this for each megabyte, with a floor for small ones on a busy machine. */
const MS_PER_MEGABYTE = 1_000
const FLOOR_MS = 500

const count = Number(process.argv[2] ?? 20_000)
const seed = Number(process.argv[3] ?? 1)
const fixtures = globSync('src/readers/*/fixtures/*')
  .toSorted()
  .map(path => readFileSync(path))
const words = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  ';',
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
  '"name":',
  '"components":[',
  '"snapshot":[',
  'Package: ',
  '""',
  '\u202E',
].map(word => Buffer.from(word))

let state = seed
const before = Object.getOwnPropertyNames(Object.prototype).join()
const started = performance.now()
let slowest = 0
let items = 0
let problems = 0
for (let done = 0; done < count; done += 1) {
  const bytes = mutated()
  const reader = chance(8) === 0 ? READERS[chance(READERS.length)] : undefined
  const begun = process.cpuUsage().user
  try {
    // Small inputs come in small pieces; large ones as a pipe would give them.
    const limits = bytes.length < 5_000 ? { ...LIMITS, pieceBytes: 1 } : LIMITS
    const options = reader === undefined ? { limits } : { limits, reader: reader.id }
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for await (const batch of readInventory('fuzz', streamOf(bytes, 1 + chance(3) * 5_000), options)) {
      items += batch.items.length
      problems += batch.problems.length
    }
  } catch (error) {
    keep(bytes, `was thrown at input ${done}`)
    throw error
  }
  // Time of the processor: others may keep this process waiting.
  const taken = (process.cpuUsage().user - begun) / 1000
  slowest = Math.max(slowest, taken)
  if (taken > FLOOR_MS + (bytes.length / 1e6) * MS_PER_MEGABYTE)
    keep(bytes, `took ${taken.toFixed(0)} ms at input ${done}`)
}
if (Object.getOwnPropertyNames(Object.prototype).join() !== before || 'polluted' in {})
  throw new Error('a prototype was touched')
const seconds = (performance.now() - started) / 1000
process.stdout.write(
  `${count} inputs from seed ${seed} in ${seconds.toFixed(0)} s: ${items} items, ${problems} problems, slowest ${slowest.toFixed(0)} ms\n`,
)

function mutated(): Buffer {
  let bytes = fixtures[chance(fixtures.length)] ?? Buffer.alloc(0)
  for (let changes = 1 + chance(8); changes > 0; changes -= 1) {
    const at = chance(bytes.length + 1)
    const rest = bytes.subarray(Math.min(bytes.length, at + chance(12)))
    bytes = Buffer.concat([bytes.subarray(0, at), inserted(bytes), rest])
    if (chance(60) === 0 && bytes.length < 200_000)
      bytes = Buffer.concat(Array.from({ length: 20 }, () => bytes))
  }
  return bytes
}

function inserted(bytes: Buffer): Buffer {
  const kind = chance(5)
  if (kind === 0) return Buffer.alloc(0)
  if (kind === 1) return Buffer.from(Array.from({ length: 1 + chance(4) }, () => chance(256)))
  if (kind === 2) {
    const from = chance(bytes.length + 1)
    return bytes.subarray(from, from + chance(200))
  }
  const word = words[chance(words.length)] ?? Buffer.alloc(0)
  return kind === 3 ? word : Buffer.concat(Array.from({ length: 1 + chance(700) }, () => word))
}

/** A whole number below a bound (xorshift). */
function chance(bound: number): number {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % bound
}

function keep(bytes: Buffer, what: string): void {
  const path = join(import.meta.dirname, '..', '.cache', `fuzz-${seed}-${process.pid}.bin`)
  writeFileSync(path, bytes)
  process.stderr.write(`an input ${what}; it is kept in ${path}\n`)
  process.exitCode = 1
}
