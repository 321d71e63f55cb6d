import { canonicalJson } from '../../base/canonical-json.ts'
import type { Problem } from '../../base/problem.ts'
import { compileCatalog } from '../../catalog/compile/compile.ts'
import { NAMES_ENDING, storedNames } from '../../identity/stored-names.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { EXCERPTS_ENDING } from '../excerpts/excerpt.ts'
import { excerptsText } from '../excerpts/write-excerpts.ts'
import type { Call } from '../call.ts'
import { emit, outputOf, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import { unknownVerb } from '../unknown-verb.ts'
import type { World } from '../world.ts'
import { checkAgainstOlder, refuseAll, runCheck } from './catalog-check.ts'

const VERBS = ['check', 'build', 'import', 'diff', 'pages', 'add', 'subscriptions'] as const

/** Checks a catalogue and runs its law reports, builds its snapshot, brings a register in, compares two, writes their pages, or subscribes to gazettes. */
export async function run(world: World, call: Call): Promise<Exit> {
  const [verb, folder] = call.words
  const format = parseFormat(call, ['text', 'json'])
  if (!format.ok) return refuse(world, format.problems)
  if (verb === 'import') return (await import('./catalog-import.ts')).runImport(world, call, format.value)
  if (verb === 'diff') return (await import('./catalog-diff.ts')).runCatalogDiff(world, call)
  if (verb === 'pages') return (await import('./catalog-pages.ts')).runPages(world, call)
  if (verb === 'add') return (await import('./catalog-add.ts')).runAdd(world, call, format.value)
  if (verb === 'subscriptions')
    return (await import('./catalog-subscriptions.ts')).runSubscriptions(world, call, format.value)
  if (verb !== 'check' && verb !== 'build')
    return refuse(world, [unknownVerb('catalog', verb, VERBS, VERB_WANTED)])
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

/** Writes the snapshot, and beside it what would take long to work out: the excerpts that single questions are answered from, and the names. */
async function build(world: World, call: Call, snapshot: Snapshot): Promise<Exit> {
  const file = outputOf(call) ?? ''
  const text = canonicalJson(snapshot)
  const exit = await emit(world, call, `${text}\n`, EXIT.nothing)
  if (exit !== EXIT.nothing) return exit
  const written = JSON.parse(text) as Snapshot
  await world.disk.writeText(`${file}${EXCERPTS_ENDING}`, excerptsText(written))
  await world.disk.writeText(`${file}${NAMES_ENDING}`, storedNames(written))
  world.warn(`licet: ${snapshot.id} in ${file}\n`)
  return exit
}

const VERB_WANTED = {
  asks: 'Check the catalogue, build it, bring a register in, compare two, write their pages, or subscribe to a gazette?',
  help: 'licet catalog check, build --output FILE, import IMPORTER FILE, diff OLD NEW, pages --output FOLDER, add URL --key KEY, or subscriptions',
}

const OUTPUT_MISSING: Problem = {
  code: 'output-missing',
  at: {},
  says: 'Where shall the snapshot go?',
  help: 'licet catalog build --output snapshot.json',
}
