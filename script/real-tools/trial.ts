import { readInventory } from '../../src/readers/read-inventory.ts'

/** What a tool wrote, and how many things it says that it wrote. */
export interface Trial {
  readonly tool: string
  readonly what: string
  readonly name: string
  readonly bytes: Uint8Array
  /** The figure of the tool, and where it comes from. */
  readonly reported: number
  readonly by: string
}

/** A trial with what Licet read. */
export interface Tried extends Omit<Trial, 'bytes'> {
  readonly reader: string
  readonly items: number
  readonly problems: readonly string[]
}

/** Reads what the tool wrote. */
export async function readTrial({ bytes, ...trial }: Trial): Promise<Tried> {
  let items = 0
  let reader = '—'
  const problems: string[] = []
  for await (const batch of readInventory(trial.name, onceOf(bytes))) {
    items += batch.items.length
    problems.push(...batch.problems.map(({ code }) => code))
    const format = batch.notes?.find(({ code }) => code === 'format')?.says ?? ''
    reader = /\(reader (\S+)/u.exec(format)?.[1] ?? reader
  }
  return { ...trial, reader, items, problems }
}

async function* onceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}
