import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joinBytes, parseBase64, parseUtf8, renderBase64, renderHex, sameBytes, utf8 } from './bytes.ts'

test('base64 is written as Node writes it and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      assert.equal(renderBase64(bytes), Buffer.from(bytes).toString('base64'))
      assert.deepEqual(parseBase64(renderBase64(bytes)), bytes)
    }),
  )
})

for (const text of ['A', 'AA', 'AA=', 'AB==', 'A===', 'AA-_', 'AA= =', ' AAAA', 'AAAA\n', '===='])
  test(`${JSON.stringify(text)} is not the base64 of anything`, () => {
    assert.equal(parseBase64(text), undefined)
  })

test('hexadecimal has two digits a byte', () => {
  assert.equal(renderHex(Uint8Array.of(0, 10, 255)), '000aff')
})

test('byte strings are one behind the other when joined, and the same only when every byte is', () => {
  const joined = joinBytes([Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)])
  assert.ok(sameBytes(joined, Uint8Array.of(1, 2, 3)))
  assert.ok(!sameBytes(joined, Uint8Array.of(1, 2)))
  assert.ok(!sameBytes(joined, Uint8Array.of(1, 2, 4)))
})

test('only UTF-8 is read as a text, and every text is read back', () => {
  assert.equal(parseUtf8(utf8('瑞星 \u{1F600}')), '瑞星 \u{1F600}')
  assert.equal(parseUtf8(Uint8Array.of(0xff)), undefined)
  assert.equal(parseUtf8(Uint8Array.of(0xed, 0xa0, 0x80)), undefined)
  assert.equal(parseUtf8(Uint8Array.of(0xef, 0xbb, 0xbf)), '\uFEFF')
})
