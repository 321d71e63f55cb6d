import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from './limits.ts'
import { readInventory } from './read-inventory.ts'
import { readWhole } from './reading.testing.ts'

const refused: readonly {
  readonly given: string | Uint8Array
  readonly code: string
  readonly because: string
}[] = [
  { given: '', code: 'file-empty', because: 'nothing is in it' },
  { given: ' \r\n\n', code: 'file-empty', because: 'only white space is in it' },
  { given: '\uFEFF', code: 'file-empty', because: 'only a byte order mark is in it' },
  { given: new Uint8Array(5000), code: 'file-binary', because: 'it is all NUL bytes' },
  {
    given: Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
    code: 'packed-corrupt',
    because: 'it is packed and stops in the middle',
  },
  {
    given:
      '{"@context":"https://openvex.dev/ns/v0.2.0","author":"x","version":1,"statements":[{"products":[{"@id":"pkg:deb/x"}]}]}',
    code: 'no-inventory',
    because: 'an OpenVEX document lists nothing that anybody has',
  },
  {
    given:
      '{"document":{"category":"csaf_vex","csaf_version":"2.0"},"product_tree":{"branches":[{"name":"x"}]}}',
    code: 'no-inventory',
    because: 'the products of an advisory are those of its publisher',
  },
  { given: '<!DOCTYPE html><html></html>', code: 'format-not-read', because: 'it is a web page' },
  { given: 'just some words', code: 'format-unknown', because: 'it is a text of no known form' },
  { given: '{"a":1}', code: 'format-unknown', because: 'it is JSON of no known form' },
  { given: 'colour;size\nred;5\n', code: 'csv-no-name-column', because: 'no column holds names' },
  {
    given: '{"bomFormat":"CycloneDX","components":[{"name":"a"},]}',
    code: 'json-syntax',
    because: 'a value is missing',
  },
  {
    given: '{"bomFormat":"CycloneDX","components":[',
    code: 'json-truncated',
    because: 'it stops in the middle',
  },
]

for (const { given, code, because } of refused) {
  test(`a file is refused with ${code} when ${because}`, async () => {
    const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given
    const { broken, problems } = await readWhole('given', bytes)
    assert.equal(broken?.code, code)
    assert.equal(broken.at.file, 'given')
    assert.notEqual(broken.help, undefined)
    assert.deepEqual(problems.at(-1), broken)
  })
}

test('a file that is refused by its beginning is not read further, and is closed', async () => {
  let asked = 0
  let isClosed = false
  async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (;;) {
        asked += 1
        yield new Uint8Array(65_536)
      }
    } finally {
      isClosed = true
    }
  }
  for await (const batch of readInventory('sparse', endless()))
    assert.equal(batch.broken?.code, 'file-binary')
  assert.equal(asked, 1)
  assert.ok(isClosed)
})

test('a file that nobody reads to its end is closed', async () => {
  let isClosed = false
  async function* lines(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield new TextEncoder().encode('Software\n')
      for (;;) yield new TextEncoder().encode('x\n'.repeat(40_000))
    } finally {
      isClosed = true
    }
  }
  for await (const batch of readInventory('x.csv', lines())) {
    if (batch.items.length > 0) break
  }
  assert.ok(isClosed)
})

test('the bytes read so far are told with each batch', async () => {
  const bytes = new TextEncoder().encode(`Software\n${'x\n'.repeat(100)}`)
  const told: number[] = []
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50)
  }
  for await (const batch of readInventory('x.csv', pieces(), { limits: { ...LIMITS, pieceBytes: 60 } }))
    told.push(batch.bytesRead ?? 0)
  assert.equal(told.at(-1), bytes.length)
  assert.ok(told.length > 2)
})

test('a part of an SPDX document in tag-value, without its head, is known by its packages', async () => {
  const { items } = await readWhole('x.spdx', Buffer.from('PackageName: Vim\nPackageVersion: 9\n'))
  assert.deepEqual(
    items.map(({ name, version }) => [name, version]),
    [['Vim', '9']],
  )
})
