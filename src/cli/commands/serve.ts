import { allOf } from '../../base/all-of.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Call } from '../call.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import type { ServeChoices } from '../serving/choices.ts'
import { readServeChoices } from '../serving/read-choices.ts'
import type { World } from '../world.ts'

/** Runs the registry until it is told to stop. */
export async function run(world: World, call: Call): Promise<Exit> {
  const parts = allOf<{ choices: ServeChoices; words: null }>({
    choices: await readServeChoices(world, call),
    words: noWords(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const served = await world.serve(parts.value.choices)
  return served.ok ? EXIT.nothing : refuse(world, served.problems)
}

function noWords({ words }: Call): Result<null> {
  if (words.length === 0) return ok(null)
  return err({
    code: 'words-unexpected',
    at: {},
    says: `licet serve takes no words, and got "${words.join(' ')}".`,
    help: 'licet serve --help',
  })
}
