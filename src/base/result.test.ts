import assert from 'node:assert/strict'
import { test } from 'node:test'
import { err, ok } from './result.ts'

test('a good result holds its value and a bad one every problem in order', () => {
  const problem = (code: string) => ({ code, at: {}, says: `${code}.` })
  assert.deepEqual(ok(7), { ok: true, value: 7 })
  assert.deepEqual(err(problem('first'), problem('second')), {
    ok: false,
    problems: [problem('first'), problem('second')],
  })
})
