import { basename } from 'node:path'
import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { checkCatalog } from '../../catalog/check.ts'
import { compileCatalog } from '../../catalog/compile/compile.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { settingJson } from '../../report/ask-json.ts'
import { impactJson, impactPage } from '../../report/impact-page.ts'
import { printableJson } from '../../report/printable.ts'
import type { Finding } from '../../model/finding.ts'
import type { ItemChange } from '../../model/item-change.ts'
import { differencesOf } from '../../screening/difference.ts'
import { examinerOf } from '../../screening/examiner.ts'
import { allOf } from '../../base/all-of.ts'
import { type Call, isSet, textOf, textsOf } from '../call.ts'
import { Quotas } from '../../app/asking/quotas.ts'
import { Circumstances } from '../../app/asking/circumstances.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { hearJudgements } from '../hear-judgements.ts'
import { openInventories } from '../open-inventories.ts'
import { parseReading, type Reading } from '../parse-reading.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSetting } from '../parse-setting.ts'
import { refuse, tell } from '../refuse.ts'
import { abilitiesFor } from '../run-screening.ts'
import { UnitsNamed } from '../../app/asking/units-named.ts'
import type { World } from '../world.ts'

const MAX_DRAFT_BYTES = 1 << 20
const MOST = 40

/** Screens inventories without and with a draft measure, and tells what the draft would change. */
export async function run(world: World, call: Call): Promise<Exit> {
  const editions = await compileBoth(world, call)
  if (!editions.ok) return refuse(world, editions.problems)
  const { before, after, measure } = editions.value
  const parts = allOf<{ asked: Asked; reading: Reading; format: string; files: readonly string[] }>({
    asked: await hearJudgements(world, call, await parseSetting(world, call, after, ['use', 'procure'])),
    reading: parseReading(call),
    format: parseFormat(call, ['text', 'json']),
    files: parseInventories(call),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { asked, reading, format, files } = parts.value
  const units = new UnitsNamed(asked)
  const without = await sideOf(world, withSnapshot(asked, before), units)
  const within = await sideOf(world, asked, units)
  const seen: (ItemChange | Pair)[] = []
  const problems: Problem[] = []
  let items = 0
  for await (const source of openInventories(world, files, reading)) {
    if ('code' in source) return refuse(world, [source])
    for await (const batch of source.batches) {
      problems.push(...batch.problems)
      items += batch.items.length
      for (const item of batch.items) {
        const pair = [without.examine(source.name, item), within.examine(source.name, item)] as const
        const waits = [without.counts(pair[0]), within.counts(pair[1])]
        const change = waits.includes(true) ? pair : differencesOf(...pair)
        if (change !== undefined) seen.push(change)
      }
    }
  }
  tell(world, problems)
  const changes = seen.flatMap(one =>
    'acts' in one ? [one] : (differencesOf(without.decided(one[0]), within.decided(one[1])) ?? []),
  )
  const answer = {
    setting: asked.setting,
    measure,
    items,
    changes,
    quotas: { before: without.judged(), after: within.judged() },
    most: isSet(call, 'all') ? Infinity : MOST,
  }
  if (format === 'text') return emitPage(world, call, impactPage(answer), EXIT.nothing)
  const document = { ...settingJson(asked.setting), ...impactJson(answer) }
  return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
}

/** What one line came to without the draft, and with it. */
type Pair = readonly [Finding | undefined, Finding | undefined]

/** One side of the comparison: what examines items, and the quotas counted over them. */
async function sideOf(world: World, asked: Asked, units: UnitsNamed) {
  const abilities = await abilitiesFor(world, asked, new Circumstances(asked.setting.snapshot), units)
  const quotas = new Quotas(asked.setting, abilities)
  return {
    examine: examinerOf(abilities).examine,
    counts: (finding: Finding | undefined) => finding !== undefined && quotas.count(finding),
    decided: (finding: Finding | undefined) => (finding === undefined ? undefined : quotas.decided(finding)),
    judged: () => quotas.judged(),
  }
}

/** The catalogue as it stands, and with the draft in it. A draft needs no law reports yet, and may lie anywhere. */
async function compileBoth(
  world: World,
  call: Call,
): Promise<Result<{ readonly before: Snapshot; readonly after: Snapshot; readonly measure: string }>> {
  const [draft] = call.words
  if (draft === undefined) {
    return err({
      code: 'draft-not-named',
      at: {},
      says: 'Which draft? None was named.',
      help: 'Name a measure file, as licet impact draft.yaml --inventory bom.json.',
    })
  }
  const [texts, text] = [
    await world.catalogTexts(textOf(call, 'catalog')),
    await world.disk.readText(draft, MAX_DRAFT_BYTES),
  ]
  if (!texts.ok) return texts
  if (!text.ok) return text
  const measure = basename(draft).replace(/\.ya?ml$/u, '')
  const standing = texts.value.filter(({ path }) => !path.endsWith(`/${measure}.yaml`))
  const before = checkCatalog(standing)
  const path = `catalog/measures/draft/${measure}.yaml`
  const after = checkCatalog([...standing, { path, text: text.value }])
  const [first, ...others] = after.problems
    .filter(({ code }) => !code.startsWith('case') && code !== 'wrong-folder')
    .map(problem => (problem.at.file === path ? { ...problem, at: { ...problem.at, file: draft } } : problem))
  if (first !== undefined) return err(first, ...others)
  return ok({ before: compileCatalog(before.catalog), after: compileCatalog(after.catalog), measure })
}

function withSnapshot(asked: Asked, snapshot: Snapshot): Asked {
  return { ...asked, setting: { ...asked.setting, snapshot } }
}

function parseInventories(call: Call): Result<readonly string[]> {
  const files = textsOf(call, 'inventory')
  if (files.length > 0) return ok(files)
  return err({
    code: 'inventory-not-named',
    at: {},
    says: 'On which inventory shall the draft be tried? None was named.',
    help: 'Add --inventory FILE; it may be repeated.',
  })
}
