import { entryOf } from '../base/entry.ts'
import { ok, type Result } from '../base/result.ts'
import type { Judgement, JudgementFact } from '../identity/judgement.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Call } from './call.ts'
import { hearsJudgements, judgementFileOf, readJudgements } from './judgement-file.ts'
import { readHouse } from './house.ts'
import { parseOrganisations } from './parse-organisations.ts'
import type { Asked } from '../app/asking/asked.ts'
import type { World } from './world.ts'

/** The same setting with what people have judged for its organisation, and with the file named above the answer. */
export async function hearJudgements(world: World, call: Call, asked: Result<Asked>): Promise<Result<Asked>> {
  if (!asked.ok || !hearsJudgements(world, call)) return asked
  const read = await readJudgements(world, judgementFileOf(call))
  if (!read.ok) return read
  const { setting } = asked.value
  const standing = await standingFor(setting.snapshot, read.value.facts, unitsUpFrom(setting.organisation))
  const judgements = { file: read.value.file, standing: standing.size }
  return ok({ ...asked.value, setting: { ...setting, judgements }, standing })
}

/** The same for several settings. */
export async function hearAll(
  world: World,
  call: Call,
  settings: Result<readonly Asked[]>,
): Promise<Result<readonly Asked[]>> {
  if (!settings.ok) return settings
  const heard: Asked[] = []
  for (const each of settings.value) {
    // oxlint-disable-next-line no-await-in-loop -- a file that is wrong is told once
    const one = await hearJudgements(world, call, ok(each))
    if (!one.ok) return one
    heard.push(one.value)
  }
  return ok(heard)
}

/** What people have judged, for the organisation of --as or for everybody; nothing where nobody has. */
export async function standingOf(
  world: World,
  call: Call,
  snapshot: Snapshot,
): Promise<Result<ReadonlyMap<string, Judgement>>> {
  const house = await readHouse(world, call, snapshot)
  if (!house.ok) return house
  const organisations = parseOrganisations(call, house.value)
  if (!organisations.ok) return organisations
  if (!hearsJudgements(world, call)) return ok(new Map())
  const read = await readJudgements(world, judgementFileOf(call))
  if (!read.ok) return read
  return ok(await standingFor(snapshot, read.value.facts, organisations.value.flatMap(unitsUpFrom)))
}

/** What stands for an organisation, without what names parties or products that this catalogue does not hold: it says nothing here. */
export async function standingFor(
  snapshot: Snapshot,
  facts: readonly JudgementFact[],
  organisations: readonly string[],
): Promise<ReadonlyMap<string, Judgement>> {
  const { standingJudgements } = await import('../identity/judgement.ts')
  const standing = standingJudgements(facts, organisations)
  return new Map([...standing].filter(([, { answer }]) => isHeld(snapshot, answer)))
}

function isHeld({ parties, products }: Snapshot, answer: Judgement['answer']): boolean {
  if (answer.kind !== 'is') return true
  const { party, product } = answer
  return (
    (party === undefined || entryOf(parties, party) !== undefined) &&
    (product === undefined || entryOf(products, product) !== undefined)
  )
}

/** An organisation and the units above it, itself first. */
export function unitsUpFrom(organisation: Organisation): readonly string[] {
  const { id, above } = organisation
  return above === undefined ? [id] : [id, ...unitsUpFrom(above)]
}
