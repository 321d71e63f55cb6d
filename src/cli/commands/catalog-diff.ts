import type { Problem } from '../../base/problem.ts'
import type { Call } from '../call.ts'
import type { Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'
import { run as runDiff } from './diff.ts'

/** `licet catalog diff OLD NEW`: which verdicts change from one catalogue to the other, for which presets. */
export async function runCatalogDiff(world: World, call: Call): Promise<Exit> {
  const [, older, newer, ...words] = call.words
  if (older === undefined || newer === undefined) return refuse(world, [EDITIONS_MISSING])
  const options = new Map(call.options)
  options.set('catalog', [older, newer])
  return runDiff(world, { words, options })
}

const EDITIONS_MISSING: Problem = {
  code: 'editions-too-few',
  at: {},
  says: 'A comparison needs two catalogues.',
  help: 'licet catalog diff OLD NEW, each a snapshot or a folder of its files',
}
