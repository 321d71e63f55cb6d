import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openInput } from './open-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-open-'))
after(() => rmSync(folder, { recursive: true }))

test('a file is handed out whole and in order, with its size', async () => {
  const path = join(folder, 'large.bin')
  const content = Buffer.alloc(2_500_000, 'abcdefg')
  writeFileSync(path, content)
  const input = await openInput(path)
  assert.ok(input.ok)
  assert.equal(input.value.sizeBytes, content.length)
  const chunks: Uint8Array[] = []
  for await (const chunk of input.value.bytes) chunks.push(chunk)
  assert.ok(content.equals(Buffer.concat(chunks)))
})

test('the memory of a chunk is used again once it has been given back, and never that of another', async () => {
  const path = join(folder, 'long.bin')
  const content = Buffer.alloc(9_300_000, 'abcdefghijk')
  writeFileSync(path, content)
  const input = await openInput(path)
  assert.ok(input.ok)
  const { bytes, giveBack } = input.value
  const buffers = new Set<ArrayBufferLike>()
  const kept: Uint8Array[] = []
  const copies: Uint8Array[] = []
  for await (const chunk of bytes) {
    buffers.add(chunk.buffer)
    copies.push(chunk.slice())
    // Every third is kept, and what is no chunk of the file, or was given back before, changes nothing.
    if (copies.length % 3 === 0) kept.push(chunk)
    else for (const given of [chunk, chunk, Buffer.alloc(1_048_576)]) giveBack?.(given)
  }
  assert.ok(content.equals(Buffer.concat(copies)))
  assert.ok(kept.every((chunk, at) => Buffer.from(chunk).equals(copies[at * 3 + 2] ?? Buffer.alloc(0))))
  assert.equal(kept.length, 3)
  assert.ok(buffers.size <= 6, `${buffers.size}`)
})

test('a directory is a problem that names a file in it', async () => {
  mkdirSync(join(folder, 'many'))
  writeFileSync(join(folder, 'many', 'one.json'), '{}')
  const input = await openInput(join(folder, 'many'))
  assert.ok(!input.ok)
  assert.equal(input.problems[0]?.code, 'file-is-directory')
  assert.match(input.problems[0].help ?? '', /one\.json/)
})

test('a missing file is a problem that names the nearest one', async () => {
  writeFileSync(join(folder, 'inventory.json'), '{}')
  const input = await openInput(join(folder, 'inventroy.json'))
  assert.ok(!input.ok)
  assert.equal(input.problems[0]?.code, 'file-missing')
  assert.match(input.problems[0].help ?? '', /inventory\.json\?/)
})

test('a path through a file, with a NUL or in a missing folder is a problem too', async () => {
  for (const path of [
    join(folder, 'inventory.json', 'x'),
    join(folder, 'no', 'such', 'file'),
    join(folder, 'a\0b'),
  ]) {
    const input = await openInput(path)
    assert.ok(!input.ok)
    assert.equal(input.problems[0]?.code, 'file-missing')
  }
})

test('leaving off early closes the file', async () => {
  const path = join(folder, 'sparse.bin')
  writeFileSync(path, '')
  truncateSync(path, 2 ** 31)
  const input = await openInput(path)
  assert.ok(input.ok)
  const iterator = input.value.bytes[Symbol.asyncIterator]()
  assert.equal((await iterator.next()).done, false)
  await iterator.return?.()
  assert.equal((await iterator.next()).done, true)
})

test('a pipe is read to its end without a known size', async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  execFileSync('sh', ['-c', `printf hello > '${path}' &`], { stdio: 'ignore' })
  const input = await openInput(path)
  assert.ok(input.ok)
  assert.equal(input.value.sizeBytes, undefined)
  let text = ''
  for await (const chunk of input.value.bytes) text += Buffer.from(chunk).toString()
  assert.equal(text, 'hello')
})
