// Where the built `licet screen` begins: all that it needs in one file that loads fast; what is no screening is left to licet.ts.
import type * as nodeThreads from 'node:worker_threads'
import type { Worker } from 'node:worker_threads'
import { isSet, parseCall } from '../cli/call.ts'
import { run } from '../cli/commands/screen.ts'
import { guarded } from '../cli/guarded.ts'
import { languageAsked } from '../cli/parse-language.ts'
import { SCREEN } from '../cli/screen-spec.ts'
import { path } from './builtins.ts'
import { root } from './package.ts'
import { readingAside } from './read-aside.ts'
import { worldOf } from './world.ts'

/** What is read is soon forgotten: more room for it took 25 MB and saved no time. */
const YOUNG_MEGABYTES = 24

/** Screens what stands behind `licet screen`, or leaves it to the whole program, with nothing printed. */
export async function answerOr(words: readonly string[], leave: () => void): Promise<void> {
  const call = parseCall(SCREEN, words)
  const aside = readingAside(beginReading)
  const world = worldOf(process, { readAside: aside.readAside })
  // The texts of other languages are not in this one file.
  if (!call.ok || isSet(call.value, 'help') || languageAsked(world, call.value) !== undefined) {
    leave()
    return
  }
  aside.prepare(call.value.words)
  process.exitCode = await guarded(world, async () => run(world, call.value))
}

function beginReading(): Worker {
  const threads: typeof nodeThreads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(path.join(root, 'bin', 'reading-worker.cjs'), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
}
