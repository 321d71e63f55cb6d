import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictsOf } from './conflicts.ts'
import { dayOf, listOf, organisationOf, productOf, provisionOf, snapshotOf } from './world.testing.ts'

const one = organisationOf('one', { classes: ['agency'] })
const other = organisationOf('other', { systems: ['abroad'] })
const asked = { act: 'procure', date: dayOf('2020-01-01'), answers: {}, waivers: [] }
const toOne = { kind: 'organisation' as const, organisations: ['one'] }
const toOther = { kind: 'organisation' as const, organisations: ['other'] }
const product = (...products: string[]) => ({ kind: 'product' as const, products })

const demandsA = provisionOf('m/list', { effect: 'list-only', list: 'l', to: toOne })
const forbidsA = provisionOf('n/ban', { to: toOther, covers: product('a') })
const lists = [listOf('l', [{ names: product('a') }])]
const systems = { n: 'abroad' }

const replaces = provisionOf('m/replace', {
  effect: 'oblige',
  to: toOne,
  acts: ['use'],
  covers: product('old'),
  duty: { kind: 'replace', says: 'replace it', trigger: 'holding', deadline: { kind: 'none' } },
})

test('what one list alone allows and another forbids is a clash', () => {
  const snapshot = snapshotOf({ provisions: [demandsA, forbidsA], lists, systems })
  const { clashes } = conflictsOf(snapshot, [one, other], asked)
  assert.deepEqual(clashes, [
    {
      product: 'a',
      demandedBy: { organisation: 'one', provision: 'm/list' },
      forbiddenBy: { organisation: 'other', provision: 'n/ban' },
    },
  ])
})

test('an approval that is no list, a ban that is not certain, and a ban on oneself are no clash', () => {
  const approves = provisionOf('m/list', { effect: 'approve', to: toOne })
  const open = { ...forbidsA, where: { kind: 'open' as const, question: 'q' } }
  const reports = provisionOf('n/report', {
    effect: 'oblige',
    to: toOther,
    duty: { kind: 'report', says: 'report it', trigger: 'date', deadline: { kind: 'none' } },
  })
  const mild = { ...forbidsA, effect: 'discourage' as const }
  const ownBan = provisionOf('m/ban', { to: toOne, covers: product('a') })
  for (const provisions of [
    [approves, forbidsA],
    [demandsA, open],
    [demandsA, mild],
    [demandsA, ownBan],
    [demandsA, reports],
    [demandsA],
  ]) {
    const snapshot = snapshotOf({ provisions, lists, systems })
    assert.deepEqual(conflictsOf(snapshot, [one, other], asked).clashes, [])
  }
})

test('for nobody nothing is in conflict', () => {
  const snapshot = snapshotOf({ provisions: [demandsA, forbidsA, replaces], lists, systems })
  assert.deepEqual(conflictsOf(snapshot, [], asked), { clashes: [], impasses: [], deadlocks: [] })
})

test('a category in which everything is stopped for somebody is an impasse, with the nearest first', () => {
  const products = [
    productOf('a', { categories: ['tool'] }),
    productOf('b', { categories: ['tool'] }),
    productOf('c', { categories: ['tool'] }),
    productOf('d', { categories: ['tool'] }),
    productOf('free', { categories: ['toy'] }),
    productOf('stopped', { categories: ['toy'] }),
  ]
  const snapshot = snapshotOf({
    products,
    lists,
    systems,
    provisions: [
      provisionOf('m/ban', { to: toOne, covers: product('c', 'stopped') }),
      provisionOf('m/list', { effect: 'list-only', list: 'l', to: toOne, covers: product('a', 'b', 'd') }),
      provisionOf('n/ban', { to: toOther, covers: product('a') }),
      provisionOf('n/seller', { acts: ['supply'], covers: product('d') }),
    ],
  })
  const { impasses } = conflictsOf(snapshot, [one, other], asked)
  assert.deepEqual(
    impasses.map(({ category, products: count, nearest }) => [
      category,
      count,
      nearest.map(standing => `${standing.product} ${standing.worst}`),
    ]),
    [['tool', 4, ['b not-approved', 'd not-approved', 'a prohibited']]],
  )
  assert.equal(impasses[0]?.nearest[0]?.verdicts.length, 2)
})

test('impasses are told in the order of their categories', () => {
  const snapshot = snapshotOf({
    products: [productOf('x', { categories: ['toy'] }), productOf('y', { categories: ['tool'] })],
    provisions: [provisionOf('m/ban')],
  })
  assert.deepEqual(
    conflictsOf(snapshot, [one], asked).impasses.map(({ category }) => category),
    ['tool', 'toy'],
  )
})

