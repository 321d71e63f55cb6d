import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { List } from '../model/list.ts'
import { candidatesFor, indexRules } from './candidates.ts'
import { tablesOf } from './make-tables.ts'
import { FOUNDED, listOf, productOf, provisionOf, snapshotOf } from './world.testing.ts'

const ALWAYS: Condition = { kind: 'always' }
const product = (...products: readonly string[]): Condition => ({ kind: 'product', products })
const category = (...categories: readonly string[]): Condition => ({ kind: 'category', categories })
const party = (...parties: readonly string[]): Condition => ({
  kind: 'party',
  parties,
  role: 'maker',
  reach: { group: 'subsidiaries', atLeastPercent: 50, successors: false },
})

const products = [
  productOf('a', { families: ['line'], roles: [{ party: 'p', role: 'maker' }], categories: ['tool'] }),
  productOf('b', { categories: ['toy'] }),
  productOf('line', { categories: [] }),
  productOf('box', {
    categories: [],
    edges: [
      { id: 'e', kind: 'contains', product: 'a', grade: 'unknown', evidence: FOUNDED },
      { id: 'f', kind: 'bundles', party: 'q', grade: 'unknown', evidence: FOUNDED },
      { id: 'g', kind: 'contains', product: 'round', grade: 'unknown', evidence: FOUNDED },
    ],
  }),
  productOf('round', {
    categories: [],
    edges: [{ id: 'h', kind: 'contains', product: 'box', grade: 'unknown', evidence: FOUNDED }],
  }),
]

/** Which of the items a rule with this coverage is asked about. */
function asked(covers: Condition, lists: readonly List[] = []): readonly string[] {
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', { covers })],
    products,
    lists,
    partyEdges: [{ id: 'o', kind: 'owns', from: 'owner', to: 'p', controls: true, evidence: FOUNDED }],
  })
  const tables = tablesOf(snapshot)
  const index = indexRules(snapshot, tables.rules)
  const items: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['a', 'a', undefined],
    ['b', 'b', undefined],
    ['box', 'box', undefined],
    ['of p', undefined, 'p'],
    ['of q', undefined, 'q'],
    ['nothing', undefined, undefined],
  ]
  return items.flatMap(([name, id, maker]) =>
    candidatesFor(tables, index, id, maker).length > 0 ? [name] : [],
  )
}

test('a rule is asked only about items that one of its names may fit', () => {
  const everything = ['a', 'b', 'box', 'of p', 'of q', 'nothing']
  const rows: readonly (readonly [Condition, readonly string[]])[] = [
    [ALWAYS, everything],
    [{ kind: 'not', of: product('a') }, everything],
    [{ kind: 'property', name: 'x', values: [] }, everything],
    [product('a'), ['a']],
    [product('line', 'b'), ['a', 'b']],
    [party('p'), ['a', 'of p']],
    [party('owner'), ['a', 'of p']],
    [party('q'), ['of q']],
    [category('toy'), ['b', 'of p', 'of q', 'nothing']],
    [{ kind: 'any', of: [product('a'), party('q')] }, ['a', 'of q']],
    [{ kind: 'any', of: [product('a'), ALWAYS] }, everything],
    [{ kind: 'any', of: [ALWAYS, product('a')] }, everything],
    [{ kind: 'any', of: [] }, []],
    [{ kind: 'all', of: [ALWAYS, product('a')] }, ['a']],
    [{ kind: 'all', of: [product('a'), ALWAYS] }, ['a']],
    [{ kind: 'all', of: [product('a', 'b'), product('a')] }, ['a']],
    [{ kind: 'all', of: [product('b'), product('a', 'b')] }, ['b']],
    [{ kind: 'all', of: [] }, everything],
    [{ kind: 'contains', degree: 'any', of: product('a') }, ['box']],
    [{ kind: 'contains', degree: 'any', of: party('owner') }, ['box']],
    [{ kind: 'contains', degree: 'any', of: party('q') }, []],
    [{ kind: 'bundles', of: party('q') }, ['box']],
    [{ kind: 'bundles', of: category('tool') }, ['box']],
    [{ kind: 'runs-on', of: product('a') }, []],
    [
      { kind: 'contains', degree: 'any', of: { kind: 'contains', degree: 'any', of: product('box') } },
      ['box'],
    ],
  ]
  for (const [covers, expect] of rows) assert.deepEqual(asked(covers), expect, JSON.stringify(covers))
})

test('a rule on a list is asked about what a line of the list may name', () => {
  const listed: Condition = { kind: 'listed', list: 'l' }
  const lines = [{ names: product('a') }, { names: party('q') }, { country: 'CN' }]
  assert.deepEqual(asked(listed, [listOf('l', lines)]), ['a', 'of q'])
  assert.deepEqual(asked(listed, []), [])
  const everything = ['a', 'b', 'box', 'of p', 'of q', 'nothing']
  assert.deepEqual(asked(listed, [listOf('l', lines, { completeness: 'open' })]), everything)
  const nested = [
    listOf('l', [{ names: { kind: 'listed', list: 'k' } }]),
    listOf('k', [{ names: product('a') }]),
  ]
  assert.deepEqual(asked(listed, nested), everything)
})

test('rules are found in the order of the catalogue, each once', () => {
  const snapshot = snapshotOf({
    products,
    provisions: [
      provisionOf('m/1', { covers: product('a', 'line') }),
      provisionOf('m/2', { covers: product('b') }),
      provisionOf('m/3'),
      provisionOf('m/4', { covers: party('p') }),
      provisionOf('m/5', { covers: product('a') }),
    ],
  })
  const tables = tablesOf(snapshot)
  assert.deepEqual(candidatesFor(tables, indexRules(snapshot, tables.rules), 'a', undefined), [0, 2, 3, 4])
})
