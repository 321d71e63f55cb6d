import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Fault } from '../base/fault.ts'
import { writeText } from './write-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-write-'))
after(() => rmSync(folder, { recursive: true }))

test('a text is written whole, over an old one too, and nothing else is left', async () => {
  const path = join(folder, 'report.json')
  await writeText(path, 'first')
  await writeText(path, 'second 瑞星')
  assert.equal(readFileSync(path, 'utf8'), 'second 瑞星')
  assert.deepEqual(readdirSync(folder), ['report.json'])
})

test('writes at the same time leave one of the texts whole', async () => {
  const path = join(folder, 'race.json')
  const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000))
  await Promise.all(texts.map(text => writeText(path, text)))
  assert.ok(texts.includes(readFileSync(path, 'utf8')))
  assert.deepEqual(
    readdirSync(folder).filter(name => name.startsWith('.')),
    [],
  )
})

test('what cannot be written is a fault, and what was there stays', async () => {
  const path = join(folder, 'kept.json')
  writeFileSync(path, 'old')
  await assert.rejects(writeText(join(path, 'below'), 'x'), Fault)
  await assert.rejects(writeText(join(folder, 'no', 'folder'), 'x'), Fault)
  await assert.rejects(writeText(folder, 'x'), Fault)
  assert.equal(readFileSync(path, 'utf8'), 'old')
})
