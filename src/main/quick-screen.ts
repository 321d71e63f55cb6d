// Where the built `licet screen` begins: all that it needs in one file that loads fast; what is no screening is left to licet.ts.
import { isSet, parseCall } from '../cli/call.ts'
import { run } from '../cli/commands/screen.ts'
import { guarded } from '../cli/guarded.ts'
import { languageAsked } from '../cli/parse-language.ts'
import { SCREEN } from '../cli/screen-spec.ts'
import { worldOf } from './world.ts'

/** Screens what stands behind `licet screen`, or leaves it to the whole program, with nothing printed. */
export async function answerOr(words: readonly string[], leave: () => void): Promise<void> {
  const call = parseCall(SCREEN, words)
  const world = worldOf(process)
  // The texts of other languages are not in this one file.
  if (!call.ok || isSet(call.value, 'help') || languageAsked(world, call.value) !== undefined) {
    leave()
    return
  }
  process.exitCode = await guarded(world, async () => run(world, call.value))
}
