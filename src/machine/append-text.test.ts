import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
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

test('of lines that are appended at the same time each stands whole, with no more than empty lines between', async () => {
  const path = join(folder, 'race.jsonl')
  const lines = Array.from({ length: 16 }, (_, index) => `${String(index % 10).repeat(50_000 + index)}\n`)
  await Promise.all(lines.map(line => appendText(path, line)))
  assert.deepEqual(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .toSorted(),
    lines.map(line => line.trimEnd()).toSorted(),
  )
})

test('who is killed in the middle loses nothing that was said to stand', async () => {
  const path = join(folder, 'killed.jsonl')
  const module = join(import.meta.dirname, 'append-text.ts')
  const script = `const { appendText } = await import(${JSON.stringify(module)})
for (let at = 0; ; at += 1) {
  await appendText(${JSON.stringify(path)}, JSON.stringify({ at, text: 'x'.repeat(5000) }) + '\\n')
  process.stdout.write('.')
}`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
  let said = 0
  for await (const dots of child.stdout) {
    said += (dots as Buffer).length
    if (said >= 12) break
  }
  child.kill('SIGKILL')
  const lines = readFileSync(path, 'utf8').split('\n')
  const whole = lines.slice(0, -1).map(line => (JSON.parse(line) as { readonly at: number }).at)
  assert.ok(whole.length >= said)
  assert.deepEqual(whole, [...whole.keys()])
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
