import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition, VersionRange } from '../model/condition.ts'
import type { Product, ProductEdge } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { decide } from './decide.ts'
import { FOUNDED, listOf, productOf, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

/** The status of the item under a prohibition of what is covered, and what the answer rests on and leaves open. */
function found(
  covers: Condition,
  given: { readonly product?: Partial<Product>; readonly others?: readonly Product[] } = {},
  asked: Partial<Question> = {},
  parties: Snapshot['parties'] = {},
): string {
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', { covers })],
    products: [productOf('a', given.product), ...(given.others ?? [])],
    lists: [
      listOf('countries', [{ country: 'FR' }, { country: 'DE', from: spanOf('2021-01-01') }]),
      listOf('open', [], { completeness: 'open' }),
    ],
  })
  const { range, citations, questions } = decide({ ...snapshot, parties }, questionOf(asked))
  const end = range.best === range.worst ? range.worst : `${range.best} to ${range.worst}`
  return [
    end,
    ...citations.flatMap(({ rests }) => rests),
    ...questions.map(({ key, who }) => `${key}?${who}`),
  ].join(' ')
}

test('a version is in a range, outside of it, or open', () => {
  const rows: readonly (readonly [VersionRange, string | undefined, string])[] = [
    [{ from: '2' }, '1.9', 'clear'],
    [{ from: '2' }, '2', 'prohibited'],
    [{ upTo: '2' }, '2', 'prohibited'],
    [{ upTo: '2' }, '2.1', 'clear'],
    [{ below: '2' }, '1.9', 'prohibited'],
    [{ below: '2' }, '2', 'clear'],
    [{ from: '2', below: '3' }, '2.5', 'prohibited'],
    [{ from: '2', below: '3' }, '3', 'clear'],
    [{ from: '2', upTo: '3' }, '1', 'clear'],
    [{}, undefined, 'prohibited'],
    [{ from: '2' }, undefined, 'clear to prohibited version:a?you'],
    [{ from: '2' }, 'odd', 'clear to prohibited version:a?you'],
    [{ from: '2' }, '', 'clear to prohibited version:a?you'],
    [{ from: '10' }, '<10', 'clear'],
    [{ from: '10' }, '<11', 'clear to prohibited version:a?you'],
    [{ from: '10' }, '>10', 'prohibited'],
    [{ from: '10' }, '>9', 'clear to prohibited version:a?you'],
    [{ from: '10' }, '>12 <14', 'prohibited'],
    [{ from: '10' }, '>8 <10', 'clear'],
    [{ upTo: '10' }, '<10', 'prohibited'],
    [{ upTo: '10' }, '>10', 'clear'],
    [{ below: '10' }, '>8 <10', 'prohibited'],
    [{ below: '10' }, '>8 <12', 'clear to prohibited version:a?you'],
  ]
  for (const [versions, version, expect] of rows) {
    const covers: Condition = { kind: 'product', products: ['a'], versions }
    const given = version === undefined ? {} : { version }
    assert.equal(
      found(covers, {}, { item: { product: 'a', ...given } }),
      expect,
      JSON.stringify([versions, version]),
    )
    if (version !== undefined && !/[<>]/u.test(version))
      assert.equal(found(covers, {}, { answers: { 'version:a': version } }), expect)
  }
})

test('an answer between two versions counts wherever it settles on which side of a bound the version lies', () => {
  const covers: Condition = { kind: 'product', products: ['a'], versions: { from: '8', upTo: '10' } }
  const rows = [
    ['<8', 'clear'],
    ['>10', 'clear'],
    ['<10', 'clear to prohibited version:a?you'],
    ['>9 <11', 'clear to prohibited version:a?you'],
    ['<7', 'clear'],
    ['>8 <9', 'prohibited'],
    ['>10 <12', 'clear'],
  ] as const
  for (const [answer, expect] of rows)
    assert.equal(found(covers, {}, { answers: { 'version:a': answer } }), expect, answer)
})

test('a product is itself and of its families, and no other', () => {
  const covers: Condition = { kind: 'product', products: ['line', 'x'] }
  assert.equal(found(covers), 'clear')
  assert.equal(found(covers, { product: { families: ['other', 'line'] } }), 'prohibited')
  assert.equal(found({ kind: 'product', products: ['a'] }), 'prohibited')
  const member: Condition = { kind: 'product', products: ['member of a'] }
  assert.equal(found(member), 'clear', 'what may be any of a family is not said to be one of its members')
  assert.equal(found(covers, {}, { item: { party: 'p' } }), 'clear')
})

