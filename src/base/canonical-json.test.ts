import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'
import { Fault } from './fault.ts'

const written: readonly { readonly given: unknown; readonly expect: string; readonly because: string }[] = [
  { given: { b: 1, a: 2 }, expect: '{"a":2,"b":1}', because: 'keys are sorted' },
  { given: { 10: 1, 9: 2 }, expect: '{"10":1,"9":2}', because: 'keys that look like numbers are texts' },
  {
    given: { '\uFFFD': 1, '\u{1F600}': 2 },
    expect: '{"\u{1F600}":2,"\uFFFD":1}',
    because: 'keys sort by code unit',
  },
  { given: { a: undefined, b: null }, expect: '{"b":null}', because: 'what is not there is not written' },
  {
    given: [1e21, 1e-7, 0.1, -0, 100],
    expect: '[1e+21,1e-7,0.1,0,100]',
    because: 'numbers as ECMAScript has them',
  },
  { given: 'é"\n\u0007', expect: '"é\\"\\n\\u0007"', because: 'only what must be escaped is escaped' },
  { given: Object.create(null), expect: '{}', because: 'an object without a prototype is plain' },
]

for (const { given, expect, because } of written) {
  test(`it is written ${expect.slice(0, 30)}: ${because}`, () => {
    assert.equal(canonicalJson(given), expect)
  })
}

const cycle: { self?: unknown } = {}
cycle.self = cycle

const refused: readonly { readonly given: unknown; readonly name: string }[] = [
  { given: Number.NaN, name: 'NaN' },
  { given: { a: [Number.POSITIVE_INFINITY] }, name: 'an infinity' },
  { given: undefined, name: 'undefined alone' },
  { given: [undefined], name: 'undefined in an array' },
  { given: Object.assign([], { length: 2 }), name: 'a hole in an array' },
  { given: '\uD800', name: 'a lone surrogate' },
  { given: { '\uDC00': 1 }, name: 'a lone surrogate in a key' },
  { given: 10n, name: 'a bigint' },
  { given: new Map(), name: 'an instance of a class' },
  { given: cycle, name: 'a cycle' },
]

for (const { given, name } of refused) {
  test(`${name} is refused`, () => {
    assert.throws(() => canonicalJson(given), Fault)
  })
}

test('a value that stands in two places is no cycle', () => {
  const shared = { a: 1 }
  assert.equal(canonicalJson([shared, shared]), '[{"a":1},{"a":1}]')
})

test('what is written reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the order in which keys were set does not show', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), members => {
      const reversed = Object.fromEntries(Object.entries(members).toReversed())
      assert.equal(canonicalJson(reversed), canonicalJson({ ...members }))
    }),
  )
})
