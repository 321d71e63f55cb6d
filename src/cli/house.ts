import type { Problem } from '../base/problem.ts'
import { ok, type Result } from '../base/result.ts'
import type { Whom } from '../model/finding.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Waiver } from '../model/waiver.ts'
import { waiversHeld } from '../app/waivers/granted.ts'
import { type Call, textOf, textsOf } from './call.ts'
import { type Defaults, readDefaults } from './defaults.ts'
import type { World } from './world.ts'

/** Whom a call may ask for, and which waivers they hold: the catalogue's organisations, and the user's own. */
export interface House {
  readonly organisations: Readonly<Record<string, Organisation>>
  /** Ids of the user's own, as their file has them. */
  readonly own: readonly string[]
  readonly waivers: readonly Waiver[]
  readonly defaults: Defaults
}

const MOST_BYTES = 4 << 20

/** Reads --units and --waivers, else those that ./licet.json names; every problem in them is told with its place. */
export async function readHouse(world: World, call: Call, snapshot: Snapshot): Promise<Result<House>> {
  const defaults = await readDefaults(world)
  if (!defaults.ok) return defaults
  const units = textOf(call, 'units') ?? defaults.value.units
  const named = textsOf(call, 'waivers')
  const waiverFiles = named.length > 0 ? named : [defaults.value.waivers ?? []].flat()
  const own = units === undefined ? ok({}) : await readOwnUnits(world, snapshot, units)
  // Without units the catalogue's own table as it is: an excerpt of a catalogue cannot be gone through.
  const organisations =
    units === undefined || !own.ok ? snapshot.organisations : { ...snapshot.organisations, ...own.value }
  const waivers: Waiver[] = []
  const problems: Problem[] = own.ok ? [] : [...own.problems]
  for (const file of waiverFiles) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of small files
    const read = await readHeldWaivers(world, snapshot, organisations, file)
    if (read.ok) waivers.push(...read.value)
    else problems.push(...read.problems)
  }
  if (!own.ok || problems.length > 0) return { ok: false, problems }
  return ok({ organisations, own: Object.keys(own.value), waivers, defaults: defaults.value })
}

/** The user's own units below an organisation, each with the waivers that it holds. */
export function unitsBelow(
  { organisations, own, waivers }: House,
  organisation: Organisation,
): readonly Whom[] {
  return own.flatMap(id => {
    const unit = organisations[id]
    return unit === undefined || !isBelow(unit, organisation)
      ? []
      : [{ organisation: unit, waivers: waiversHeld(waivers, unit) }]
  })
}

function isBelow({ above }: Organisation, { id }: Organisation): boolean {
  for (let unit = above; unit !== undefined; unit = unit.above) if (unit.id === id) return true
  return false
}

/** Whether a call, or the folder where it runs, may state anything of the user's own. */
export function statesHouse(world: World, call: Call): boolean {
  return call.options.has('units') || call.options.has('waivers') || world.disk.isFile('licet.json')
}

async function readOwnUnits(
  world: World,
  snapshot: Snapshot,
  file: string,
): Promise<Result<Readonly<Record<string, Organisation>>>> {
  const text = await world.disk.readText(file, MOST_BYTES)
  if (!text.ok) return text
  const { readUnits } = await import('../catalog/unit-file.ts')
  const { organisations, problems } = readUnits(snapshot, { file, text: text.value })
  return problems.length === 0 ? ok(organisations) : { ok: false, problems }
}

async function readHeldWaivers(
  world: World,
  snapshot: Snapshot,
  organisations: Readonly<Record<string, Organisation>>,
  file: string,
): Promise<Result<readonly Waiver[]>> {
  const text = await world.disk.readText(file, MOST_BYTES)
  if (!text.ok) return text
  const { readWaivers } = await import('../catalog/waiver-file.ts')
  const { waivers, problems } = readWaivers(snapshot, organisations, { file, text: text.value })
  return problems.length === 0 ? ok(waivers) : { ok: false, problems }
}