test('a category is held with all above it, and open where the product is not known', () => {
  const covers: Condition = { kind: 'category', categories: ['tool', 'gone'] }
  assert.equal(found(covers), 'prohibited')
  assert.equal(found(covers, { product: { categories: ['toy'] } }), 'clear')
  const unknown = { item: { party: 'p' } }
  assert.equal(found(covers, {}, unknown), 'clear to prohibited category?you')
  assert.equal(found(covers, {}, { ...unknown, answers: { category: 'tool' } }), 'prohibited')
  assert.equal(found(covers, {}, { ...unknown, answers: { category: 'toy' } }), 'clear')
})

test('an origin is recorded, told or open; a stage of the maker is that of all its makers', () => {
  const origin = (stage: 'design' | 'incorporation' | 'headquarters', more: object = {}): Condition => ({
    kind: 'origin',
    stages: [stage],
    countries: ['CN'],
    inside: true,
    ...more,
  })
  const party = (id: string, more: object) => ({
    id,
    names: [],
    identifiers: [],
    falseFriends: [],
    sources: [],
    ...more,
  })
  const parties = {
    p: party('p', { incorporation: 'CN', headquarters: 'US' }),
    q: party('q', { incorporation: 'US' }),
  }
  const made = (...makers: readonly string[]) => ({
    product: { roles: makers.map(one => ({ party: one, role: 'maker' as const })) },
  })
  const from = (...design: readonly string[]) => ({ product: { origins: { design } } })
  const byList = { countries: [], countryList: 'countries' }
  assert.equal(found(origin('design'), from('CN')), 'prohibited')
  assert.equal(found(origin('design'), from('US', 'CN')), 'prohibited')
  assert.equal(found(origin('design'), from('US')), 'clear')
  assert.equal(found(origin('design')), 'clear to prohibited origin:design?supplier')
  assert.equal(found(origin('design'), {}, { answers: { 'origin:design': 'CN' } }), 'prohibited')
  assert.equal(found(origin('design'), {}, { answers: { 'origin:design': 'US' } }), 'clear')
  assert.equal(found(origin('design', { inside: false }), from('US')), 'prohibited')
  assert.equal(found(origin('design', { inside: false }), from('CN')), 'clear')
  assert.equal(found(origin('design', byList), from('FR')), 'prohibited listing:countries/0')
  assert.equal(found(origin('design', byList), from('DE')), 'clear')
  assert.equal(found(origin('design', byList), from('CN')), 'clear')
  assert.equal(found(origin('incorporation'), made('p'), {}, parties), 'prohibited')
  assert.equal(found(origin('incorporation'), made('q'), {}, parties), 'clear')
  assert.equal(found(origin('incorporation'), made('q', 'p'), {}, parties), 'prohibited')
  assert.equal(found(origin('headquarters'), made('p'), {}, parties), 'clear')
  assert.equal(
    found(origin('headquarters'), made('q'), {}, parties),
    'clear to prohibited origin:headquarters?supplier',
  )
  assert.equal(
    found(origin('incorporation'), made('unheard'), {}, parties),
    'clear to prohibited origin:incorporation?supplier',
  )
})

