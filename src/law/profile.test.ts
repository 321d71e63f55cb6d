import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '../base/day.ts'
import { STATUSES } from '../model/status.ts'
import { decide } from './decide.ts'
import { codeOf, Profile, rangeOfCode } from './profile.ts'
import {
  dayOf,
  FOUNDED,
  organisationOf,
  productOf,
  provisionOf,
  questionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

const dated = () =>
  snapshotOf({
    provisions: [
      provisionOf('m/a', {
        covers: { kind: 'product', products: ['a'] },
        period: { from: spanOf('2020-01-01'), until: spanOf('2021-01-01'), countedOn: 'act' },
      }),
      provisionOf('m/b', {
        effect: 'discourage',
        acts: ['use'],
        where: { kind: 'circumstance', name: 'purpose', values: ['x'] },
        period: { from: spanOf('2020-06-01'), countedOn: 'act' },
      }),
    ],
  })

test('a code stands for its range and no other', () => {
  const codes = new Set<number>()
  for (const best of STATUSES) {
    for (const worst of STATUSES) {
      const code = codeOf({ best, worst })
      codes.add(code)
      assert.deepEqual(rangeOfCode(code), { best, worst })
      assert.ok(Number.isInteger(code) && code >= 0 && code < 256, 'a code is a byte')
    }
  }
  assert.equal(codes.size, STATUSES.length ** 2)
})

test('a profile says on every day what a proof says, however often it is asked', () => {
  const snapshot = dated()
  const { organisation, waivers } = questionOf()
  const profile = new Profile(snapshot, { organisation, waivers })
  const days = ['2020-01-01', '2020-06-01', '2021-01-01', '2021-01-02'].map(dayOf)
  for (const answers of [{}, { purpose: 'x' }, { purpose: 'y' }, {}]) {
    for (const product of profile.products) {
      for (const act of profile.acts) {
        for (const date of days.flatMap(day => [addDays(day, -1), day, addDays(day, 1)])) {
          const { range } = decide(snapshot, questionOf({ act, item: { product }, date, answers }))
          assert.deepEqual(profile.rangeOn(product, act, date, answers), range, `${product} ${act} ${date}`)
        }
      }
    }
  }
})

test('classes of circumstances are told apart by what was answered, not by the order of answering', () => {
  const { organisation, waivers } = questionOf()
  const profile = new Profile(dated(), { organisation, waivers })
  assert.equal(profile.classOf({}), 0)
  assert.equal(profile.classOf({ purpose: 'x', place: 'y' }), 1)
  assert.equal(profile.classOf({ place: 'y', purpose: 'x' }), 1)
  assert.equal(profile.classOf({ purpose: 'x' }), 2)
  assert.equal(profile.classOf({}), 0)
})

test('a profile has a row for each product and act of the catalogue and no other', () => {
  const { organisation, waivers } = questionOf()
  const profile = new Profile(dated(), { organisation, waivers })
  const day = dayOf('2020-01-01')
  assert.deepEqual(profile.products, ['a', 'b'])
  assert.deepEqual(profile.acts, ['procure', 'supply', 'use', 'install'])
  assert.equal(profile.rangeOn('c', 'procure', day), undefined)
  assert.equal(profile.rangeOn('a', 'fly', day), undefined)
  assert.throws(() => profile.codeOn(2, 0, day, 0), /^RangeError: no cell 2, 0$/u)
  assert.throws(() => profile.codeOn(0, 4, day, 0), /^RangeError: no cell 0, 4$/u)
})

test('what is lifted for one act is not lifted for another that the same rules concern', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/a', { acts: ['procure', 'supply'] }),
      provisionOf('n/b', {
        effect: 'discourage',
        acts: ['procure'],
        relations: [{ kind: 'overrides', target: 'm/a', evidence: FOUNDED }],
      }),
    ],
  })
  const { organisation, waivers, date } = questionOf()
  const profile = new Profile(snapshot, { organisation, waivers })
  assert.equal(profile.rangeOn('a', 'procure', date)?.worst, 'withheld')
  assert.equal(profile.rangeOn('a', 'supply', date)?.worst, 'prohibited')
})

test('a profile keeps rows apart however many there are', () => {
  const many = 200
  const snapshot = snapshotOf({
    products: Array.from({ length: many }, (_, index) => productOf(`p${index}`)),
    provisions: Array.from({ length: many }, (_, index) =>
      provisionOf(`m/${index}`, {
        covers: { kind: 'product', products: [`p${index}`] },
        period: {
          from: [addDays(dayOf('2020-01-01'), index), addDays(dayOf('2020-01-01'), index)],
          until: spanOf('2030-01-01'),
          countedOn: 'act',
        },
      }),
    ),
  })
  const profile = new Profile(snapshot, { organisation: organisationOf('o'), waivers: [] })
  for (const round of [1, 2]) {
    for (let index = 0; index < many; index += 1) {
      const first = addDays(dayOf('2020-01-01'), index)
      const found = [addDays(first, -1), first, dayOf('2030-01-02')].map(day =>
        profile.codeOn(index, 0, day, 0),
      )
      assert.deepEqual(
        found.map(code => rangeOfCode(code).worst),
        ['clear', 'prohibited', 'clear'],
        `product ${index}, round ${round}`,
      )
    }
  }
})
