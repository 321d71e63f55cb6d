import type { Limits } from '../limits.ts'
import { LIMITS } from '../limits.ts'
import type { Place, Problem } from '../../base/problem.ts'
import type { Scan } from './block.ts'
import { JsonEvents } from './cut.ts'
import { EVENT } from '../events.ts'
import { newPlainScan } from './scan.ts'
import { newWideScan } from './scan-wide.ts'
import { Scanner } from './scanner.ts'
import { compileShape } from './shape.ts'

/** A shape that wants everything, so that a whole document can be built and compared; `null` is never told. */
export const EVERYTHING = compileShape({ value: { text: true, elements: 'value', others: 'value' } }, 'value')

/** A shape with a bit of everything: names that are known, names of one length, places that want only some kinds. */
export const SOME = compileShape(
  {
    top: { elements: 'thing', members: { name: 'text', things: 'things', n: 'text' }, others: 'rest' },
    things: { elements: 'thing' },
    thing: {
      members: { name: 'text', kind: 'text', 'a-name-of-more-than-16-bytes': 'text', things: 'things' },
    },
    rest: { elements: 'text' },
    text: { text: true },
  },
  'top',
)

/** One of the scanners. */
export interface NamedScan {
  readonly name: string
  readonly newScan: () => Scan
}

export const SCANS: readonly NamedScan[] = [
  { name: 'plain', newScan: newPlainScan },
  {
    name: 'wide',
    newScan() {
      const wide = newWideScan()
      if (wide === undefined) throw new Error('this Node has no wide numbers')
      return wide
    },
  },
]

/** Bytes in pieces of the given sizes, over and over. */
export function piecesOf(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1)
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

/** What was seen in a document, in order, as plain values; and what was wrong with it. */
export interface Seen {
  readonly events: readonly (readonly [
    kind: number,
    node: number,
    index: number,
    text: string,
    bare: boolean,
    where: Place | undefined,
  ])[]
  readonly broken: Problem | undefined
  readonly problems: readonly Problem[]
}

const HAS_PLACE: readonly number[] = [
  EVENT.object,
  EVENT.array,
  EVENT.text,
  EVENT.key,
  EVENT.odd,
  EVENT.again,
]

/** Everything a scanner tells of some bytes. */
export function seenBy(
  scanner: NamedScan,
  pieces: readonly Uint8Array[],
  shape = EVERYTHING,
  documents: 'one' | 'many' = 'one',
  limits: Limits = LIMITS,
  places: 'with places' | 'without places' = 'without places',
): Seen {
  const moved = new Scanner(scanner.newScan(), shape, limits, documents)
  const events = new JsonEvents(moved)
  const seen: Seen['events'][number][] = []
  const problems: Problem[] = []
  const drain = (): void => {
    while (events.run()) {
      while (events.next()) {
        const isText = events.kind === EVENT.text || events.kind === EVENT.key
        const text = isText ? events.text() : ''
        const hasPlace = places === 'with places' && HAS_PLACE.includes(events.kind)
        const where = hasPlace ? events.where() : undefined
        const index = isText ? 0 : events.index
        seen.push([events.kind, events.node, index, text, isText && events.isBare, where])
      }
      problems.push(...events.problems)
    }
  }
  for (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      from += moved.accept(piece, from)
      drain()
      if (events.broken !== undefined) return { events: seen, broken: events.broken, problems }
    }
  }
  moved.finish()
  drain()
  return { events: seen, broken: events.broken, problems }
}

/** The value of a document out of its events, `null` left out of objects and arrays; undefined when the whole is `null`. */
export function valueOf(seen: Seen): unknown {
  const stack: { into: unknown[] | Map<string, unknown>; key: string }[] = []
  let key = ''
  let whole: unknown
  const put = (value: unknown): void => {
    const top = stack.at(-1)
    if (top === undefined) whole = value
    else if (Array.isArray(top.into)) top.into.push(value)
    else top.into.set(key, value)
  }
  for (const [kind, , , text, isBare] of seen.events) {
    if (kind === EVENT.key) key = text
    else if (kind === EVENT.text) put(isBare ? (JSON.parse(text) as unknown) : text)
    else if (kind === EVENT.object || kind === EVENT.array) {
      const into = kind === EVENT.array ? [] : new Map<string, unknown>()
      put(into)
      stack.push({ into, key })
    } else if (kind === EVENT.endObject || kind === EVENT.endArray) stack.pop()
  }
  return whole
}

/** A parsed value in the same form. */
export function withoutNull(value: unknown): unknown {
  if (value === null) return undefined
  if (Array.isArray(value)) return value.filter(element => element !== null).map(withoutNull)
  if (typeof value === 'object') {
    return new Map(
      Object.entries(value)
        .filter(([, member]) => member !== null)
        .map(([key, member]) => [key.toWellFormed(), withoutNull(member)]),
    )
  }
  return typeof value === 'string' ? value.toWellFormed() : value
}
