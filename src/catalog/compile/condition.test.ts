import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LineCounter, type Node, parseDocument } from 'yaml'
import type { Condition } from '../../model/condition.ts'
import { doer, item } from '../author/condition.ts'
import { where } from '../author/where.ts'
import { readerOf } from '../shape/reader.ts'
import type { Shape } from '../shape/shape.ts'
import { compileDoer, compileItem, compileWhere } from './condition.ts'

const RELEASES: Readonly<Record<string, readonly string[]>> = {
  windows: ['7', '8', '8.1', '10'],
  odd: ['xp', 'vista'],
}
const ENTITY = { group: 'entity', atLeastPercent: 50, successors: false } as const
const A: Condition = { kind: 'product', products: ['a'] }
const SECURITY: Condition = { kind: 'circumstance', name: 'purpose', values: ['security'] }

const items: readonly { readonly given: string; readonly expect: Condition; readonly because: string }[] = [
  {
    given: 'everything',
    expect: { kind: 'always' },
    because: 'one word stands for a condition that always holds',
  },
  { given: '{everything: true}', expect: { kind: 'always' }, because: 'the mapping says the same' },
  { given: '{product: a}', expect: A, because: 'a single value stands for a list of one' },
  {
    given: '{product: a, category: c}',
    expect: { kind: 'all', of: [A, { kind: 'category', categories: ['c'] }] },
    because: 'all keys of one mapping must hold',
  },
  {
    given: '{product: a, contains: essential}',
    expect: { kind: 'any', of: [A, { kind: 'contains', degree: 'essential', of: A }] },
    because: 'the item itself, or what contains it as an essential part',
  },
  {
    given: '{product: a, contains: any, bundles: true, runs-on: true, where: {purpose: security}}',
    expect: {
      kind: 'all',
      of: [
        {
          kind: 'any',
          of: [
            A,
            { kind: 'contains', degree: 'any', of: A },
            { kind: 'bundles', of: A },
            { kind: 'runs-on', of: A },
          ],
        },
        SECURITY,
      ],
    },
    because: 'what widens the item does not widen the circumstances',
  },
  {
    given: '{party: [a, b]}',
    expect: { kind: 'party', parties: ['a', 'b'], role: 'maker', reach: ENTITY },
    because: 'the maker itself is meant unless more is said',
  },
  {
    given: '{party: a, role: seller, reach: [subsidiaries, successors]}',
    expect: {
      kind: 'party',
      parties: ['a'],
      role: 'seller',
      reach: { group: 'subsidiaries', atLeastPercent: 50, successors: true },
    },
    because: 'reaches add up',
  },
  {
    given: '{party: a, reach: [affiliates, {subsidiaries: 25}]}',
    expect: {
      kind: 'party',
      parties: ['a'],
      role: 'maker',
      reach: { group: 'affiliates', atLeastPercent: 25, successors: false },
    },
    because: 'the wider group and the share that is given',
  },
  {
    given: '{product: windows, versions: "8"}',
    expect: { kind: 'product', products: ['windows'], versions: { from: '8', below: '8.1' } },
    because: 'a release reaches up to the next one on the list',
  },
  {
    given: '{product: [windows, a], versions: "8"}',
    expect: {
      kind: 'any',
      of: [
        { kind: 'product', products: ['windows'], versions: { from: '8', below: '8.1' } },
        { kind: 'product', products: ['a'], versions: { from: '8', below: '9' } },
      ],
    },
    because: 'each product has a list of releases of its own',
  },
  {
    given: '{not-listed: l}',
    expect: { kind: 'not', of: { kind: 'listed', list: 'l' } },
    because: 'being off a list is the opposite of being on it',
  },
  {
    given: '{any: [{product: a}, {any: [{product: b}, {property: {fips: "yes"}}]}]}',
    expect: {
      kind: 'any',
      of: [A, { kind: 'product', products: ['b'] }, { kind: 'property', name: 'fips', values: ['yes'] }],
    },
    because: 'alternatives within alternatives are alternatives',
  },
  {
    given: '{product: a, not: {category: c}, all: [{listed: l}]}',
    expect: {
      kind: 'all',
      of: [{ kind: 'listed', list: 'l' }, { kind: 'not', of: { kind: 'category', categories: ['c'] } }, A],
    },
    because: 'combined conditions stand beside the plain ones',
  },
  {
    given: '{any: [everything, {product: a}], open: q}',
    expect: { kind: 'open', question: 'q' },
    because: 'an alternative that always holds leaves the rest',
  },
  {
    given: '{origin: {stages: [design, development], not-in: [US]}}',
    expect: { kind: 'origin', stages: ['design', 'development'], countries: ['US'], inside: false },
    because: 'outside all of the countries',
  },
  {
    given: '{origin: {stages: design, in-list: l}}',
    expect: { kind: 'origin', stages: ['design'], countries: [], countryList: 'l', inside: true },
    because: 'inside a country on the list',
  },
  {
    given: '{product: a, to: {class: k}}',
    expect: { kind: 'all', of: [A, { kind: 'class', classes: ['k'] }] },
    because: 'the organisation may matter to an exception',
  },
]

for (const { given, expect, because } of items) {
  test(`the item condition ${given}: ${because}`, () => {
    assert.deepEqual(
      compileItem(read(item, given), product => RELEASES[product] ?? []),
      expect,
    )
  })
}

test('a doer is everyone, unless something is said', () => {
  assert.deepEqual(compileDoer(undefined), { kind: 'always' })
  assert.deepEqual(compileDoer(read(doer, 'everyone')), { kind: 'always' })
  assert.deepEqual(
    compileDoer(
      read(
        doer,
        '{class: a, attribute: {size: [s, m]}, party: p, listed: l, not-listed: k, organisation: o, system: us}',
      ),
    ),
    {
      kind: 'all',
      of: [
        { kind: 'class', classes: ['a'] },
        { kind: 'attribute', name: 'size', values: ['s', 'm'] },
        { kind: 'named', parties: ['p'], reach: ENTITY },
        { kind: 'enlisted', list: 'l' },
        { kind: 'not', of: { kind: 'enlisted', list: 'k' } },
        { kind: 'organisation', organisations: ['o'] },
        { kind: 'system', system: 'us' },
      ],
    },
  )
})

test('circumstances are choices or dates, and combine', () => {
  assert.deepEqual(
    compileWhere(
      read(where, '{purpose: security, acquired: {before: 1970-01-02}, any: [{lot: a}, {lot: b}]}'),
    ),
    {
      kind: 'all',
      of: [
        {
          kind: 'any',
          of: [
            { kind: 'circumstance', name: 'lot', values: ['a'] },
            { kind: 'circumstance', name: 'lot', values: ['b'] },
          ],
        },
        SECURITY,
        { kind: 'dated', name: 'acquired', before: 1 },
      ],
    },
  )
})

function read<T>(shape: Shape<T>, text: string): T {
  const lines = new LineCounter()
  const root = parseDocument(text, { lineCounter: lines }).contents as Node | null
  const reader = readerOf('test.yaml', 'm', lines, new Map())
  const value = shape.read(root, reader, {})
  assert.deepEqual(reader.problems, [])
  assert.ok(value !== undefined)
  return value
}
