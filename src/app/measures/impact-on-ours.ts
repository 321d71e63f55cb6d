import { type Day, formatDay } from '../../base/day.ts'
import { byText, firstOf } from '../../base/order.ts'
import { decide } from '../../law/decide.ts'
import type { ActId, ProductId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { StatusRange } from '../../model/status.ts'
import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import { questionOf } from '../asking/question.ts'
import type { Registry } from '../registry.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { grantedWaivers, waiversHeld } from '../waivers/granted.ts'
import { previewHeld } from './preview-held.ts'
import { impactOf } from './preview.ts'

/** Something that a unit holds and whose verdict a draft would change. */
export interface OursChanged {
  readonly product: ProductId
  readonly act: ActId
  readonly before: StatusRange
  readonly after: StatusRange
  /** Lines of inventories of the unit. */
  readonly items: number
  /** The last day of the first duty that the draft lays on it; missing where it lays none with a day. */
  readonly deadline?: string
}

/** What a draft would change in one unit, what is due first first. */
export interface UnitImpact {
  readonly unit: string
  readonly title: string
  readonly changes: readonly OursChanged[]
  /** Lines of inventories, each counted once however many acts it is about. */
  readonly items: number
  readonly firstDeadline?: string
}

/** Both catalogues, the draft, and the day on which they are compared. */
export interface Tried {
  readonly measure: string
  readonly before: Snapshot
  readonly after: Snapshot
  readonly date: Day
}

/** What a draft would change in the stored inventories that somebody may see, by unit; the most items first. Nothing is kept. */
export async function impactOnOurs(
  registry: Registry,
  actor: Actor,
  { measure, before, after, date }: Tried,
): Promise<readonly UnitImpact[]> {
  if (actor.via === 'none') return []
  const { records, waivers } = await registry.store.read(async tables => ({
    records: await tables.units.all(),
    waivers: grantedWaivers(await tables.waivers.granted()),
  }))
  const { held } = await previewHeld(registry, after, date)
  const seen = unitsWhereMay(actor, 'screening.read', records)
  const organisations = organisationsOf(before, records)
  const units = [...held.keys()].filter(id => seen.has(id)).flatMap(id => organisations[id] ?? [])
  const { changes } = await impactOf({ measure, before, after, units, held, waivers, date })
  const found = units.map((organisation): UnitImpact => {
    const own = changes.filter(change => change.organisation === organisation.id && change.held > 0)
    const setting = { snapshot: after, organisation, date, waivers: waiversHeld(waivers, organisation) }
    const told = own.map(({ product, act, held: items, ...ranges }): OursChanged => {
      const { duties } = decide(after, questionOf(setting, act, { product }, {}))
      const days = duties.flatMap(({ provision, by, waived }) =>
        by === undefined || waived || after.provisions[provision]?.measure !== measure ? [] : [by],
      )
      return {
        product,
        act,
        before: ranges.before,
        after: ranges.after,
        items,
        ...(days.length === 0 ? {} : { deadline: formatDay(Math.min(...days) as Day) }),
      }
    })
    const first = told.flatMap(({ deadline }) => deadline ?? []).toSorted()[0]
    const byProduct = new Map(told.map(({ product, items }) => [product, items]))
    return {
      unit: organisation.id,
      title: organisation.title,
      changes: told.toSorted(
        firstOf(
          byText(({ deadline }) => deadline ?? 'none'),
          (one, other) => other.items - one.items,
        ),
      ),
      items: [...byProduct.values()].reduce((sum, items) => sum + items, 0),
      ...(first === undefined ? {} : { firstDeadline: first }),
    }
  })
  return found.filter(({ changes: own }) => own.length > 0).toSorted((one, other) => other.items - one.items)
}
