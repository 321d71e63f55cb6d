import { FINDING_ORDERS, FINDING_STATES, type FindingOrder } from '../model/finding-state.ts'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { compareText } from '../base/order.ts'
import { STATUSES } from '../model/status.ts'
import { NO_DEADLINE, placeOf } from '../ports/store/finding-place.ts'
import type { FindingFilter, FindingRecord, ThingCount } from '../ports/store/findings.ts'
import type { InventoryRecord } from '../ports/store/screenings.ts'
import type { Store } from '../ports/store/store.ts'
import type { UnitRecord } from '../ports/store/units.ts'
import { closeAll, openConnections } from './connections.ts'
import { foundInOrder } from './finding-order.ts'
import { openStore } from './open-store.ts'
import { DATABASES, onBothDatabases } from './store.testing.ts'

/** Two of them are called alike, and their titles run the other way than their ids. */
const TITLES: Readonly<Record<string, string>> = { a: 'Zoo', b: 'Harbour', c: 'Harbour', d: 'Abbey' }

const finding: fc.Arbitrary<Omit<FindingRecord, 'id'>> = fc
  .record({
    unit: fc.constantFrom(...Object.keys(TITLES)),
    product: fc.constantFrom(null, 'p1', 'p2'),
    party: fc.constantFrom(null, 'm1', 'p1'),
    act: fc.constantFrom('procure', 'use'),
    worst: fc.constantFrom(...STATUSES.slice(0, 4)),
    provision: fc.constantFrom(null, 'm-one/no', 'm-one/yes', 'm-two/no'),
    deadline: fc.constantFrom(null, '2026-03-01', '2026-09-01'),
    quantity: fc.nat({ max: 3 }),
    state: fc.constantFrom(...FINDING_STATES.slice(0, 3)),
    openedAt: fc.constantFrom('2026-03-02T10:00:00.000Z', '2026-04-02T10:00:00.000Z'),
  })
  .map(some => ({
    ...some,
    inventory: `of-${some.unit}`,
    best: some.worst,
    blocking: some.provision === null ? [] : [some.provision],
    basis: null,
    isContested: false,
    sentence: '',
    duties: [],
    lines: 1,
    versions: [],
    owner: null,
    changedAt: some.openedAt,
    version: 1,
  }))

const some = <T>(...values: T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined })
const asked: fc.Arbitrary<FindingFilter> = fc
  .record({
    order: fc.constantFrom(...FINDING_ORDERS),
    isDown: some<true>(true),
    units: fc.constantFrom<FindingFilter['units']>('all', ['a', 'c'], []),
    states: fc.constantFrom<FindingFilter['states']>(undefined, ['open'], ['open', 'in-work']),
    act: some('use', 'export'),
    worst: some(...STATUSES.slice(0, 4)),
    dueBy: some('2026-05-01'),
    provisionOf: some('m-one'),
    product: some('p1'),
    blockedBy: fc.constantFrom<FindingFilter['blockedBy']>(undefined, ['m-one/no', 'm-two/no'], []),
    limit: fc.integer({ min: 1, max: 7 }),
  })
  .map(
    each =>
      Object.fromEntries(
        Object.entries(each).filter(([, value]) => value !== undefined),
      ) as unknown as FindingFilter,
  )

onBothDatabases(
  'a list of findings is what was asked for, sorted by any of its columns either way, page for page',
  async store => {
    await prepared(store)
    await fc.assert(
      fc.asyncProperty(fc.array(finding, { maxLength: 25 }), asked, async (all, filter) => {
        const records = all.map((each, at) => ({ ...each, id: `f${String(at).padStart(2, '0')}` }))
        await store.write(async ({ findings, screenings }) => {
          for (const unit of Object.keys(TITLES)) {
            // oxlint-disable no-await-in-loop -- one connection
            await screenings.removeInventory(`of-${unit}`)
            await screenings.insertInventory(inventoryOf(unit))
            // oxlint-enable no-await-in-loop
          }
          await findings.insert(records)
        })
        const wanted = sorted(
          records.filter(each => isAsked(each, filter)),
          filter,
        )
        assert.deepEqual(
          await pagesOf(store, filter),
          wanted.map(({ id }) => id),
        )
        const { limit: _, order: __, isDown: ___, ...like } = filter
        assert.deepEqual(await store.read(async ({ findings }) => findings.tally(like)), {
          count: wanted.length,
          quantity: wanted.reduce((sum, { quantity }) => sum + quantity, 0),
        })
        const counts = await store.read(async ({ findings }) => findings.things({ ...filter, limit: 1_000 }))
        assert.deepEqual(
          counts.map(each => JSON.stringify(each)).toSorted(),
          thingsIn(wanted)
            .map(each => JSON.stringify(each))
            .toSorted(),
        )
      }),
      { numRuns: 60 },
    )
  },
)

const [sqlite] = DATABASES

