import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { readInventory } from '../../readers/read-inventory.ts'
import { allOf } from '../all-of.ts'
import { type Call, textOf } from '../call.ts'
import { parseFormat } from '../emit.ts'
import type { Exit } from '../exit.ts'
import { type CallSetting, parseSetting } from '../parse-setting.ts'
import { parseReading, type Reading } from '../parse-reading.ts'
import { refuse } from '../refuse.ts'
import { screenSources, type Source } from '../screen-sources.ts'
import { type FailOn, parseFailOn } from '../verdict-exit.ts'
import type { World } from '../world.ts'

/** Screens inventories. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await world.snapshot(textOf(call, 'catalog'))
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{
    asked: CallSetting
    format: string
    failOn: FailOn
    reading: Reading
    files: readonly string[]
  }>({
    asked: await parseSetting(world, call, snapshot.value, ['use', 'procure']),
    format: parseFormat(call, ['table', 'json', 'jsonl', 'csv']),
    failOn: parseFailOn(call),
    reading: parseReading(call),
    files: parseFiles(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { files, reading, ...order } = parts.value
  return screenSources(world, call, order, openAll(world, files, reading))
}

async function* openAll(
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

/** The files of a call; none is a mistake. */
export function parseFiles(call: Call): Result<readonly string[]> {
  if (call.words.length > 0) return ok(call.words)
  return err({
    code: 'file-not-named',
    at: {},
    says: 'Which file? None was named.',
    help: 'Name an inventory (an SBOM, an osquery result, a CSV, a dpkg status file), or - for standard input.',
  })
}
