import { canonicalJson } from '../../base/canonical-json.ts'
import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { runCases } from '../../cases/run-cases.ts'
import { casesOf } from '../../catalog/case.ts'
import { type CatalogSummary, checkCatalog } from '../../catalog/check.ts'
import { checkShrinkage } from '../../catalog/lint/shrinkage.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import { compileCatalog } from '../../catalog/compile/compile.ts'
import { decide } from '../../law/decide.ts'
import { printableJson } from '../../report/printable.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { EXCERPTS_ENDING } from '../excerpts/excerpt.ts'
import { excerptsText } from '../excerpts/write-excerpts.ts'
import { type Call, isSet, textOf } from '../call.ts'
import { emit, outputOf, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'

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
  const { catalog, problems: found, summary } = checkCatalog(texts.value)
  const older = await olderOf(world, call)
  if (!older.ok) return refuse(world, older.problems)
  const problems = older.value === undefined ? found : [...found, ...checkShrinkage(catalog, older.value)]
  if (problems.length > 0) return refuseAll(world, call, format.value, problems, summary)
  const snapshot = compileCatalog(catalog)
  if (verb === 'build') {
    if (outputOf(call) === undefined) return refuse(world, [OUTPUT_MISSING])
    return build(world, call, snapshot)
  }
  const cases = casesOf(catalog)
  // The reference takes twenty times as long as the engine; the tests hold the two equal on every case.
  const reference = isSet(call, 'all') ? (await import('../../spec/interpret.ts')).interpret : undefined
  const answerers = { decide, ...(reference === undefined ? {} : { interpret: reference }) }
  const differences = runCases(snapshot, cases, answerers)
  if (differences.length > 0) return refuseAll(world, call, format.value, differences, summary)
  const { unverified, ...counts } = summary
  const told = { snapshot: snapshot.id, ...counts, unverified: unverified.length }
  const text = format.value === 'json' ? `${printableJson({ problems: [], ...told }, 2)}\n` : countsText(told)
  return emit(world, call, text, EXIT.nothing)
}

/** The catalogue to hold the lengths of lists against, if one was named. */
async function olderOf(world: World, call: Call): Promise<Result<Snapshot | undefined>> {
  const path = textOf(call, 'against')
  return path === undefined ? ok(undefined) : world.snapshot(path)
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

/** Everything that is wrong, each with its line and column; none is left out, since a catalogue is mended in one go. */
function refuseAll(
  world: World,
  call: Call,
  format: string,
  problems: readonly Problem[],
  summary: CatalogSummary,
): Exit | Promise<Exit> {
  if (format !== 'json') return refuse(world, problems, Infinity)
  const { unverified, ...counts } = summary
  const document = { problems, ...counts, unverified: unverified.length }
  return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.refused)
}

function countsText(counts: Readonly<Record<string, unknown>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what}: ${typeof count === 'string' ? count : JSON.stringify(count)}\n`)
    .join('')
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