test('SQLite puts no list of findings in order: an index has every order that there is', async () => {
  assert.ok(sqlite !== undefined)
  const fresh = await sqlite.make()
  await (await openStore(fresh.address)).close()
  const connections = openConnections(fresh.address)
  try {
    for (const order of FINDING_ORDERS)
      for (const direction of [{}, { isDown: true as const }]) {
        const filter: FindingFilter = {
          order,
          ...direction,
          units: ['a', 'b'],
          states: ['open', 'in-work'],
          act: 'use',
          dueBy: '2026-09-01',
          limit: 50,
        }
        // By the worst first, several indexes go on in this order, and SQLite takes the one that it likes.
        if (order === 'status' && filter.isDown !== true) continue
        // oxlint-disable-next-line no-await-in-loop -- one connection
        const plan = await foundInOrder(connections.reader, filter)
          .select('finding.id')
          .explain(undefined, sql`query plan`)
        const told = plan.map(({ detail }) => String(detail)).join('; ')
        // Within one unit it may: it does not know that ids are never missing.
        assert.doesNotMatch(told, /TEMP B-TREE FOR ORDER BY/u, `${order}: ${told}`)
        assert.match(told, /COVERING INDEX/u, `${order}: ${told}`)
      }
  } finally {
    await closeAll(connections)
    await fresh.remove()
  }
})

/** All pages of a list, one behind the other. */
async function pagesOf(store: Store, filter: FindingFilter): Promise<readonly string[]> {
  const ids: string[] = []
  for (let after: FindingFilter['after']; ;) {
    // oxlint-disable-next-line no-await-in-loop -- one begins where the last ended
    const page = await store.read(async ({ findings }) =>
      findings.list({ ...filter, ...(after === undefined ? {} : { after }) }),
    )
    ids.push(...page.map(({ id }) => id))
    const last = page.at(-1)
    if (last === undefined) return ids
    after = placeOf(last, filter.order ?? 'status')
  }
}

function thingsIn(records: readonly FindingRecord[]): readonly ThingCount[] {
  const groups = Map.groupBy(records, ({ product, party, provision, unit, inventory }) =>
    JSON.stringify([product, product === null ? (party ?? provision) : null, unit, inventory]),
  )
  return [...groups].map(([key, all]) => {
    const [product = null, instead = null, unit, inventory] = JSON.parse(key) as (string | null)[]
    const first = all.map(({ deadline, id }) => `${deadline ?? NO_DEADLINE}${id}`).toSorted()[0] ?? ''
    return {
      product,
      instead,
      unit: unit ?? '',
      inventory: inventory ?? '',
      count: all.length,
      quantity: Math.max(...all.map(({ quantity }) => quantity)),
      first: { deadline: first.slice(0, 10), id: first.slice(10) },
    }
  })
}

function isAsked(each: FindingRecord, filter: FindingFilter): boolean {
  const { units, states, act, worst, dueBy, provisionOf, product, blockedBy } = filter
  return (
    (units === 'all' || units.includes(each.unit)) &&
    (states === undefined || states.includes(each.state)) &&
    (act === undefined || each.act === act) &&
    (worst === undefined || each.worst === worst) &&
    (dueBy === undefined || (each.deadline !== null && each.deadline <= dueBy)) &&
    (provisionOf === undefined || each.provision?.startsWith(`${provisionOf}/`) === true) &&
    (product === undefined || each.product === product) &&
    (blockedBy === undefined || each.blocking.some(id => blockedBy.includes(id)))
  )
}

function sorted(
  records: readonly FindingRecord[],
  { order = 'status', isDown }: FindingFilter,
): readonly FindingRecord[] {
  const sign = isDown === true ? -1 : 1
  return records.toSorted((one, other) => sign * compared(keyOf(one, order), keyOf(other, order)))
}

function keyOf(each: FindingRecord, order: FindingOrder): readonly (string | number)[] {
  const place = placeOf(each, order)
  return order === 'unit' ? [TITLES[each.unit] ?? '', ...place] : place
}

function compared(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [at, value] of one.entries()) {
    const beside = other[at] ?? ''
    const differs =
      typeof value === 'number' && typeof beside === 'number'
        ? value - beside
        : compareText(String(value), String(beside))
    if (differs !== 0) return differs
  }
  return 0
}

async function prepared(store: Store): Promise<void> {
  await store.write(async ({ units }) => {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const [id, title] of Object.entries(TITLES)) await units.insert(unitOf(id, title))
  })
}

function inventoryOf(unit: string): InventoryRecord {
  return {
    id: `of-${unit}`,
    unit,
    name: unit,
    acts: ['use'],
    asOf: null,
    current: null,
    version: 1,
    createdAt: '2026-03-02T10:00:00.000Z',
  }
}

function unitOf(id: string, title: string): UnitRecord {
  return {
    id,
    above: null,
    title,
    preset: null,
    systems: [],
    classes: [],
    attributes: {},
    circumstances: {},
    party: null,
    isLegalPerson: true,
    version: 1,
    createdAt: '2026-03-02T10:00:00.000Z',
  }
}
