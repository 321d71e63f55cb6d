import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { LIMITS } from '../limits.ts'
import { readInventory } from '../read-inventory.ts'
import { readWhole } from '../reading.testing.ts'

const CSV = strToU8('name,version\nKaspersky,21\nNorton,22\n')
const CDX = strToU8('{"bomFormat":"CycloneDX","components":[{"type":"library","name":"zlib"}]}')

for (const [packing, bytes, path] of [
  ['gzip', gzipSync(CSV), ''],
  ['zstd', zstdCompressSync(CSV), ''],
  ['zip', zipSync({ 'list.csv': CSV }), 'list.csv '],
  ['zip', zipSync({ 'stored.csv': [CSV, { level: 0 }] }), 'stored.csv '],
] as const) {
  test(`a table packed by ${packing} reads like the table, however its bytes come`, async () => {
    const plain = await readWhole('x.csv', CSV)
    for (const size of [1, 50, 65_536]) {
      const { items, problems, notes, broken } = await readWhole(`x.${packing}`, bytes, { size })
      assert.deepEqual(
        items,
        plain.items.map(item => ({ ...item, at: `${path}${item.at}` })),
      )
      assert.deepEqual(problems, [])
      assert.equal(broken, undefined)
      assert.equal(notes[0]?.code, 'unpacked')
    }
  })
}

test('each file of an archive is read, and what is none of our formats is told and stops nothing', async () => {
  const archive = zipSync({
    'a/list.csv': CSV,
    'readme.md': strToU8('words'),
    '__MACOSX/._x': CSV,
    'bom.json': CDX,
  })
  const { items, problems, broken } = await readWhole('all.zip', archive)
  assert.deepEqual(
    items.map(({ name }) => name),
    ['Kaspersky', 'Norton', 'zlib'],
  )
  assert.deepEqual(
    problems.map(({ code, at }) => [code, at.file]),
    [['format-unknown', 'all.zip!/readme.md']],
  )
  assert.equal(broken, undefined)
})

test('the place of an item within archives begins with the path to its file there', async () => {
  const inner = zipSync({ 'x.csv': CSV, 'y.csv.gz': gzipSync(CSV) })
  const { items } = await readWhole('all.zip', zipSync({ 'inner.zip': inner, 'bom.json': CDX }))
  assert.deepEqual(
    items.map(({ at }) => at),
    [
      'inner.zip!/x.csv line 2',
      'inner.zip!/x.csv line 3',
      'inner.zip!/y.csv.gz line 2',
      'inner.zip!/y.csv.gz line 3',
      'bom.json /components/0',
    ],
  )
})

test('the name of a packed file leads nowhere: it only stands in problems', async () => {
  const { problems } = await readWhole('x.zip', zipSync({ '../../etc/passwd': strToU8('words') }))
  assert.equal(problems[0]?.at.file, 'x.zip!/../../etc/passwd')
})

for (const [because, bytes, code] of [
  ['it stops in the middle (gzip)', gzipSync(CSV).subarray(0, 30), 'packed-corrupt'],
  ['its sum is wrong (gzip)', withWrongSum(gzipSync(CSV)), 'packed-corrupt'],
  ['it stops in the middle (zstd)', zstdCompressSync(CSV).subarray(0, 20), 'packed-corrupt'],
  ['it is a workbook', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'format-not-read'],
  ['it is locked by a password', locked(zipSync({ 'x.csv': CSV })), 'packed-encrypted'],
  [
    'a file of it is packed in a way that nobody reads',
    packedBy(zipSync({ 'x.csv': CSV }), 12),
    'packed-method',
  ],
  [
    'it stops in the middle (zip)',
    zipSync({ 'bom.json': [CDX, { level: 0 }], 'x.csv': CSV }).subarray(0, 90),
    'packed-corrupt',
  ],
  ['it holds nothing', zipSync({ 'folder/': new Uint8Array() }), 'packed-empty'],
  ['it is packed too often', packedOften(6), 'packed-too-deep'],
] as const) {
  test(`a packed file ends with ${code} when ${because}`, async () => {
    const { broken, problems } = await readWhole('x', bytes)
    assert.equal(broken?.code, code)
    assert.equal(broken.at.file, 'x')
    assert.deepEqual(problems.at(-1), broken)
  })
}

test('a bomb is left when it unfolds to far more than it is, whatever it is packed by', async () => {
  const limits = { ...LIMITS, unpackFreeBytes: 1_000_000, unpackRatio: 100 }
  const text = strToU8(`name\n${'a\n'.repeat(5_000_000)}`)
  for (const bytes of [gzipSync(text), zstdCompressSync(text), zipSync({ 'x.csv': text })]) {
    const { broken, items } = await readWhole('x', bytes, { limits })
    assert.equal(broken?.code, 'packed-bomb')
    assert.ok(items.length < 1_000_000)
  }
})

test('what lies packed in packed files is held against the outermost, so that no nesting unfolds further', async () => {
  const limits = { ...LIMITS, unpackFreeBytes: 1_000_000, unpackRatio: 100 }
  const text = strToU8(`name\n${'a\n'.repeat(450_000)}`)
  const nested = zipSync({ 'b.zip': zipSync({ 'x.csv': text, 'y.csv': text, 'z.csv': text }) })
  const many = zipSync(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.gz`, gzipSync(text)])))
  for (const bytes of [nested, many]) {
    const { problems, items } = await readWhole('x', bytes, { limits })
    assert.ok(problems.some(({ code }) => code === 'packed-bomb'))
    assert.ok(items.length < 1_000_000)
  }
})

test('what unfolds at once comes in pieces, so that a batch stays small', async () => {
  const bytes = zipSync({ 'a.zip': zipSync({ 'x.csv': strToU8(`name\n${'a\n'.repeat(4_000_000)}`) }) })
  let most = 0
  async function* once(): AsyncGenerator<Uint8Array, void, undefined> {
    yield bytes
  }
  for await (const { items } of readInventory('x', once())) most = Math.max(most, items.length)
  assert.ok(most > 0 && most <= 65_536, String(most))
})

/** Bit 0 of the flags of the first file: it is encrypted. */
function locked(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[6] = (changed[6] ?? 0) | 1
  return changed
}

/** The first file as if it were packed by another method. */
function packedBy(bytes: Uint8Array, method: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[8] = method
  return changed
}

function packedOften(times: number): Uint8Array {
  let bytes: Uint8Array = CSV
  for (let time = 0; time < times; time += 1) bytes = gzipSync(bytes)
  return bytes
}

function withWrongSum(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = changed.length - 6
  changed[at] = (changed[at] ?? 0) ^ 0xff
  return changed
}
