import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Item } from '../model/item.ts'
import { readInventory } from './read-inventory.ts'

const MAKERS = ['Example', 'Müller & Söhne GmbH', '示例软件有限公司', '😀']
const components = Array.from({ length: 4000 }, (_, at) => ({
  type: 'library',
  name: `n${at}`,
  publisher: MAKERS[at % MAKERS.length],
  purl: `pkg:npm/n${at}@1`,
}))
const packages = components.map(({ name, publisher = '' }) => ({
  name,
  supplier: `Organization: ${publisher}`,
}))
const cyclonedx = Buffer.from(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components }))
const spdx = Buffer.from(JSON.stringify({ spdxVersion: 'SPDX-2.3', packages }))
const csv = Buffer.from(
  ['name,publisher', ...components.map(one => `${one.name},${one.publisher}`)].join('\n'),
)

for (const [what, bytes] of [
  ['CycloneDX', cyclonedx],
  ['CycloneDX with a mark', Buffer.concat([Buffer.from('\ufeff'), cyclonedx])],
  ['CycloneDX in UTF-16', Buffer.from(`\ufeff${cyclonedx.toString()}`, 'utf16le')],
  ['CycloneDX in gzip', gzipSync(cyclonedx, { level: 0 })],
  ['SPDX', spdx],
  ['a table', csv],
] as const) {
  test(`${what}: a chunk that was given back is not looked at again, and none is given back that was cut`, async () => {
    for (const size of [70_000, 70_001, 70_002, 100_003]) {
      const expected = await readAll(bytes, size)
      assert.equal(expected.items.length, 4000)
      assert.deepEqual(await readAll(bytes, size, chunk => chunk.fill(0x21)), expected)
    }
  })
}

/** `spoil` is what happens to the memory of a chunk that is given back. */
async function readAll(bytes: Uint8Array, size: number, spoil?: (chunk: Uint8Array) => void) {
  const lent = new WeakSet<Uint8Array>()
  const items: Item[] = []
  const problems: unknown[] = []
  const giveBack = (chunk: Uint8Array): void => {
    if (lent.delete(chunk)) spoil?.(chunk)
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) {
      const chunk = Uint8Array.from(bytes.subarray(at, at + size))
      lent.add(chunk)
      yield chunk
    }
  }
  for await (const batch of readInventory('x', chunks(), { giveBack })) {
    items.push(...batch.items)
    problems.push(...batch.problems)
  }
  return { items, problems }
}