test('what is only withheld is stopped, and what only costs a contract is not', () => {
  const withheld = provisionOf('m/seller', { acts: ['supply'] })
  const costs = provisionOf('m/costs', { effect: 'disqualify' })
  const found = [withheld, costs].map(
    provision => conflictsOf(snapshotOf({ provisions: [provision] }), [one], asked).impasses.length,
  )
  assert.deepEqual(found, [1, 0])
})

const alike = ['old', 'new', 'newer'].map(id => productOf(id, { categories: ['toy', 'old'] }))
const elsewhere = productOf('far', { categories: ['tool'] })

/** Products of which one must be replaced, and another that shares nothing with them. */
function deadlocksIn(...provisions: readonly ReturnType<typeof provisionOf>[]) {
  const snapshot = snapshotOf({ products: [...alike, elsewhere], provisions, systems })
  return conflictsOf(snapshot, [one, other], asked).deadlocks
}

test('a duty to replace is a deadlock where another may have nothing of what could be taken instead', () => {
  assert.deepEqual(
    deadlocksIn(replaces, provisionOf('n/ban', { to: toOther, covers: product('new', 'newer') })),
    [
      {
        product: 'old',
        demandedBy: { organisation: 'one', provision: 'm/replace' },
        forbiddenBy: { organisation: 'other' },
        instead: [
          { product: 'new', provision: 'n/ban' },
          { product: 'newer', provision: 'n/ban' },
        ],
      },
    ],
  )
})

test('what the one who must replace may not take itself is nothing that it could take instead', () => {
  const own = provisionOf('m/ban', { to: toOne, covers: product('newer') })
  const theirs = provisionOf('n/ban', { to: toOther, covers: product('new') })
  const [deadlock] = deadlocksIn(replaces, own, theirs)
  assert.deepEqual(deadlock?.instead, [{ product: 'new', provision: 'n/ban' }])
  assert.deepEqual(deadlocksIn(replaces, provisionOf('m/all', { to: toOne }), theirs), [])
})

test('what shares but one category with what must be replaced could be taken instead', () => {
  const products = [
    productOf('old', { categories: ['tool', 'toy'] }),
    productOf('new', { categories: ['set', 'toy'] }),
  ]
  const provisions = [replaces, provisionOf('n/ban', { to: toOther, covers: product('new') })]
  const [deadlock] = conflictsOf(snapshotOf({ products, provisions, systems }), [one, other], asked).deadlocks
  assert.deepEqual(deadlock?.instead, [{ product: 'new', provision: 'n/ban' }])
})

test('a duty to replace that is open, waived, or beside another duty is told apart', () => {
  const all = provisionOf('n/ban', { to: toOther })
  const open = { ...replaces, where: { kind: 'open' as const, question: 'q' } }
  assert.deepEqual(deadlocksIn(open, all), [])
  const report = provisionOf('m/1', {
    ...replaces,
    id: 'm/1',
    duty: { ...replaces.duty, kind: 'report' } as NonNullable<typeof replaces.duty>,
  })
  assert.equal(deadlocksIn(report, replaces, all)[0]?.demandedBy.provision, 'm/replace')
  const waiver = {
    id: 'w',
    provision: 'm/replace',
    grantor: 'a',
    organisation: 'one',
    where: { kind: 'always' as const },
    from: dayOf('2000-01-01'),
    until: dayOf('2030-01-01'),
  }
  const snapshot = snapshotOf({
    products: [...alike, elsewhere],
    provisions: [{ ...replaces, liftedBy: ['a'] }, all],
    systems,
  })
  assert.equal(conflictsOf(snapshot, [one, other], asked).deadlocks.length, 1)
  assert.deepEqual(conflictsOf(snapshot, [one, other], { ...asked, waivers: [waiver] }).deadlocks, [])
})

test('a duty to replace is no deadlock while one way is left, the ban is open, or the duty is another', () => {
  const some = provisionOf('n/ban', { to: toOther, covers: product('new') })
  const all = provisionOf('n/ban', { to: toOther })
  const open = { ...all, where: { kind: 'open' as const, question: 'q' } }
  const reports = { ...replaces, duty: { ...replaces.duty, kind: 'report' as const } } as typeof replaces
  for (const provisions of [[replaces, some], [replaces, open], [replaces], [reports, all]])
    assert.deepEqual(deadlocksIn(...provisions), [])
})
