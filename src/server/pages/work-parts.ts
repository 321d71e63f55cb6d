import { unitsWhereMay } from '../../app/access/may.ts'
import type { Action } from '../../app/access/actions.ts'
import type { Actor } from '../../app/access/actor.ts'
import { listFindings } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import { levelIn } from '../../report/level.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { FindingEvent } from '../../ports/store/findings.ts'
import type { HeldTitle } from '../../ports/store/holdings.ts'
import { findingName } from '../routes/findings.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import { partyName, productName } from '../../report/names.ts'
import type { Choice } from '../../web/fields.ts'
import type { EventShown } from '../../web/pages/work/events.ts'
import type { HeldRow } from '../../web/pages/work/inventory.ts'
import type { UnitNames } from '../../web/pages/work/unit-names.ts'

/** The units that somebody may see, and those where they may do something. */
export interface UnitsSeen {
  readonly names: UnitNames
  readonly choicesFor: (action: Action) => readonly Choice[]
  readonly may: (action: Action, unit: string) => boolean
}

/** Reads the tree once, as pages need it. */
export async function unitsSeen({ store }: Registry, actor: Actor): Promise<UnitsSeen> {
  const units = await store.read(async tables => tables.units.all())
  const seen = unitsWhereMay(actor, 'unit.read', units)
  const depth = depths(units)
  return {
    names: new Map(units.filter(({ id }) => seen.has(id)).map(({ id, title }) => [id, title])),
    choicesFor: action => {
      const able = unitsWhereMay(actor, action, units)
      return units
        .filter(({ id }) => able.has(id))
        .map(({ id, title }) => ({ value: id, text: `${'\u00a0\u00a0'.repeat(depth.get(id) ?? 0)}${title}` }))
    },
    may: (action, unit) => unitsWhereMay(actor, action, units).has(unit),
  }
}

function depths(units: readonly UnitRecord[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { id, above } of units) found.set(id, above === null ? 0 : (found.get(above) ?? 0) + 1)
  return found
}

/** A line of an inventory as pages show it. */
export function heldRow(snapshot: Snapshot, { holding, title }: HeldTitle): HeldRow {
  const { decision, party, product } = title.resolution
  return {
    name: title.item.name,
    publisher: title.item.publisher ?? '',
    version: title.item.version ?? '',
    takenFor:
      decision === 'none'
        ? ''
        : product === undefined
          ? partyName(snapshot, party ?? '')
          : productName(snapshot, product),
    level: decision === 'none' ? '' : levelIn(snapshot, product),
    isPossible: decision === 'possible',
    at: holding.at,
    quantity: holding.quantity,
    lines: holding.lines,
  }
}

/** Events with the names of those who did them. */
export async function eventsShown(
  { store }: Registry,
  events: readonly FindingEvent[],
  about?: (event: FindingEvent) => EventShown['about'],
): Promise<readonly EventShown[]> {
  const names = await store.read(
    async ({ people }) => new Map((await people.all()).map(({ id, name }) => [id, name])),
  )
  return events.map(event => {
    const what = about?.(event)
    return {
      at: event.at,
      kind: event.kind,
      text: event.text,
      cause: event.cause,
      actor: names.get(event.actor) ?? '',
      ...(what === undefined ? {} : { about: what }),
    }
  })
}

/** The findings that events are about, by id, as far as somebody may see them. */
export async function findingsAbout(
  registry: Registry,
  actor: Actor,
  events: readonly { readonly finding: string }[],
): Promise<ReadonlyMap<string, EventShown['about'] & object>> {
  const ids = [...new Set(events.map(({ finding }) => finding))]
  const found = await listFindings(registry, actor, { ids, limit: ids.length })
  const { snapshot } = registry.catalogue.current()
  return new Map(
    (found.ok ? found.value : []).map(finding => {
      const { id, act } = finding
      return [id, { name: `${findingName(snapshot, finding)} (${act})`, path: `/findings/${id}` }]
    }),
  )
}
