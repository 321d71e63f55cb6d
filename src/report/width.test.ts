import assert from 'node:assert/strict'
import { test } from 'node:test'
import stringWidth from 'string-width'
import { isSimple, simpleWidth } from './width.ts'

test('the short measure of every simple character is that of the tables', () => {
  const wrong: string[] = []
  for (let code = 0x20; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code)
    if (isSimple(character) && simpleWidth(character) !== stringWidth(character))
      wrong.push(code.toString(16))
  }
  assert.deepEqual(wrong, [])
})

test('texts in several scripts are as wide as the tables say', () => {
  for (const text of [
    'Kaspersky',
    'АО «Лаборатория Касперского»',
    '瑞星杀毒软件（网络版）',
    'カスペルスキー',
    '카스퍼스키',
    'a → b …',
  ]) {
    assert.ok(isSimple(text), text)
    assert.equal(simpleWidth(text), stringWidth(text), text)
  }
})

test('what combines or is made of parts is left to the tables', () => {
  for (const text of ['e\u0301', '👩‍👩‍👧', 'नमस्ते', '\u200bx']) assert.equal(isSimple(text), false, text)
})
