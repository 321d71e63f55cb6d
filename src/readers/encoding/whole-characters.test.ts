import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countLineEnds, withoutCutCharacter } from './whole-characters.ts'

test('line ends are counted alike in a text and in its bytes, wherever these begin', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '\n', '\r', 'ü', '瑞', '\u000b', '\u0009'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.nat({ max: 4 }), (given, from) => {
      const bytes = Buffer.from(`${'x'.repeat(from)}${given}`).subarray(from)
      assert.equal(countLineEnds(bytes), countLineEnds(given))
    }),
  )
})

test('a text cut anywhere is whole without the character that was cut', () => {
  const bytes = Buffer.from('aü瑞😀b')
  for (let end = 0; end <= bytes.length; end += 1) {
    const whole = withoutCutCharacter(bytes.subarray(0, end))
    assert.ok(end - whole.length <= 3)
    new TextDecoder('utf-8', { fatal: true }).decode(whole)
  }
})
