import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersWithin } from './answers-within.ts'

const ANSWERS = ['<7', '7', '9', '>9 <11', '11', '>11']

test('what was said to lie between two versions leaves the answers that may lie there', () => {
  const rows: readonly (readonly [string | undefined, readonly string[]])[] = [
    [undefined, ANSWERS],
    ['8', ANSWERS],
    ['<7', ['<7']],
    ['<8', ['<7', '7']],
    ['>7 <9', ['7']],
    ['>8 <8.5', ['7']],
    ['>9', ['>9 <11', '11', '>11']],
    ['>9 <11', ['>9 <11']],
    ['>12', ['>11']],
    ['>9 <7', ANSWERS],
    ['>odd', ANSWERS],
  ]
  for (const [said, expect] of rows) assert.deepEqual(answersWithin('dotted', ANSWERS, said), expect, said)
})

test('a version that a bound does not close stands for all up to the next', () => {
  assert.deepEqual(answersWithin('dotted', ['<7', '7', '9'], '>8'), ['7', '9'])
})
