import { LIMITS } from '../../src/readers/limits.ts'
import type { Glance } from '../../src/readers/glance.ts'
import { readInventory, type ReadOptions } from '../../src/readers/read-inventory.ts'
import { streamOf } from '../../src/readers/reading.testing.ts'
import type { FuzzInput } from './input.ts'

/** What came of an input. */
export interface FuzzOutcome {
  readonly items: number
  readonly problems: number
  /** Of this thread's processor time: others may keep it waiting. */
  readonly milliseconds: number
  readonly reader: string | undefined
  /** What must never be; undefined where all is well. */
  readonly wrong: string | undefined
}

/** No input may take longer than this for each megabyte, with a floor for small ones, which may meet a collection of garbage or a compiler. */
const MS_PER_MEGABYTE = 1_000
const FLOOR_MS = 500

/** Small inputs come in small pieces; large ones as a pipe would give them. */
const SMALL_BYTES = 5_000

const PROTOTYPES = [Object, Array, String, Number, Function, Map, Set, Promise, Uint8Array].map(
  ({ prototype }) => prototype as object,
)
const before = PROTOTYPES.map(namesOf)

/** Reads an input as Licet does, and looks for what must never be. */
export async function tryInput({ bytes, reader, pieceBytes }: FuzzInput): Promise<FuzzOutcome> {
  let items = 0
  let problems = 0
  let wrong: string | undefined
  let recognised = reader
  const limits = bytes.length < SMALL_BYTES ? { ...LIMITS, pieceBytes: 1 } : LIMITS
  const options = reader === undefined ? { limits } : { limits, reader }
  const started = process.threadCpuUsage().user
  try {
    for await (const batch of readInventory('fuzz', streamOf(bytes, pieceBytes), options)) {
      items += batch.items.length
      problems += batch.problems.length
      const format = batch.notes?.find(({ code }) => code === 'format')?.says
      recognised ??= /\(reader (\S+)/u.exec(format ?? '')?.[1]
      const isOdd = batch.items.some(
        ({ name, quantity }) => name === '' || !name.isWellFormed() || !Number.isSafeInteger(quantity),
      )
      if (isOdd)
        wrong ??= 'an item without a name, with half a character or with a quantity that is no number'
      if (!batch.problems.every(({ code, says }) => /^[a-z][a-z0-9-]*$/u.test(code) && says !== ''))
        wrong ??= 'a problem without a code or a sentence'
    }
  } catch (error) {
    wrong = `it threw: ${error instanceof Error ? (error.stack ?? error.message) : 'something'}`
  }
  const milliseconds = (process.threadCpuUsage().user - started) / 1000
  if (
    PASSING.has(recognised ?? '') &&
    items + problems > 0 &&
    !(await isSameUnderGlance(streamOf(bytes, pieceBytes), options, { items, problems }))
  )
    wrong ??= 'with a glance other items or problems were counted'
  if (milliseconds > FLOOR_MS + (bytes.length / 1e6) * MS_PER_MEGABYTE)
    wrong ??= `it took ${milliseconds.toFixed(0)} ms for ${bytes.length} bytes`
  if (PROTOTYPES.some((prototype, at) => namesOf(prototype) !== before[at]))
    wrong ??= 'a prototype was touched'
  return { items, problems, milliseconds, reader: recognised, wrong }
}

/** Readers that pass over what a glance tells to be nobody's. */
const PASSING: ReadonlySet<string> = new Set(['cyclonedx-json', 'spdx-json'])

/** Whether as much is counted where half of the items are passed over. */
async function isSameUnderGlance(
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  first: Pick<FuzzOutcome, 'items' | 'problems'>,
): Promise<boolean> {
  let [items, problems] = [0, 0]
  const glance: Glance = {
    letsGo: ({ name, identifiers }) => (name.length + identifiers.length) % 2 === 0,
    isNobodys: ({ version = '', type = '' }) => (version.length + type.length) % 2 === 0,
  }
  for await (const batch of readInventory('fuzz', stream, { ...options, glance })) {
    items += batch.items.length + (batch.nobodys ?? 0)
    problems += batch.problems.length
  }
  return items === first.items && problems === first.problems
}

function namesOf(prototype: object): string {
  return Reflect.ownKeys(prototype).map(String).join()
}
