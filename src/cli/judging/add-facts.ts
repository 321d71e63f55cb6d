import type { JudgementFact } from '../../identity/judgement.ts'
import { renderJudgements } from '../../identity/judgement-file.ts'
import { unwritable } from '../emit.ts'
import type { Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'

/** Puts facts behind those that a file holds, where they are never changed; undefined when they stand there. */
export async function addFacts(
  world: World,
  file: string,
  facts: readonly JudgementFact[],
): Promise<Exit | undefined> {
  if (facts.length === 0) return undefined
  try {
    await world.disk.appendText(file, renderJudgements(facts))
    return undefined
  } catch (error) {
    const problem = unwritable(file, error)
    if (problem === undefined) throw error
    return refuse(world, [problem])
  }
}
