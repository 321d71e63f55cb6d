import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import {
  candidatesOf,
  docketFor,
  openDocket,
  openForStatus,
  tellCandidates,
  withoutIdle,
  type Docket,
} from './docket.ts'
import { tablesOf } from './make-tables.ts'
import { organisationOf, provisionOf, questionOf, snapshotOf } from './world.testing.ts'

const ofA: Condition = { kind: 'product', products: ['a'] }
const agency: Condition = { kind: 'class', classes: ['agency'] }

function told({ candidates }: Pick<Docket, 'candidates'>): readonly string[] {
  return candidates.map(({ rule }) => rule.provision.id)
}

test('on a docket are the rules that may cover the item on some day, whatever their act', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/all'),
      provisionOf('m/a', { covers: ofA, acts: ['use'] }),
      provisionOf('m/b', { covers: { kind: 'product', products: ['b'] } }),
      provisionOf('m/not', { covers: { kind: 'not', of: ofA } }),
      provisionOf('m/late', { covers: ofA, period: { from: [0, 0] as never, countedOn: 'act' } }),
    ],
  })
  assert.deepEqual(told(openDocket(snapshot, questionOf())), ['m/all', 'm/a', 'm/late'])
  assert.deepEqual(told(openDocket(snapshot, questionOf({ item: { product: 'b' } }))), [
    'm/all',
    'm/b',
    'm/not',
  ])
  assert.deepEqual(told(openForStatus(snapshot, questionOf({ act: 'use' }))), [
    'm/all',
    'm/a',
    'm/not',
    'm/late',
  ])
  assert.deepEqual(told(openForStatus(snapshot, questionOf({ act: 'install' }))), [
    'm/all',
    'm/a',
    'm/not',
    'm/late',
  ])
})

test('rules of other acts are not on a docket for the status alone, those of the counter-act are', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/buy', { acts: ['procure'] }),
      provisionOf('m/sell', { acts: ['supply'] }),
      provisionOf('m/sold', { acts: ['supply'], effect: 'discourage' }),
      provisionOf('m/use', { acts: ['use'] }),
    ],
  })
  assert.deepEqual(told(openForStatus(snapshot, questionOf())), ['m/buy', 'm/sell'])
})

test('idle on a docket is what says nothing of any of the acts, or never to this organisation', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/buy', { acts: ['procure'] }),
      provisionOf('m/use', { acts: ['use'] }),
      provisionOf('m/agency', { acts: ['procure', 'use'], to: agency }),
      provisionOf('m/sells', { acts: ['supply'], to: agency }),
    ],
  })
  const docket = openDocket(snapshot, questionOf())
  assert.deepEqual(told(withoutIdle(docket, ['procure'])), ['m/buy', 'm/sells'])
  assert.deepEqual(told(withoutIdle(docket, ['use'])), ['m/use'])
  assert.deepEqual(told(withoutIdle(docket, ['procure', 'use'])), ['m/buy', 'm/use', 'm/sells'])
  assert.deepEqual(told(withoutIdle(docket, [])), [])
  const organisation = organisationOf('o', { classes: ['agency'] })
  const ofAgency = openDocket(snapshot, questionOf({ organisation }))
  assert.deepEqual(told(withoutIdle(ofAgency, ['use'])), ['m/use', 'm/agency'])
})

test('a docket for another act is of the same item and rules', () => {
  const docket = openDocket(snapshotOf({ provisions: [provisionOf('m/x')] }), questionOf())
  const other = docketFor(docket, 'use')
  assert.deepEqual([docket.context.question.act, other.context.question.act], ['procure', 'use'])
  assert.equal(other.candidates, docket.candidates)
  assert.equal(other.context.product, docket.context.product)
})

test('of a part of a snapshot is told which of its rules may cover an item, and a rule that it lacks is left out', () => {
  const part = snapshotOf({ provisions: [provisionOf('m/1'), provisionOf('m/2'), provisionOf('m/3')] })
  const asked: (readonly [string | undefined, string | undefined])[] = []
  tellCandidates(part, (product, party) => {
    asked.push([product, party])
    return [0, 2, 7]
  })
  assert.deepEqual(told(openDocket(part, questionOf())), ['m/1', 'm/3'])
  assert.deepEqual(told({ candidates: candidatesOf(tablesOf(part), undefined, 'p') }), ['m/1', 'm/3'])
  assert.deepEqual(asked, [
    ['a', undefined],
    [undefined, 'p'],
  ])
})

test('a rule is made ready once for all dockets of a snapshot', () => {
  const snapshot = snapshotOf({ provisions: [provisionOf('m/x')] })
  const [one, other] = ['a', 'b'].map(product => openDocket(snapshot, questionOf({ item: { product } })))
  assert.equal(one?.candidates.length, 1)
  assert.equal(one.candidates[0], other?.candidates[0])
})
