import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Frame, Take } from './frame.ts'
import { en } from './messages/en.ts'
import { plainTable } from './table.ts'

const ROWS = Array.from({ length: 450 }, (_, at) => ({ name: `row ${String(at)}`, size: (at * 7) % 450 }))

function frame(here: string, take?: Take): Frame {
  return {
    texts: en,
    language: 'en',
    here,
    snapshot: '',
    today: '2026-03-02',
    assets: { 'licet.css': '', 'licet.js': '', 'work.js': '', 'icon.svg': '' },
    ...(take === undefined ? {} : { take }),
  }
}

async function shown(at: Frame): Promise<string> {
  const made = await plainTable(at, {
    name: 'rows',
    caption: 'Rows',
    rows: ROWS,
    columns: [
      { key: 'name', title: 'Name', isHead: true, cell: ({ name }) => name },
      { key: 'size', title: 'Size', isNumber: true, cell: ({ size }) => String(size) },
    ],
  })
  return made.toString()
}

const namesIn = (page: string): readonly string[] =>
  [...page.matchAll(/>(row \d+)</gu)].map(([, name = '']) => name)

test('of a table with very many rows a part stands on the page, and the address leads to the others', async () => {
  const first = await shown(frame('/x?a=1'))
  assert.equal(namesIn(first).length, 200)
  assert.match(first, /href="\/x\?a=1&amp;rows\.page=2#table-rows"/u)
  const last = await shown(frame('/x?rows.page=3'))
  assert.deepEqual([namesIn(last).length, namesIn(last)[0]], [50, 'row 400'])
  assert.equal(
    namesIn(await shown(frame('/x?rows.page=99'))).at(-1),
    'row 449',
    'beyond the last is the last',
  )
  assert.equal(namesIn(await shown(frame('/x?rows.page=none')))[0], 'row 0')
})

test('what sorts or finds in it begins at its first part, over all rows', async () => {
  const page = await shown(frame('/x?rows.page=2&rows.sort=size'))
  assert.equal(namesIn(page)[0], ROWS.find(({ size }) => size === 200)?.name)
  assert.match(page, /href="\/x\?rows\.sort=name#table-rows"/u)
  assert.deepEqual(namesIn(await shown(frame('/x?rows.page=2&rows.words=row+449'))), ['row 257', 'row 449'])
})

test('as a file it has all of them', async () => {
  const take: Take = { table: 'rows', format: 'csv' }
  await shown(frame('/x?rows.page=2', take))
  assert.equal(take.found?.rows.length, 450)
})
