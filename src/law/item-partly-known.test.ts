import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Truth } from '../base/truth.ts'
import type { Condition, VersionRange } from '../model/condition.ts'
import { decide } from './decide.ts'
import { provisionOf, questionOf, snapshotOf } from './world.testing.ts'

test('a version of which only bounds are given settles what lies wholly on one side of them', () => {
  const rows: readonly (readonly [VersionRange, string, Truth | undefined])[] = [
    [{ from: '10' }, '>10', 'yes'],
    [{ from: '10' }, '>12', 'yes'],
    [{ from: '10' }, '>9', 'unknown'],
    [{ from: '10' }, '<10', undefined],
    [{ from: '10' }, '<11', 'unknown'],
    [{ below: '10' }, '<10', 'yes'],
    [{ below: '10' }, '>8 <10', 'yes'],
    [{ below: '10' }, '>8 <11', 'unknown'],
    [{ below: '10' }, '>10 <12', undefined],
    [{ upTo: '10' }, '>10', undefined],
    [{ upTo: '10' }, '>9 <10', 'yes'],
    [{ from: '10' }, 'odd', 'unknown'],
    [{ from: '10' }, '', 'unknown'],
  ]
  for (const [versions, version, truth] of rows) {
    const covers: Condition = { kind: 'product', products: ['a'], versions }
    const snapshot = snapshotOf({ provisions: [provisionOf('m/x', { covers })] })
    const { citations } = decide(snapshot, questionOf({ item: { product: 'a', version } }))
    assert.equal(citations[0]?.truth, truth, JSON.stringify([versions, version]))
  }
})

test('of an item known only to lie within a category, the wider is held and the narrower open', () => {
  const snapshot = snapshotOf({
    provisions: ['tool', 'saw', 'toy'].map(id =>
      provisionOf(`m/${id}`, { covers: { kind: 'category', categories: [id, 'gone'] } }),
    ),
  })
  const category = (id: string, within?: string) => ({
    id,
    title: id,
    cpv: [],
    unspsc: [],
    ...(within === undefined ? {} : { within }),
  })
  const categories = {
    thing: category('thing'),
    tool: category('tool', 'thing'),
    saw: category('saw', 'tool'),
    toy: category('toy', 'thing'),
  }
  const truths = (answer: string) =>
    decide({ ...snapshot, categories }, questionOf({ item: { party: 'p' }, answers: { category: answer } }))
      .citations.map(({ provision, truth, steps }) =>
        [provision, truth, ...steps.flatMap(({ open }) => open)].join(' '),
      )
      .toSorted()
  assert.deepEqual(truths('within:tool'), ['m/saw unknown category', 'm/tool yes'])
  assert.deepEqual(truths('within:thing'), [
    'm/saw unknown category',
    'm/tool unknown category',
    'm/toy unknown category',
  ])
  assert.deepEqual(truths('within:saw'), ['m/saw yes', 'm/tool yes'])
  assert.deepEqual(truths('tool'), ['m/tool yes'])
  assert.deepEqual(truths('thing'), [])
})
