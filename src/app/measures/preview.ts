import type { Day } from '../../base/day.ts'
import { ok, type Result } from '../../base/result.ts'
import { changesBetween } from '../../law/changes.ts'
import type { Change } from '../../model/change.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Waiver } from '../../model/waiver.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Actor } from '../access/actor.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import type { Registry } from '../registry.ts'
import { grantedWaivers, waiversHeld } from '../waivers/granted.ts'
import { checkText } from './drafts.ts'
import { type FindingChange, previewHeld } from './preview-held.ts'
import type { DraftChecked } from './check-draft.ts'
import { productsUnder } from './products-under.ts'

/** A verdict that would differ, and how many lines of the unit's own inventories it is about. */
export type HeldChange = Change & { readonly held: number }

/** What a draft would change, product by product, for the units of this registry. */
export interface Impact {
  readonly measure: string
  /** Units and products that were looked at. */
  readonly units: number
  readonly products: number
  /** What is held first. */
  readonly changes: readonly HeldChange[]
  /** Whether there are more changes than are told. */
  readonly isCut: boolean
  /** What would become of the findings of this registry; empty where none is asked about. */
  readonly findings: readonly FindingChange[]
}

export type Preview =
  | { readonly isSound: true; readonly impact: Impact }
  | Extract<DraftChecked, { isSound: false }>

const MOST_CHANGES = 2_000

/**
 * What a draft would change on a day: for every unit of the registry, and every product of the catalogue that the draft may cover. It gives
 * the thread back after each unit, so that others are served meanwhile.
 */
export async function previewText(
  registry: Registry,
  actor: Actor,
  text: string,
  on?: Day,
): Promise<Result<Preview>> {
  const checked = await checkText(registry, actor, text)
  if (!checked.ok) return checked
  if (!checked.value.isSound) return ok(checked.value)
  const { id, snapshot } = checked.value
  const before = registry.catalogue.current().snapshot
  const { records, requests } = await registry.store.read(async tables => ({
    records: await tables.units.all(),
    requests: await tables.waivers.all(),
  }))
  const units = Object.values(organisationsOf(before, records))
  const date = on ?? registry.clock.today()
  const { held, findings } = await previewHeld(registry, snapshot, date)
  const waivers = grantedWaivers(requests)
  const impact = await impactOf({ measure: id, before, after: snapshot, units, held, waivers, date })
  return ok({ isSound: true, impact: { ...impact, findings } })
}

/** Both catalogues, and for whom they are compared. */
export interface Comparison {
  readonly measure: string
  readonly before: Snapshot
  readonly after: Snapshot
  readonly units: readonly Organisation[]
  /** What the units hold; nothing where it is left out. */
  readonly held?: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** The waivers that were given to any of the units. */
  readonly waivers?: readonly Waiver[]
  readonly date: Day
}

/** What a measure changes on a day between two catalogues, for some organisations. */
export async function impactOf({
  measure,
  before,
  after,
  units,
  held,
  waivers = [],
  date,
}: Comparison): Promise<Impact> {
  const provisions = [before, after].flatMap(({ measures }) => measures[measure]?.provisions ?? [])
  const acts = [
    ...new Set(
      [before, after].flatMap(snapshot => provisions.flatMap(id => snapshot.provisions[id]?.acts ?? [])),
    ),
  ]
  const wanted = productsUnder(new Set(provisions), [before, after])
  const changes: HeldChange[] = []
  for (const unit of units) {
    if (changes.length > MOST_CHANGES) break
    const found = changesBetween(
      { snapshot: before, date },
      { snapshot: after, date },
      [unit],
      acts,
      { answers: {}, waivers: waiversHeld(waivers, unit) },
      wanted,
    )
    const counts = held?.get(unit.id)
    changes.push(...found.map(change => ({ ...change, held: counts?.get(change.product) ?? 0 })))
    // oxlint-disable-next-line no-await-in-loop -- others are served between two units
    await new Promise(resolve => {
      setImmediate(resolve)
    })
  }
  return {
    measure,
    units: units.length,
    products: wanted.size,
    changes: changes.toSorted((one, other) => other.held - one.held).slice(0, MOST_CHANGES),
    isCut: changes.length > MOST_CHANGES,
    findings: [],
  }
}
