import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWhole } from '../reading.testing.ts'

const TABLE = 'name,publisher,version\rKaspersky Endpoint Security,Kaspersky Lab,12\r"Vim, improved",Bram,9\r'

test('a table whose lines end with CR alone is read as one whose lines end with LF, in whatever pieces and encoding it comes', async () => {
  const wanted = await readWhole('x.csv', Buffer.from(TABLE.replaceAll('\r', '\n')))
  for (const size of [1, 2, 3, 65_536])
    assert.deepEqual(await readWhole('x.csv', Buffer.from(TABLE), { size }), wanted)
  const { items } = await readWhole('x.csv', Buffer.from(TABLE, 'utf16le'))
  assert.deepEqual(items, wanted.items)
  assert.deepEqual(
    items.map(({ name, at }) => [name, at]),
    [
      ['Kaspersky Endpoint Security', 'line 2'],
      ['Vim, improved', 'line 3'],
    ],
  )
})

test('CR LF stays one line end where it is parted by the end of the beginning, or of a piece', async () => {
  const title = `name,${'x'.repeat(65_536 - 6)}`
  const text = `${title}\r\nVim,1\r\nEmacs,2\r\n`
  for (const size of [1000, 65_536, 70_000]) {
    const { items } = await readWhole('x.csv', Buffer.from(text), { size })
    assert.deepEqual(
      items.map(({ name, at }) => [name, at]),
      [
        ['Vim', 'line 2'],
        ['Emacs', 'line 3'],
      ],
    )
  }
})
