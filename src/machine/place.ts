import type { Item } from '../model/item.ts'
import type { Root, Seen } from './root.ts'

/** A place to look at, and how. */
export interface LookingPlace {
  readonly place: string
  readonly look: (root: Root) => Promise<Found>
}

/** What was found: items, or a text in a format that a reader knows. */
export type Found = Seen<readonly Item[]> | Listing

/** What a program printed, or a file holds, for a reader. */
export interface Listing {
  readonly kind: 'inventory'
  readonly name: string
  readonly reader: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A place that nothing here looks at, said with every scan so that silence is not taken for absence. */
export type NeverSeen = readonly [place: string, why: string]

/** What a program prints, for the reader that knows it. */
export async function listingOf(
  root: Root,
  reader: string,
  program: string,
  args: readonly string[],
): Promise<Found> {
  const printed = await root.run(program, args)
  if (printed.kind !== 'seen') return printed
  if (printed.value.trim() === '') return { kind: 'absent' }
  return { kind: 'inventory', name: [program, ...args].join(' '), reader, bytes: bytesOf(printed.value) }
}

/** Several looks at one place as one: all that was seen, with all that could not be. */
export function together(parts: readonly Seen<readonly Item[]>[]): Seen<readonly Item[]> {
  const items = parts.flatMap(part => (part.kind === 'seen' ? part.value : []))
  const missed = parts.flatMap(part => {
    if (part.kind === 'unseen') return [part.why]
    return part.kind === 'seen' ? (part.missed ?? []) : []
  })
  if (parts.every(({ kind }) => kind !== 'seen')) {
    return missed.length === 0 ? { kind: 'absent' } : { kind: 'unseen', why: missed.join('; ') }
  }
  return { kind: 'seen', value: items, ...(missed.length === 0 ? undefined : { missed }) }
}

/** The same of something that was seen. */
export function mapSeen<One, Other>(seen: Seen<One>, map: (value: One) => Other): Seen<Other> {
  return seen.kind === 'seen' ? { ...seen, value: map(seen.value) } : seen
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(text)
}
