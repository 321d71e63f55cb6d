import { canonicalJson } from '../../base/canonical-json.ts'
import type { Problem } from '../../base/problem.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import { compileCatalog } from '../../catalog/compile/compile.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { EXCERPTS_ENDING } from '../excerpts/excerpt.ts'
import { excerptsText } from '../excerpts/write-excerpts.ts'
import type { Call } from '../call.ts'
import { emit, outputOf, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'
import { checkAgainstOlder, refuseAll, runCheck } from './catalog-check.ts'

const VERBS = ['check', 'build', 'import', 'diff', 'pages'] as const

/** Checks a catalogue and runs its law reports, builds its snapshot, brings a register in, compares two, or writes their pages. */
export async function run(world: World, call: Call): Promise<Exit> {
  const [verb, folder] = call.words
  const format = parseFormat(call, ['text', 'json'])
  if (!format.ok) return refuse(world, format.problems)
  if (verb === 'import') return (await import('./catalog-import.ts')).runImport(world, call, format.value)
  if (verb === 'diff') return (await import('./catalog-diff.ts')).runCatalogDiff(world, call)
  if (verb === 'pages') return (await import('./catalog-pages.ts')).runPages(world, call)
  if (verb !== 'check' && verb !== 'build') return refuse(world, [unknownVerb(verb)])
  const texts = await world.catalogTexts(folder)
  if (!texts.ok) return refuse(world, texts.problems)
  if (verb === 'check') return runCheck(world, call, texts.value, format.value)
  if (outputOf(call) === undefined) return refuse(world, [OUTPUT_MISSING])
  const checked = await checkAgainstOlder(world, call, texts.value)
  if (!checked.ok) return refuse(world, checked.problems)
  const { catalog, problems, summary } = checked.value
  if (problems.length > 0) return refuseAll(world, call, format.value, problems, summary)
  return build(world, call, compileCatalog(catalog))
}

/** Writes the snapshot, and beside it the excerpts from which single questions are answered quickly. */
async function build(world: World, call: Call, snapshot: Snapshot): Promise<Exit> {
  const file = outputOf(call) ?? ''
  const text = canonicalJson(snapshot)
  const exit = await emit(world, call, `${text}\n`, EXIT.nothing)
  if (exit !== EXIT.nothing) return exit
  await world.disk.writeText(`${file}${EXCERPTS_ENDING}`, excerptsText(JSON.parse(text) as Snapshot))
  world.warn(`licet: ${snapshot.id} in ${file}\n`)
  return exit
}

function unknownVerb(verb: string | undefined): Problem {
  const nearest = verb === undefined ? undefined : nearestName(verb, VERBS)
  return {
    code: 'verb-unknown',
    at: {},
    says:
      verb === undefined
        ? 'Check the catalogue, build it, bring a register in, compare two, or write their pages?'
        : `licet catalog does not know "${verb}".`,
    help:
      nearest === undefined
        ? 'licet catalog check, build --output FILE, import IMPORTER FILE, diff OLD NEW, or pages --output FOLDER'
        : `Did you mean licet catalog ${nearest}?`,
  }
}

const OUTPUT_MISSING: Problem = {
  code: 'output-missing',
  at: {},
  says: 'Where shall the snapshot go?',
  help: 'licet catalog build --output snapshot.json',
}
