import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Fault } from '../base/fault.ts'
import { appendText } from './append-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-append-'))
after(() => rmSync(folder, { recursive: true }))

test('lines stand behind what was there, and make the file where there was none', async () => {
  const path = join(folder, 'facts.jsonl')
  await appendText(path, 'first\n')
  await appendText(path, 'second 瑞星\nthird\n')
  assert.equal(readFileSync(path, 'utf8'), 'first\nsecond 瑞星\nthird\n')
})

test('what a power cut broke off stays a line of its own', async () => {
  const path = join(folder, 'torn.jsonl')
  writeFileSync(path, 'whole\n{"bro')
  await appendText(path, 'next\n')
  assert.equal(readFileSync(path, 'utf8'), 'whole\n{"bro\nnext\n')
})

test('of lines that are appended at the same time each stands whole', async () => {
  const path = join(folder, 'race.jsonl')
  const lines = Array.from({ length: 16 }, (_, index) => `${String(index % 10).repeat(50_000 + index)}\n`)
  await Promise.all(lines.map(line => appendText(path, line)))
  assert.deepEqual(
    readFileSync(path, 'utf8').trimEnd().split('\n').toSorted(),
    lines.map(line => line.trimEnd()).toSorted(),
  )
})

test('what cannot be appended is a fault, and what was there stays', async () => {
  const path = join(folder, 'kept.jsonl')
  writeFileSync(path, 'old\n')
  await assert.rejects(appendText(join(path, 'below'), 'x\n'), Fault)
  await assert.rejects(appendText(join(folder, 'no', 'folder'), 'x\n'), Fault)
  await assert.rejects(appendText(folder, 'x\n'), Fault)
  assert.equal(readFileSync(path, 'utf8'), 'old\n')
})

test('a disk that is full leaves the file as it was', { skip: !existsSync('/dev/full') }, async () => {
  // Of a device nothing can be cut off again; that it is a fault is what can be shown here.
  await assert.rejects(appendText('/dev/full', 'x\n'), Fault)
})
