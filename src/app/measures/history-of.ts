import { addDays, type Day, formatDay, LAST_DAY } from '../../base/day.ts'
import { rangeOfCode } from '../../law/profile.ts'
import type { ActId, ProductId } from '../../model/condition.ts'
import type { Measure, Provision, StagePoint } from '../../model/measure.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { StatusRange } from '../../model/status.ts'
import { endOf, startOf } from '../../report/provision-text.ts'
import { NO_CIRCUMSTANCES, profileOf } from '../asking/profiles.ts'
import { oncePerSnapshot } from '../shelves/shelf.ts'
import { productsUnder } from './products-under.ts'

/** What one day of a measure did to the verdicts of one act. */
export interface Effected {
  readonly act: ActId
  readonly before: StatusRange
  readonly after: StatusRange
  readonly products: number
  readonly organisations: readonly string[]
}

/** A day on which something of a measure began or ended, and what it did to verdicts. */
export interface Moment {
  readonly day: string
  readonly stages: readonly StagePoint['stage'][]
  readonly begins: readonly string[]
  readonly ends: readonly string[]
  readonly effects: readonly Effected[]
}

/** The days of a measure, for how many products and organisations they were looked at. */
export interface MeasureHistory {
  readonly moments: readonly Moment[]
  readonly products: number
  readonly organisations: number
}

/** So many products are looked at before others are served: a few milliseconds of work. */
const AT_ONCE = 2

/** Where each product stands in the tables of organisations. */
const placesOf = oncePerSnapshot(
  (snapshot: Snapshot): ReadonlyMap<ProductId, number> =>
    new Map(Object.keys(snapshot.products).map((id, at) => [id, at])),
)
const kept = oncePerSnapshot((_snapshot: Snapshot) => new Map<string, Promise<MeasureHistory>>())

/**
 * Which verdicts changed on each day of a measure: of the products that it may cover, for the organisations of the catalogue under its system,
 * with no circumstance given. Where another measure begins on the same day its changes are among them. Worked out once for each catalogue.
 */
export async function historyOf(
  snapshot: Snapshot,
  measure: Measure,
  between: () => Promise<void> = letOthers,
): Promise<MeasureHistory> {
  const known = kept(snapshot)
  const found = known.get(measure.id) ?? workOut(snapshot, measure, between)
  known.set(measure.id, found)
  return found
}

/**
 * Works the histories of all measures out, one after the other, so that nobody waits for one; `rest` lies between two handfuls of products,
 * and tells whether to go on with the next measure.
 */
export async function historiesAhead(snapshot: Snapshot, rest: () => Promise<boolean>): Promise<void> {
  const between = async () => {
    await rest()
  }
  for (const measure of Object.values(snapshot.measures)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
    if (!(await rest())) return
    // oxlint-disable-next-line no-await-in-loop -- as above
    await historyOf(snapshot, measure, between)
  }
}

async function letOthers(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve)
  })
}

async function workOut(
  snapshot: Snapshot,
  measure: Measure,
  between: () => Promise<void>,
): Promise<MeasureHistory> {
  const provisions = measure.provisions.flatMap(id => snapshot.provisions[id] ?? [])
  const acts = [...new Set(provisions.flatMap(provision => provision.acts))]
  const products = [...productsUnder(new Set(measure.provisions), [snapshot])]
  const organisations = Object.values(snapshot.organisations).filter(({ systems }) =>
    systems.some(system => isUnder(snapshot, system, measure.system)),
  )
  const days = daysOf(snapshot, measure, provisions)
  const effects = new Map<Day, Found[]>(days.map(day => [day, []]))
  for (const organisation of organisations) {
    const tellsOf = teller(snapshot, organisation, acts)
    for (let at = 0; at < products.length; at += AT_ONCE) {
      const some = products.slice(at, at + AT_ONCE)
      for (const day of days) effects.get(day)?.push(...tellsOf(day, some))
      // oxlint-disable-next-line no-await-in-loop -- others are served between two handfuls
      await between()
    }
  }
  const moments = days.map(day => ({
    day: formatDay(day),
    stages: measure.stages.filter(({ on }) => on[0] === day).map(({ stage }) => stage),
    begins: provisions.filter(one => startOf(snapshot, one)?.[0] === day).map(({ id }) => id),
    ends: provisions.filter(one => lastOf(one) === addDays(day, -1)).map(({ id }) => id),
    effects: summed(effects.get(day) ?? []),
  }))
  return { moments, products: products.length, organisations: organisations.length }
}

interface Found {
  readonly act: ActId
  readonly before: StatusRange
  readonly after: StatusRange
  readonly product: string
  readonly organisation: string
}

/** Tells of a day which verdicts of an organisation are others than on the day before. */
function teller(
  snapshot: Snapshot,
  organisation: Organisation,
  acts: readonly ActId[],
): (day: Day, products: readonly ProductId[]) => readonly Found[] {
  const table = profileOf(snapshot, organisation)
  const places = placesOf(snapshot)
  return (day, products) =>
    products.flatMap(product => {
      const at = places.get(product) ?? -1
      return acts.flatMap((act): readonly Found[] => {
        const [was, is] = [addDays(day, -1), day].map(date =>
          table.codeOn(at, table.acts.indexOf(act), date, NO_CIRCUMSTANCES),
        )
        return was === undefined || is === undefined || was === is
          ? []
          : [
              {
                act,
                before: rangeOfCode(was),
                after: rangeOfCode(is),
                product,
                organisation: organisation.id,
              },
            ]
      })
    })
}

function summed(found: readonly Found[]): readonly Effected[] {
  const groups = Map.groupBy(found, ({ act, before, after }) => JSON.stringify([act, before, after]))
  return [...groups.values()]
    .flatMap(group => {
      const [first] = group
      if (first === undefined) return []
      const { act, before, after } = first
      return [
        {
          act,
          before,
          after,
          products: new Set(group.map(({ product }) => product)).size,
          organisations: [...new Set(group.map(({ organisation }) => organisation))],
        },
      ]
    })
    .toSorted((one, other) => other.products - one.products)
}

function daysOf(snapshot: Snapshot, measure: Measure, provisions: readonly Provision[]): readonly Day[] {
  const days = [
    ...measure.stages.map(({ on }) => on[0]),
    ...provisions.flatMap(one => startOf(snapshot, one)?.[0] ?? []),
    ...provisions.flatMap(one => {
      const last = lastOf(one)
      return last === undefined ? [] : [addDays(last, 1)]
    }),
  ].filter(day => day !== LAST_DAY)
  return [...new Set(days)].toSorted((one, other) => one - other)
}

function lastOf(provision: Provision): Day | undefined {
  return endOf(provision)?.[1]
}

function isUnder(snapshot: Snapshot, system: string, above: string): boolean {
  if (system === above) return true
  const next = snapshot.systems[system]?.within
  return next !== undefined && isUnder(snapshot, next, above)
}
