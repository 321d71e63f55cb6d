import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import type { SourceBatch } from '../cli/source.ts'
import { Fault } from '../base/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { readingAside } from './read-aside.ts'
import { batchesFor } from './reading-worker.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'node-app.cdx.json')
const folder = mkdtempSync(join(tmpdir(), 'licet-aside-'))
after(async () => {
  rmSync(folder, { recursive: true })
  for (const worker of begun) await worker.terminate()
})

const snapshot = { id: 'sha256:0' } as Snapshot
const begun: Worker[] = []
const aside = readingAside(() => {
  const worker = new Worker(new URL('./reading-worker.testing.ts', import.meta.url))
  begun.push(worker)
  return worker
}, 1000)
const options = { skip: availableParallelism() < 2 }

test('small files, and what is no file, are read here', options, () => {
  const small = join(folder, 'small.json')
  writeFileSync(small, '{}')
  aside.prepare([small, folder, '-', join(folder, 'missing')])
  for (const path of [small, folder, '-', join(folder, 'missing')])
    assert.equal(aside.readAside(path, {}, snapshot), undefined)
  assert.equal(begun.length, 0)
})

test('a thread reads what would be read here, one file after the other', options, async () => {
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, readFileSync(example).subarray(0, 20_000))
  for (const path of [example, broken, example]) {
    const source = aside.readAside(path, {}, snapshot)
    assert.ok(source)
    assert.equal(source.name, path)
    assert.deepEqual(
      await allOf(source.batches),
      await allOf(batchesFor({ path, reading: {}, snapshot: snapshot.id })),
    )
  }
  assert.equal(begun.length, 1)
})

test(
  'the thread waits while nobody takes what it has read, and stops where nobody goes on',
  options,
  async () => {
    const long = join(folder, 'long.jsonl')
    const line = `${JSON.stringify({ name: 'a'.repeat(1000) })}\n`
    writeFileSync(long, line.repeat(20_000))
    const source = aside.readAside(long, {}, snapshot)
    assert.ok(source)
    let batches = 0
    for await (const batch of source.batches) {
      assert.ok((batch.bytesRead ?? 0) <= 20_000 * line.length)
      batches += 1
      if (batches === 2) break
    }
    assert.equal(batches, 2)
    assert.ok((await allOf(aside.readAside(example, {}, snapshot)?.batches ?? [])).length > 0)
  },
)

test('when the thread dies, the reading fails and does not hang', options, async () => {
  const dying = readingAside(() => new Worker('throw new Error("no room")', { eval: true }), 1000)
  const source = dying.readAside(example, {}, snapshot)
  await assert.rejects(
    async () => allOf(source?.batches ?? []),
    (error: unknown) => error instanceof Fault && error.message.includes('no room'),
  )
  await assert.rejects(async () => allOf(dying.readAside(example, {}, snapshot)?.batches ?? []), Fault)
})

async function allOf(
  batches: AsyncIterable<SourceBatch> | Iterable<SourceBatch>,
): Promise<readonly SourceBatch[]> {
  const all: SourceBatch[] = []
  for await (const batch of batches) all.push(batch)
  return all
}
