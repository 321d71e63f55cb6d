// Where the built `licet ask` begins: answers out of the excerpts, in one file that loads fast, or leaves it to licet.ts.
import { quickSource } from '../cli/ask-source.ts'
import { ASK } from '../cli/ask-spec.ts'
import { isSet, parseCall } from '../cli/call.ts'
import { answerFrom } from '../cli/commands/ask.ts'
import { BeyondExcerpt } from '../cli/excerpts/excerpt.ts'
import type { World } from '../cli/world.ts'
import { isAllTaken } from './printer.ts'
import { worldOf } from './world.ts'

/** Answers what stands behind `licet ask` and is done, or leaves it to the whole program, with nothing printed. */
export async function answerOr(words: readonly string[], leave: () => void, done: () => void): Promise<void> {
  const exit = await answer(worldOf(process), words).catch(() => {
    // Printing comes last. Whatever went wrong before, the whole program meets it again and says it as it says everything.
    return undefined
  })
  if (exit === undefined) {
    leave()
    return
  }
  process.exitCode = exit
  // Nobody waits for anything any more, and V8 takes a while to tidy up.
  if (isAllTaken()) done()
}

/** Undefined where the excerpts do not suffice, or the call is one that takes more than asking. Nothing is printed then. */
async function answer(world: World, words: readonly string[]): Promise<number | undefined> {
  const call = parseCall(ASK, words)
  if (!call.ok || isSet(call.value, 'help')) return undefined
  const source = await quickSource(world, call.value)
  if (source === undefined) return undefined
  try {
    return await answerFrom(world, call.value, source)
  } catch (error) {
    if (error instanceof BeyondExcerpt) return undefined
    throw error
  }
}
