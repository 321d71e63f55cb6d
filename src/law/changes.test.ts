import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesBetween } from './changes.ts'
import {
  dayOf,
  FOUNDED,
  organisationOf,
  productOf,
  provisionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

const organisations = [organisationOf('o')]
const forbidsA = provisionOf('m/a', {
  acts: ['procure'],
  covers: { kind: 'product', products: ['a'] },
  period: { from: spanOf('2020-01-01'), countedOn: 'act' },
})
const prohibited = { best: 'prohibited', worst: 'prohibited' }
const clear = { best: 'clear', worst: 'clear' }

test('between two dates of one catalogue, what came into force is a change and nothing else is', () => {
  const snapshot = snapshotOf({ provisions: [forbidsA] })
  const [before, after] = [
    { snapshot, date: dayOf('2019-12-31') },
    { snapshot, date: dayOf('2020-01-01') },
  ]
  assert.deepEqual(changesBetween(before, after, organisations, ['procure', 'use']), [
    { organisation: 'o', product: 'a', act: 'procure', before: clear, after: prohibited, ledAfter: 'm/a' },
  ])
  assert.deepEqual(changesBetween(after, before, organisations, ['procure']), [
    { organisation: 'o', product: 'a', act: 'procure', before: prohibited, after: clear, ledBefore: 'm/a' },
  ])
  assert.deepEqual(changesBetween(after, after, organisations, ['procure']), [])
})

test('between two catalogues, only products that both hold are compared', () => {
  const date = dayOf('2020-01-01')
  const before = { snapshot: snapshotOf({ products: [productOf('a'), productOf('old')] }), date }
  const after = {
    snapshot: snapshotOf({
      products: [productOf('a'), productOf('new')],
      provisions: [provisionOf('m/all')],
    }),
    date,
  }
  assert.deepEqual(
    changesBetween(before, after, organisations, ['procure', 'use']).map(
      ({ product, act }) => `${product} ${act}`,
    ),
    ['a procure', 'a use'],
  )
})

test('only the products that are wanted are compared', () => {
  const date = dayOf('2020-01-01')
  const before = { snapshot: snapshotOf({}), date }
  const after = { snapshot: snapshotOf({ provisions: [provisionOf('m/all')] }), date }
  const changed = (wanted?: ReadonlySet<string>) =>
    changesBetween(before, after, organisations, ['procure'], { answers: {}, waivers: [] }, wanted).map(
      ({ product }) => product,
    )
  assert.deepEqual(
    [changed(), changed(new Set(['b', 'unheard'])), changed(new Set())],
    [['a', 'b'], ['b'], []],
  )
})

test('a verdict that only becomes wider or narrower has changed', () => {
  const date = dayOf('2020-01-01')
  const open = provisionOf('m/a', { where: { kind: 'circumstance', name: 'purpose', values: ['x'] } })
  const before = { snapshot: snapshotOf({ provisions: [open] }), date }
  const after = { snapshot: snapshotOf({ provisions: [provisionOf('m/a')] }), date }
  const [narrower] = changesBetween(before, after, organisations, ['procure'])
  assert.deepEqual(narrower?.before, { best: 'clear', worst: 'prohibited' })
  assert.deepEqual(narrower.after, prohibited)
  const [settled] = changesBetween(before, { snapshot: snapshotOf({}), date }, organisations, ['procure'])
  assert.deepEqual(settled?.after, clear)
})

test('answers and days of knowledge count on their own side', () => {
  const date = dayOf('2020-06-01')
  const asserted = [{ source: 's', basis: 'official' as const, knownFrom: dayOf('2020-03-01') }]
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/a', { evidence: { ...FOUNDED, asserted } }),
      provisionOf('m/b', { acts: ['use'], where: { kind: 'circumstance', name: 'purpose', values: ['x'] } }),
    ],
  })
  const [early, late] = [
    { snapshot, date, known: dayOf('2020-02-01') },
    { snapshot, date, known: dayOf('2020-04-01') },
  ]
  assert.deepEqual(
    changesBetween(early, late, organisations, ['procure', 'use'], {
      answers: { purpose: 'x' },
      waivers: [],
    }).map(({ product, act, before, after }) => [product, act, before.worst, after.worst]),
    [
      ['a', 'procure', 'clear', 'prohibited'],
      ['b', 'procure', 'clear', 'prohibited'],
    ],
  )
})
