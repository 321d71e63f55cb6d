import { FINDING_STATES, type FindingState } from '../model/finding-state.ts'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Status, STATUSES } from '../model/status.ts'
import type { FindingRecord } from '../ports/store/findings.ts'
import type { Store } from '../ports/store/store.ts'
import type { UnitRecord } from '../ports/store/units.ts'
import { onBothDatabases } from './store.testing.ts'

const UNITS = ['north', 'south']
const INVENTORIES = ['north-laptops', 'south-laptops', 'south-servers']

type Write =
  | { readonly kind: 'insert'; readonly findings: readonly Said[] }
  | { readonly kind: 'update'; readonly at: readonly number[]; readonly said: Said }
  | { readonly kind: 'stale'; readonly at: number; readonly said: Said }
  | { readonly kind: 'remove'; readonly inventory: number }

interface Said {
  readonly inventory: number
  readonly worst: Status
  readonly state: FindingState
  readonly deadline: string | null
  readonly quantity: number
}

const said = fc.record({
  inventory: fc.nat({ max: 2 }),
  worst: fc.constantFrom(...STATUSES.slice(0, 3)),
  state: fc.constantFrom(...FINDING_STATES),
  deadline: fc.constantFrom(null, '2026-03-01', '2026-09-01'),
  quantity: fc.nat({ max: 5 }),
})
const writes: fc.Arbitrary<readonly Write[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), findings: fc.array(said, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('update' as const), at: fc.uniqueArray(fc.nat({ max: 9 })), said }),
    fc.record({ kind: fc.constant('stale' as const), at: fc.nat({ max: 9 }), said }),
    fc.record({ kind: fc.constant('remove' as const), inventory: fc.nat({ max: 2 }) }),
  ),
  { maxLength: 12 },
)

onBothDatabases('whatever writes findings, the sums of a unit are those of its findings', async store => {
  await prepared(store)
  await fc.assert(
    fc.asyncProperty(writes, async all => {
      await emptied(store)
      let made = 0
      for (const write of all) {
        // oxlint-disable no-await-in-loop -- one after the other
        await store.write(async ({ findings, screenings }) => {
          const kept = await Promise.all(INVENTORIES.map(async id => findings.ofInventory(id)))
          const there = kept.flat().toSorted((one, other) => Number(one.id) - Number(other.id))
          switch (write.kind) {
            case 'insert':
              if ((await screenings.inventories()).length === INVENTORIES.length)
                await findings.insert(write.findings.map(each => record(String((made += 1)), each)))
              return
            case 'update': {
              const some = write.at.flatMap(at => there[at] ?? [])
              const changed = some.map(each => ({ ...each, ...lawOf(write.said), version: each.version + 1 }))
              assert.deepEqual(await findings.updateAll(changed), [])
              return
            }
            case 'stale': {
              const one = there[write.at]
              if (one !== undefined)
                assert.equal(await findings.update({ ...one, ...lawOf(write.said) }), false)
              return
            }
            case 'remove':
              await screenings.removeInventory(INVENTORIES[write.inventory] ?? '')
          }
        })
        // oxlint-enable no-await-in-loop
      }
      await sumsHold(store)
    }),
    { numRuns: 40 },
  )
})

async function sumsHold(store: Store): Promise<void> {
  await store.read(async ({ findings, figures }) => {
    const rows = (await Promise.all(INVENTORIES.map(async id => findings.ofInventory(id)))).flat()
    const sorted = (all: readonly object[]): readonly string[] =>
      all.map(each => JSON.stringify(each)).toSorted()
    const counted = Map.groupBy(rows, ({ unit, worst, state }) => JSON.stringify([unit, worst, state]))
    assert.deepEqual(
      sorted(
        (await findings.counts('all')).map(({ unit, worst, state, count, quantity }) => [
          unit,
          worst,
          state,
          count,
          quantity,
        ]),
      ),
      sorted(
        [...counted.values()].map(some => [
          some[0]?.unit,
          some[0]?.worst,
          some[0]?.state,
          some.length,
          some.reduce((sum, { quantity }) => sum + quantity, 0),
        ]),
      ),
    )
    const late = rows.filter(
      ({ unit, state, deadline }) =>
        unit === 'south' &&
        (state === 'open' || state === 'in-work') &&
        deadline !== null &&
        deadline < '2026-06-01',
    )
    assert.deepEqual(
      (await findings.overdue(['south'], '2026-06-01')).map(each => ({ ...each })),
      late.length === 0 ? [] : [{ unit: 'south', count: late.length }],
    )
    const open = rows.filter(({ state }) => state === 'open')
    const groups = await findings.groups({ units: 'all', states: ['open'] }, 'unit')
    assert.equal(
      groups.reduce((sum, { count }) => sum + count, 0),
      open.length,
    )
    const { findings: byState } = await figures.all()
    assert.equal(
      byState.reduce((sum, { count }) => sum + count, 0),
      rows.length,
    )
  })
}

async function prepared(store: Store): Promise<void> {
  await store.write(async ({ units }) => {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const id of UNITS) await units.insert(unitOf(id))
  })
}

/** No findings, and every inventory. */
async function emptied(store: Store): Promise<void> {
  await store.write(async ({ screenings }) => {
    // oxlint-disable no-await-in-loop -- one connection
    for (const id of INVENTORIES) {
      await screenings.removeInventory(id)
      await screenings.insertInventory({
        id,
        unit: unitNameOf(id),
        name: id,
        acts: ['use'],
        asOf: null,
        current: null,
        version: 1,
        createdAt: '2026-03-02T10:00:00.000Z',
      })
    }
    // oxlint-enable no-await-in-loop
  })
}

function lawOf({
  worst,
  state,
  deadline,
  quantity,
}: Said): Pick<FindingRecord, 'worst' | 'state' | 'deadline' | 'quantity'> {
  return { worst, state, deadline, quantity }
}

function record(id: string, each: Said): FindingRecord {
  const inventory = INVENTORIES[each.inventory] ?? ''
  return {
    id,
    inventory,
    unit: unitNameOf(inventory),
    party: null,
    product: 'a-product',
    act: 'use',
    best: each.worst,
    ...lawOf(each),
    provision: null,
    blocking: [],
    basis: null,
    isContested: false,
    sentence: '',
    duties: [],
    lines: 1,
    versions: [],
    owner: null,
    openedAt: '2026-03-02T10:00:00.000Z',
    changedAt: '2026-03-02T10:00:00.000Z',
    version: 1,
  }
}

function unitNameOf(inventory: string): string {
  return inventory.split('-')[0] ?? ''
}

function unitOf(id: string): UnitRecord {
  return {
    id,
    above: null,
    title: id,
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
