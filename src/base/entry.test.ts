import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entryOf } from './entry.ts'

const table: Readonly<Record<string, number>> = { one: 1 }
const lazy = new Proxy<Record<string, number>>(
  {},
  { get: (_, id) => (id === 'one' ? 1 : undefined), ownKeys: () => assert.fail('it was gone through') },
)

for (const [id, expect] of [
  ['one', 1],
  ['two', undefined],
  ['toString', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
] as const) {
  test(`the entry ${id} of a table of one is ${expect ?? 'none'}, also where it is read when asked for`, () => {
    assert.equal(entryOf(table, id), expect)
    assert.equal(entryOf(lazy, id), expect)
  })
}
