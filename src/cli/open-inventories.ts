import type { Problem } from '../base/problem.ts'
import type { Result } from '../base/result.ts'
import type { Input } from '../ports/disk.ts'
import { isNoInventory } from '../readers/no-inventory.ts'
import { readInventory, type ReadOptions } from '../readers/read-inventory.ts'
import type { Batch } from '../readers/reader.ts'
import { printable } from '../report/printable.ts'
import { filesOfFolder, type Found } from './files-of-folder.ts'
import type { Reading } from './parse-reading.ts'
import type { Source } from './run-screening.ts'
import type { World } from './world.ts'

/**
 * Opens files, and the inventories of folders, one after the other, each when the one before has been read; what cannot be opened comes
 * as its problem. `told`: what was taken for granted of a table is told on the error output.
 */
export async function* openInventories(
  world: World,
  files: readonly string[],
  reading: Reading & Pick<ReadOptions, 'glance'>,
  notes: 'told' | 'kept' = 'kept',
): AsyncGenerator<Source | Problem, void, undefined> {
  const open = async (
    path: string,
    passOver?: (problem: Problem) => void,
  ): Promise<readonly (Source | Problem)[]> =>
    sourcesOf(await world.disk.openInput(path), { ...reading, ...besideOf(world, path) }, passOver).map(
      source => ('code' in source || notes === 'kept' ? source : { ...source, batches: told(world, source) }),
    )
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file is open at a time
    const found = await filesOfFolder(world.disk, file)
    if (found === undefined) yield* await open(file)
    else yield* openFolder(world, file, found, open, reading)
  }
}

/** Texts of extensions are small. */
const MOST_BESIDE_BYTES = 1024 * 1024

/** How a reader reaches what lies beside a file; nothing lies beside what is piped in. */
function besideOf(world: World, path: string): Pick<ReadOptions, 'beside'> {
  if (path === '-') return {}
  const folder = /^.*[\\/]/u.exec(path)?.[0] ?? ''
  return {
    async beside(name) {
      const text = await world.disk.readText(folder + name, MOST_BESIDE_BYTES)
      return text.ok ? text.value : undefined
    },
  }
}

/** What was opened, or why it was not; `passOver` hears of a file that turns out to be no inventory. */
function sourcesOf(
  input: Result<Input>,
  reading: ReadOptions,
  passOver: ((problem: Problem) => void) | undefined,
): readonly (Source | Problem)[] {
  if (!input.ok) return input.problems
  const { name, bytes, sizeBytes, giveBack } = input.value
  const batches = readInventory(name, bytes, giveBack === undefined ? reading : { ...reading, giveBack })
  const size = sizeBytes === undefined ? {} : { sizeBytes }
  if (passOver === undefined) return [{ name, batches, ...size }]
  let isPassedOver = false
  const kept = onlyInventory(batches, problem => {
    isPassedOver = true
    passOver(problem)
  })
  return [{ name, batches: kept, isPassedOver: () => isPassedOver, ...size }]
}

/** Every inventory below a folder; what else lies there is told, and is a problem where any is one too many. */
async function* openFolder(
  world: World,
  folder: string,
  found: AsyncIterable<Found>,
  open: (path: string, passOver: (problem: Problem) => void) => Promise<readonly (Source | Problem)[]>,
  reading: Reading,
): AsyncGenerator<Source | Problem, void, undefined> {
  const left: string[] = []
  const foreign: Problem[] = []
  let opened = 0
  for await (const one of found) {
    if (one.kind === 'left') left.push(one.path)
    else if (one.kind === 'problem') yield one.problem
    else {
      opened += 1
      yield* await open(one.path, problem => foreign.push(problem))
    }
  }
  if (opened === foreign.length) yield nothingIn(folder, opened)
  else if (reading.isStrict === true) yield* foreign
  else
    tellLeft(
      world,
      folder,
      'Files in no format that Licet reads',
      foreign.map(({ at }) => at.file ?? ''),
    )
  tellLeft(world, folder, 'Links and hidden files, not looked into', left)
}

async function* onlyInventory(
  batches: AsyncIterable<Batch>,
  passOver: (problem: Problem) => void,
): AsyncGenerator<Batch, void, undefined> {
  let waiting: Batch[] | undefined = []
  for await (const batch of batches) {
    const { broken, items, nobodys = 0, problems } = batch
    if (waiting !== undefined && broken !== undefined && isNoInventory(broken)) {
      passOver(broken)
      return
    }
    // Until there is something of it, it may turn out to be none.
    if (waiting !== undefined && items.length + nobodys + problems.length === 0) waiting.push(batch)
    else {
      yield* waiting ?? []
      waiting = undefined
      yield batch
    }
  }
  yield* waiting ?? []
}

/** Notes that only say how a file was read; without the others nobody could check the answer, nor see what it does not cover. */
const OF_READING = new Set(['format', 'format-version', 'encoding', 'unpacked'])

async function* told(world: World, { name, batches }: Source): AsyncGenerator<Batch, void, undefined> {
  for await (const batch of batches) {
    for (const { code, says } of batch.notes ?? [])
      if (!OF_READING.has(code)) world.warn(`licet: ${printable(`${name}: ${says}`)}\n`)
    yield batch
  }
}

/** So many names are told. */
const MOST_NAMED = 5

function tellLeft(world: World, folder: string, what: string, paths: readonly string[]): void {
  if (paths.length === 0) return
  const named = paths.slice(0, MOST_NAMED).map(path => path.slice(folder.length).replace(/^\//u, ''))
  const more = paths.length > named.length ? ', …' : ''
  world.warn(`licet: ${printable(`${folder}: ${what}: ${paths.length} (${named.join(', ')}${more}).`)}\n`)
}

function nothingIn(folder: string, files: number): Problem {
  return {
    code: 'folder-without-inventory',
    at: { file: folder },
    says: `Expected inventories in this folder and found none: ${files === 0 ? 'no files at all' : `files in no format that Licet reads: ${files}`}.`,
    help: 'Name the folder or the file that they are in; docs/reference/readers.md lists every format.',
  }
}
