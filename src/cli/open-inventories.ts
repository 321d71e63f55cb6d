import type { Problem } from '../base/problem.ts'
import { readInventory } from '../readers/read-inventory.ts'
import type { Reading } from './parse-reading.ts'
import type { Source } from './run-screening.ts'
import type { World } from './world.ts'

/** Opens files one after the other, each when the one before has been read; what cannot be opened comes as its problem. */
export async function* openInventories(
  world: World,
  files: readonly string[],
  reading: Reading,
): AsyncGenerator<Source | Problem, void, undefined> {
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file is open at a time
    const input = await world.disk.openInput(file)
    if (!input.ok) {
      yield* input.problems
      continue
    }
    const { name, bytes, sizeBytes } = input.value
    yield {
      name,
      batches: readInventory(name, bytes, reading),
      ...(sizeBytes === undefined ? {} : { sizeBytes }),
    }
  }
}