test('what is contained, bundled or run on counts as the edge is recorded', () => {
  const edge = (more: Partial<ProductEdge>): Partial<Product> => ({
    edges: [{ id: 'e', kind: 'contains', product: 'inner', grade: 'unknown', evidence: FOUNDED, ...more }],
  })
  const inner = productOf('inner', { categories: ['toy'], roles: [{ party: 'p', role: 'maker' }] })
  const toy: Condition = { kind: 'category', categories: ['toy'] }
  const contains = (degree: 'any' | 'essential'): Condition => ({ kind: 'contains', degree, of: toy })
  const is = (covers: Condition, more: Partial<ProductEdge>, asked: Partial<Question> = {}) =>
    found(covers, { product: edge(more), others: [inner] }, asked)
  assert.equal(is(contains('any'), {}), 'prohibited edge:e')
  assert.equal(is(contains('any'), { grade: 'incidental' }), 'prohibited edge:e')
  assert.equal(is(contains('essential'), { grade: 'essential' }), 'prohibited edge:e')
  assert.equal(is(contains('essential'), { grade: 'incidental' }), 'clear')
  assert.equal(is(contains('essential'), {}), 'clear to prohibited edge:e component:e?supplier')
  assert.equal(is(contains('essential'), {}, { answers: { 'component:e': 'yes' } }), 'prohibited edge:e')
  assert.equal(is(contains('essential'), {}, { answers: { 'component:e': 'no' } }), 'clear')
  assert.equal(is(contains('any'), { kind: 'bundles' }), 'clear')
  assert.equal(
    is({ kind: 'bundles', of: toy }, { kind: 'bundles', grade: 'incidental' }),
    'prohibited edge:e',
  )
  assert.equal(
    is({ kind: 'runs-on', of: toy }, { kind: 'runs-on', grade: 'incidental' }),
    'prohibited edge:e',
  )
  assert.equal(is({ kind: 'runs-on', of: toy }, { kind: 'bundles' }), 'clear')
  assert.equal(is(contains('any'), { since: spanOf('2020-01-02') }), 'clear')
  assert.equal(is(contains('any'), { until: spanOf('2019-12-31') }), 'clear')
  assert.equal(
    is(contains('any'), { since: spanOf('2019-01-01', '2021-01-01') }),
    'clear to prohibited edge:e date:edge:e:from?authority',
  )
  assert.equal(
    is(contains('any'), { until: spanOf('2019-01-01', '2021-01-01') }),
    'clear to prohibited edge:e date:edge:e:until?authority',
  )
  assert.equal(is(contains('any'), { versions: { from: '2' } }), 'clear to prohibited edge:e version:a?you')
  assert.equal(
    is(contains('any'), { versions: { from: '2' } }, { item: { product: 'a', version: '2' } }),
    'prohibited edge:e',
  )
  assert.equal(
    is(contains('any'), { versions: { from: '2' } }, { item: { product: 'a', version: '1' } }),
    'clear',
  )
  assert.equal(is(contains('any'), { evidence: { asserted: [], denied: [] } }), 'clear')
})

test('a component is looked at as itself: its own maker, no version, and never the item again', () => {
  const reach = { group: 'entity' as const, atLeastPercent: 50, successors: false }
  const ofP: Condition = { kind: 'party', parties: ['p'], role: 'maker', reach }
  const edge = (id: string, more: Partial<ProductEdge>): ProductEdge => ({
    id,
    kind: 'contains',
    grade: 'unknown',
    evidence: FOUNDED,
    ...more,
  })
  const within = (of: Condition): Condition => ({ kind: 'contains', degree: 'any', of })
  assert.equal(found(within(ofP), { product: { edges: [edge('e', { party: 'p' })] } }), 'prohibited edge:e')
  assert.equal(
    found(within(ofP), {
      product: { roles: [{ party: 'p', role: 'maker' }], edges: [edge('e', { party: 'q' })] },
    }),
    'clear',
  )
  const versioned: Condition = { kind: 'product', products: ['inner'], versions: { from: '2' } }
  assert.equal(
    found(
      within(versioned),
      { product: { edges: [edge('e', { product: 'inner' })] }, others: [productOf('inner')] },
      { item: { product: 'a', version: '3' } },
    ),
    'clear to prohibited edge:e version:inner?you',
  )
  const round = productOf('inner', { edges: [edge('f', { product: 'a' })] })
  const item: Condition = { kind: 'product', products: ['a'] }
  assert.equal(
    found(within(within(item)), { product: { edges: [edge('e', { product: 'inner' })] }, others: [round] }),
    'clear',
  )
  // Beside the component the item is itself again.
  assert.equal(
    found(
      {
        kind: 'all',
        of: [within({ kind: 'product', products: ['inner'] }), item, { ...item, versions: { from: '2' } }],
      },
      { product: { edges: [edge('e', { product: 'inner' })] }, others: [productOf('inner')] },
      { item: { product: 'a', version: '3' } },
    ),
    'prohibited edge:e',
  )
})

test('a list that not everybody may read leaves absence open', () => {
  const covers: Condition = { kind: 'listed', list: 'open' }
  assert.equal(found(covers), 'clear to prohibited listed:open?authority')
  assert.equal(found(covers, {}, { answers: { 'listed:open': 'no' } }), 'clear')
  assert.equal(found(covers, {}, { answers: { 'listed:open': 'yes' } }), 'prohibited')
})
