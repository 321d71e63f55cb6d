import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWhole } from '../reading.testing.ts'

const utf8 = new TextEncoder()
/** Longer than the beginning by which an encoding is found. */
const ROWS = utf8.encode(`name,version\n${'Prog,1.0\n'.repeat(8000)}`)
// "Größe für Bären"
const WESTERN = Buffer.from('4772f6df652066fc722042e472656e2c310a', 'hex')

test('a table whose first letters beyond ASCII come late is read in the encoding that they are in', async () => {
  for (const size of [1000, 65_536, 1_000_000]) {
    const { items, problems, notes } = await readWhole('x.csv', Buffer.concat([ROWS, WESTERN]), { size })
    assert.equal(items.at(-1)?.name, 'Größe für Bären')
    assert.deepEqual(problems, [])
    assert.ok(notes.some(({ says }) => says === 'From line 8002 on the bytes look like Windows-1252.'))
  }
})

test('lines of UTF-8 that hold anything else are told by their number, however the bytes come', async () => {
  const rows = Buffer.concat([
    utf8.encode('name,version\n瑞星杀毒软件北京瑞星,1\n'),
    WESTERN,
    utf8.encode('金山毒霸电脑医生软件,2\n'),
    WESTERN,
  ])
  for (const size of [1, 2, 3, 7, 65_536]) {
    const { items, problems } = await readWhole('x.csv', rows, { size })
    assert.equal(items.length, 4)
    assert.deepEqual(
      problems.map(({ code, at }) => [code, at.line]),
      [
        ['text-not-decoded', 3],
        ['text-not-decoded', 5],
      ],
    )
  }
})

test('what a text is in may be said, and what it says itself by a mark outranks that', async () => {
  const said = await readWhole('x.csv', Buffer.concat([utf8.encode('name\n'), WESTERN]), {
    encoding: 'latin1',
  })
  assert.equal(said.items[0]?.name, 'Größe für Bären')
  const marked = await readWhole('x.csv', utf8.encode('\uFEFFname\n瑞星\n'), { encoding: 'latin1' })
  assert.equal(marked.items[0]?.name, '瑞星')
  const { broken } = await readWhole('x.csv', utf8.encode('name\nx\n'), { encoding: 'no-such' })
  assert.equal(broken?.code, 'encoding-unknown')
})

test('bytes that no text has in the encoding that was said are told', async () => {
  const { problems } = await readWhole('x.csv', Buffer.from('name\n\xC5\xFF\nx\n', 'latin1'), {
    encoding: 'shift_jis',
  })
  assert.deepEqual(
    problems.map(({ code, at }) => [code, at.line]),
    [['text-not-decoded', 2]],
  )
})

test('a line with NUL bytes is told by its number, wherever it stands', async () => {
  for (const letters of ['x', '瑞星', 'ü']) {
    const rows = `name,version\n${letters},1\n${'Prog,1.0\n'.repeat(8000)}A\u0000B,2\nC,3\n`
    const { items, problems } = await readWhole('x.csv', utf8.encode(rows), { size: 1000 })
    assert.equal(items.at(-2)?.name, 'A\u0000B')
    assert.deepEqual(
      problems.map(({ code, at }) => [code, at.line]),
      [['text-holds-nul', 8003]],
    )
  }
})
