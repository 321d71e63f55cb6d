import assert from 'node:assert/strict'
import { test } from 'node:test'
import { err, ok } from '../../base/result.ts'
import { fileOfList, type FilePart } from './list-files.ts'

interface Row {
  readonly id: number
}

const COLUMNS = { id: ({ id }: Row) => id }
const GONE = err({ code: 'gone', at: {}, says: 'It may no longer be seen.' })

/** So many rows, as they are read part for part. */
function listOf(count: number) {
  return async ({ offset, limit }: FilePart<Row>) =>
    ok(Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, at) => ({ id: offset + at })))
}

async function textOf(format: 'csv' | 'json', read: Parameters<typeof fileOfList<Row>>[1]): Promise<string> {
  const reply = await fileOfList<Row>({ name: 'rows', format, columns: COLUMNS }, read)
  assert.ok(reply.kind === 'file' && typeof reply.text !== 'string')
  let text = ''
  for await (const part of reply.text) text += part
  return text
}

for (const count of [0, 1, 499, 500, 501, 1000, 1234])
  test(`a file of ${count} rows has each of them once, in order`, async () => {
    const rows = JSON.parse(await textOf('json', listOf(count))) as readonly Row[]
    assert.deepEqual(
      rows.map(({ id }) => id),
      Array.from({ length: count }, (_, at) => at),
    )
    assert.equal((await textOf('csv', listOf(count))).split('\r\n').length, count + 2)
  })

test('what may not be read is refused before a file begins', async () => {
  const reply = await fileOfList<Row>({ name: 'rows', format: 'csv', columns: COLUMNS }, async () => GONE)
  assert.deepEqual(reply, { kind: 'problems', problems: GONE.problems })
})

for (const format of ['csv', 'json'] as const)
  test(`a list that can no longer be read on the way does not end as a whole ${format}`, async () => {
    const whole = listOf(1000)
    await assert.rejects(
      textOf(format, async part => (part.offset === 0 ? whole(part) : GONE)),
      /could not be read on: It may no longer be seen/u,
    )
  })
