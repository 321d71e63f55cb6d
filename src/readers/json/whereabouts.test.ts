import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Place } from '../../base/problem.ts'
import { EVENT, KIND, WANT } from '../events.ts'
import { kindIn } from './odd.ts'
import { LIMITS } from '../limits.ts'
import { EVERYTHING, type NamedScan, piecesOf, SCANS, type Seen, seenBy, SOME } from './whole.testing.ts'

const encoder = new TextEncoder()

const name = fc.constantFrom('name', 'a/b', 'm~n', '', '瑞星', 'tab\there', '"', '{', 'x'.repeat(40))
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>('a', '😀 b', '', 'quote " and \\', ',', 12, -1.5, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}))
const document = fc
  .tuple(value, fc.constantFrom('', ' ', '\t', '\n'))
  .map(([whole, gap]) => ({ whole, text: JSON.stringify(whole, undefined, gap) }))
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

for (const scanner of SCANS) {
  test(`the pointer of each value that the ${scanner.name} scanner tells leads to it, and so do line and column`, () => {
    fc.assert(
      fc.property(document, sizes, ({ whole, text }, cut) => {
        const { events } = placesBy(scanner, piecesOf(encoder.encode(text), cut))
        for (const [kind, , , told, isBare, where] of events) {
          if (where === undefined) continue
          const found = valueAt(whole, where)
          const from = text.split('\n')[(where.line ?? 0) - 1]?.slice((where.column ?? 0) - 1) ?? ''
          if (kind === EVENT.text) {
            assert.equal(isBare ? String(found) : found, told)
            assert.ok(from.startsWith(isBare ? told : JSON.stringify(told)), `${from} begins with ${told}`)
          } else if (kind === EVENT.key) assert.ok(from.startsWith(JSON.stringify(told)))
          else assert.ok(from.startsWith(Array.isArray(found) ? '[' : '{'))
        }
      }),
    )
  })
}

const cases: readonly (readonly [
  given: string,
  kind: number,
  index: number,
  at: readonly [number, number, string],
  because: string,
])[] = [
  [
    '{"things":[{"n":1},\n 7]}',
    EVENT.odd,
    KIND.number,
    [2, 2, '/things/1'],
    'a number stands where a thing should',
  ],
  ['{"things":[null]}', EVENT.odd, KIND.null, [1, 12, '/things/0'], 'null is no thing'],
  ['{"things":["x"]}', EVENT.odd, KIND.text, [1, 12, '/things/0'], 'a text is no thing'],
  ['{"things":[[{}]]}', EVENT.odd, KIND.array, [1, 12, '/things/0'], 'a list is no thing'],
  ['{"things":[true]}', EVENT.odd, KIND.truth, [1, 12, '/things/0'], 'true is no thing'],
  ['{"things":{"a":1}}', EVENT.odd, KIND.object, [1, 11, '/things'], 'an object is no list'],
  ['null', EVENT.odd, KIND.null, [1, 1, ''], 'the whole is nothing'],
  ['{"things":[],\n"things":[]}', EVENT.again, WANT.elements, [2, 1, '/things'], 'the list comes twice'],
  [
    '{"things":[],"n":1,"th\\u0069ngs":[]}',
    EVENT.again,
    WANT.elements,
    [1, 20, '/things'],
    'so written, too',
  ],
  [
    '{"things":[{"name":1,"name":2}]}',
    EVENT.again,
    WANT.text,
    [1, 22, '/things/0/name'],
    'a name comes twice',
  ],
]

for (const [given, kind, index, [line, column, pointer], because] of cases) {
  test(`of ${given} is told what is odd, with its place: ${because}`, () => {
    for (const scanner of SCANS) {
      for (const size of [1000, 3, 1]) {
        const { events } = placesBy(scanner, piecesOf(encoder.encode(given), [size]), SOME)
        const told = events.filter(([one]) => one === EVENT.odd || one === EVENT.again)
        assert.deepEqual(
          told.map(([one, , at, , , where]) => [one, one === EVENT.odd ? kindIn(at) : at, where]),
          [[kind, index, { line, column, pointer }]],
        )
      }
    }
  })
}

test('a member that is null says that there is nothing, and is no more told than one that nobody wants', () => {
  for (const scanner of SCANS) {
    const text = '{"things":null,"name":null,"other":[null],"other":1}'
    const { events } = placesBy(scanner, [encoder.encode(text)])
    assert.deepEqual(
      events.filter(([kind]) => kind === EVENT.odd).map(([, , , , , where]) => where?.pointer),
      ['/other/0'],
    )
  }
})

test('in an object within one of the same place the names begin anew, and afterwards they go on', () => {
  const text = '{"things":[{"name":1,"things":[{"name":2}],"name":3}]}'
  for (const scanner of SCANS) {
    const { events } = placesBy(scanner, [encoder.encode(text)], SOME)
    const again = events.filter(([kind]) => kind === EVENT.again)
    assert.deepEqual(
      again.map(([, , , , , where]) => where?.pointer),
      ['/things/0/name'],
    )
  }
})

test('a place far into a line that has long left the window is told by its column', () => {
  const filler = `"é${'x'.repeat(98)}",`.repeat(30_000)
  const text = `[${filler}{"n":1}]`
  for (const scanner of SCANS) {
    const { events } = placesBy(scanner, piecesOf(encoder.encode(text), [65_536]))
    const object = events.find(([kind]) => kind === EVENT.object)
    assert.deepEqual(object?.[5], { line: 1, column: text.length - 7, pointer: '/30000' })
  }
})

function placesBy(scanner: NamedScan, pieces: readonly Uint8Array[], shape = EVERYTHING): Seen {
  return seenBy(scanner, pieces, shape, 'one', LIMITS, 'with places')
}

function valueAt(whole: unknown, { pointer = '' }: Place): unknown {
  let found = whole
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return found
}
