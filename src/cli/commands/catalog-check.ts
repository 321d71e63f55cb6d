import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { runCases } from '../../cases/run-cases.ts'
import { casesOf } from '../../catalog/case.ts'
import { type CatalogSummary, checkCatalog } from '../../catalog/check.ts'
import { compileCatalog } from '../../catalog/compile/compile.ts'
import { checkLanguages } from '../../catalog/lint/languages.ts'
import { inOrder } from '../../catalog/lint/lint.ts'
import { findOddities, type Oddity } from '../../catalog/lint/oddities.ts'
import { checkShrinkage } from '../../catalog/lint/shrinkage.ts'
import type { CatalogFile } from '../../catalog/parse.ts'
import { answerOnDay } from '../../law/decide.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { printableJson } from '../../report/printable.ts'
import { type Call, isSet, textOf } from '../call.ts'
import { emit } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import type { World } from '../world.ts'

/** Checks the files of a catalogue, alone and together, and runs its law reports; tells all problems, or what it holds. */
export async function runCheck(
  world: World,
  call: Call,
  files: readonly CatalogFile[],
  format: string,
): Promise<Exit> {
  const checked = await checkAgainstOlder(world, call, files)
  if (!checked.ok) return refuse(world, checked.problems)
  const { catalog, summary } = checked.value
  // A catalogue with a measure of one's own in one language answers; only this check asks for all of them.
  const problems = inOrder([...checked.value.problems, ...checkLanguages(catalog)])
  if (problems.length > 0) return refuseAll(world, call, format, problems, summary)
  const snapshot = compileCatalog(catalog)
  // The reference takes twenty times as long as the engine; the tests hold the two equal on every case.
  const reference = isSet(call, 'all') ? (await import('../../spec/interpret.ts')).interpret : undefined
  const answerers = { decide: answerOnDay, ...(reference === undefined ? {} : { interpret: reference }) }
  const differences = runCases(snapshot, casesOf(catalog), answerers)
  if (differences.length > 0) return refuseAll(world, call, format, differences, summary)
  const contradictions = isSet(call, 'contradictions')
    ? (await import('../../cases/contradictions.ts')).checkContradictions(catalog, snapshot)
    : []
  if (contradictions.length > 0) return refuseAll(world, call, format, contradictions, summary)
  const told = { snapshot: snapshot.id, ...countsOf(summary) }
  const facts = isSet(call, 'unverified') ? summary.unverified : undefined
  const oddities = isSet(call, 'oddities') ? findOddities(catalog) : undefined
  const text =
    format === 'json'
      ? `${printableJson({ problems: [], ...told, ...(facts === undefined ? {} : { unverifiedFacts: facts }), ...(oddities === undefined ? {} : { oddities }) }, 2)}\n`
      : `${listText('unverified', facts ?? [])}${listText('odd', oddities ?? [])}${countsText(told)}`
  return emit(world, call, text, EXIT.nothing)
}

/** Reads and checks all files, also against the older catalogue that `--against` names. */
export async function checkAgainstOlder(
  world: World,
  call: Call,
  files: readonly CatalogFile[],
): Promise<Result<ReturnType<typeof checkCatalog>>> {
  const older = await olderOf(world, call)
  if (!older.ok) return older
  const checked = checkCatalog(files)
  if (older.value === undefined) return ok(checked)
  return ok({ ...checked, problems: [...checked.problems, ...checkShrinkage(checked.catalog, older.value)] })
}

/** Everything that is wrong, each with its line and column; none is left out, since a catalogue is mended in one go. */
export function refuseAll(
  world: World,
  call: Call,
  format: string,
  problems: readonly Problem[],
  summary: CatalogSummary,
): Exit | Promise<Exit> {
  if (format !== 'json') return refuse(world, problems, Infinity)
  return emit(world, call, `${printableJson({ problems, ...countsOf(summary) }, 2)}\n`, EXIT.refused)
}

/** The catalogue to hold the lengths of lists against, if one was named. */
async function olderOf(world: World, call: Call): Promise<Result<Snapshot | undefined>> {
  const path = textOf(call, 'against')
  return path === undefined ? ok(undefined) : world.snapshot(path)
}

function countsOf({ unverified, ...counts }: CatalogSummary): object {
  return { ...counts, unverified: unverified.length }
}

function countsText(counts: object): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what}: ${countText(count)}\n`)
    .join('')
}

/** `au 4, ca 3`: the parts of what is counted by something. */
function countText(count: unknown): string {
  if (typeof count !== 'object' || count === null) return String(count)
  return Object.entries(count)
    .map(([part, many]) => `${part} ${String(many)}`)
    .join(', ')
}

function listText(word: string, facts: readonly Oddity[]): string {
  return facts.map(({ what, at }) => `${at.file ?? ''}:${at.line ?? 1}: ${word}: ${what}\n`).join('')
}
