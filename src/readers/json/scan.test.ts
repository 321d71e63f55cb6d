import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LIMITS } from '../limits.ts'
import { EVERYTHING, piecesOf, SCANS, seenBy, SOME, valueOf, withoutNull } from './whole.testing.ts'
import type { NamedScan } from './whole.testing.ts'

const encoder = new TextEncoder()
const RUNS = { numRuns: 300 }

/** Texts that differ in all that JSON leaves open: white space, escapes, ways to write a number. */
const jsonText = fc.letrec<{ value: string; array: string; object: string; string: string }>(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    tie('string'),
    fc.constantFrom(
      'null',
      'true',
      'false',
      '0',
      '-0',
      '1',
      '-12.50',
      '3e5',
      '1E-2',
      '0.1e+3',
      '123456789012345678901',
    ),
    tie('array'),
    tie('object'),
  ),
  array: fc
    .tuple(fc.array(tie('value'), { maxLength: 4 }), space())
    .map(([values, gap]) => `[${gap}${values.join(`${gap},${gap}`)}${gap}]`),
  object: fc
    .tuple(
      fc.uniqueArray(key(), { maxLength: 4, selector: text => String(JSON.parse(text)).toWellFormed() }),
      fc.array(tie('value'), { minLength: 4, maxLength: 4 }),
      space(),
    )
    .map(
      ([keys, values, gap]) =>
        `{${gap}${keys.map((name, at) => `${name}${gap}:${gap}${values[at] ?? '1'}`).join(`${gap},${gap}`)}${gap}}`,
    ),
  string: stringText(),
})).value

function space(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('', '', ' ', '\n', '\r\n  ', '\t'),
    fc.array(fc.constantFrom(' ', '\n', '\t', '\r'), { maxLength: 40 }).map(signs => signs.join('')),
  )
}

function stringText(): fc.Arbitrary<string> {
  const sign = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      ' ',
      '/',
      '{',
      ']',
      ',',
      ':',
      'é',
      '瑞',
      '😀',
      '\\n',
      '\\"',
      '\\\\',
      '\\/',
      '\\u0041',
      '\\u00e9',
      '\\ud83d\\ude00',
      '\\ud800',
    ),
    fc.string({ maxLength: 20 }).map(text => JSON.stringify(text.toWellFormed()).slice(1, -1)),
  )
  return fc.array(sign, { maxLength: 12 }).map(signs => `"${signs.join('')}"`)
}

function key(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      '"name"',
      '"n\\u0061me"',
      '"things"',
      '"thangs"',
      '"n"',
      '"kind"',
      '"a-name-of-more-than-16-bytes"',
      '"a-name-of-more-than-16-bytez"',
      '"__proto__"',
      '""',
    ),
    stringText(),
  )
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

/** A text with a few signs put in, taken out or changed. */
const brokenText = fc
  .tuple(
    jsonText,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(
          '',
          '"',
          '\\',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          'x',
          '0',
          '-',
          '.',
          'e',
          '\u0000',
          '\u001f',
          '\u00a0',
          'tru',
          'nulll',
          '\\u12',
        ),
        fc.nat({ max: 2 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [where, sign, removed]) => {
      const at = where % (changed.length + 1)
      return changed.slice(0, at) + sign + changed.slice(at + removed)
    }, text),
  )

for (const scanner of SCANS) {
  test(`what the ${scanner.name} scanner tells is what JSON.parse makes of it, however the bytes are cut`, () => {
    fc.assert(
      fc.property(jsonText, sizes, (text, cut) => {
        const seen = seenBy(scanner, piecesOf(encoder.encode(text), cut))
        assert.equal(seen.broken, undefined)
        assert.deepEqual(valueOf(seen), withoutNull(JSON.parse(text)))
      }),
      RUNS,
    )
  })

  test(`the ${scanner.name} scanner refuses what JSON.parse refuses, and nothing else`, () => {
    fc.assert(
      fc.property(brokenText, sizes, (text, cut) => {
        const seen = seenBy(scanner, piecesOf(encoder.encode(text), cut))
        assert.equal(seen.broken === undefined, parses(text), text)
      }),
      { numRuns: 2000 },
    )
  })
}

test('both scanners tell the same of any bytes, whatever is wanted and however they are cut', () => {
  const bytes = fc.oneof(
    brokenText.map(text => encoder.encode(text)),
    jsonText.map(text => encoder.encode(text)),
    fc.uint8Array({ maxLength: 60 }),
  )
  fc.assert(
    fc.property(
      bytes,
      sizes,
      fc.constantFrom('some', 'everything'),
      fc.constantFrom('one', 'many'),
      (text, cut, wanted, documents) => {
        const shape = wanted === 'some' ? SOME : EVERYTHING
        const [plain, wide] = SCANS as readonly [NamedScan, NamedScan]
        const pieces = piecesOf(text, cut)
        const seen = (scanner: NamedScan): object =>
          seenBy(scanner, pieces, shape, documents, LIMITS, 'with places')
        assert.deepEqual(seen(wide), seen(plain))
      },
    ),
    { numRuns: 2000 },
  )
})

test('where a document breaks does not depend on how its bytes are cut', () => {
  fc.assert(
    fc.property(brokenText, sizes, (text, cut) => {
      for (const scanner of SCANS) {
        const whole = seenBy(scanner, [encoder.encode(text)])
        const pieces = seenBy(scanner, piecesOf(encoder.encode(text), cut))
        assert.deepEqual(pieces.events, whole.events)
        assert.deepEqual(pieces.broken?.at, whole.broken?.at)
        assert.equal(pieces.broken?.code, whole.broken?.code)
      }
    }),
    RUNS,
  )
})

test('a text that is wanted and longer than the limit is told of and not kept, one that is not wanted passes', () => {
  const limits = { ...LIMITS, textBytes: 100 }
  for (const scanner of SCANS) {
    for (const length of [90, 150, 1000, 3_000_000]) {
      const text = `{"name":"${'x'.repeat(length)}","other":{"y":"${'z\\n'.repeat(length)}"},"n":1}`
      const seen = seenBy(scanner, piecesOf(encoder.encode(text), [70_000]), SOME, 'one', limits)
      assert.equal(seen.broken, undefined)
      assert.ok(
        seen.events.some(([, , , told]) => told === '1'),
        `the end is reached after ${length}`,
      )
    }
  }
})

test('a key longer than any window is passed over', () => {
  const text = `{"${'k'.repeat(2_500_000)}":1,"n":2}`
  for (const scanner of SCANS) {
    const seen = seenBy(scanner, piecesOf(encoder.encode(text), [65_536]), SOME)
    assert.equal(seen.broken, undefined)
    assert.ok(seen.events.some(([, , , told]) => told === '2'))
  }
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
