// The contract that every reader keeps, tried on the fixtures of all of them.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { asUtf8 } from './encoding/as-utf8.ts'
import { detectEncoding } from './encoding/detect.ts'
import { LIMITS } from './limits.ts'
import { READERS } from './readers.ts'
import { recognise } from './recognise.ts'
import { goldenOf, readWhole, streamOf } from './reading.testing.ts'

interface Fixture {
  readonly reader: string
  readonly name: string
  readonly bytes: Uint8Array
}

const FIXTURES: readonly Fixture[] = READERS.flatMap(({ id }) =>
  globSync(join(import.meta.dirname, id, 'fixtures', '*'))
    .toSorted()
    .map(path => ({ reader: id, name: basename(path), bytes: readFileSync(path) })),
)

test('each reader has a name of its own in kebab-case, a title, a whole version and fixtures', () => {
  assert.equal(new Set(READERS.map(({ id }) => id)).size, READERS.length)
  for (const { id, title, version } of READERS) {
    assert.match(id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    assert.notEqual(title, '')
    assert.ok(Number.isInteger(version) && version >= 1)
    assert.ok(
      FIXTURES.some(({ reader }) => reader === id),
      `${id} has fixtures`,
    )
  }
})

for (const fixture of FIXTURES) {
  const label = `${fixture.reader}/${fixture.name}`

  test(`${label} is read by its own reader, also without its name`, async () => {
    for (const name of [fixture.name, 'standard input']) {
      const { notes } = await readWhole(name, fixture.bytes)
      const title = READERS.find(({ id }) => id === fixture.reader)?.title ?? ''
      assert.match(notes.find(({ code }) => code === 'format')?.says ?? '', new RegExp(`Read as ${title} `))
    }
  })

  test(`${label} reads as its golden says`, async () => {
    const golden = join(import.meta.dirname, fixture.reader, 'golden', `${fixture.name}.jsonl`)
    assert.equal(await goldenOf(fixture.name, fixture.bytes), readFileSync(golden, 'utf8'))
  })

  test(`${label} reads the same however its bytes come`, async () => {
    const whole = await readWhole(fixture.name, fixture.bytes)
    for (const size of [1, 7, 64]) {
      assert.deepEqual(await readWhole(fixture.name, fixture.bytes, { size }), whole)
    }
  })

  test(`${label} is recognised by nothing but its beginning`, async () => {
    const takes = READERS.find(({ id }) => id === fixture.reader)?.takes
    const encoding = takes === 'bytes' ? undefined : detectEncoding(fixture.bytes)
    assert.ok(encoding !== undefined || takes === 'bytes')
    const bytes = streamOf(fixture.bytes)
    const head = await collected(encoding === undefined ? bytes : asUtf8(bytes, encoding))
    const sure = READERS.map(reader => ({ id: reader.id, sure: reader.recognise(head, '') }))
    for (const one of sure) assert.ok(one.sure >= 0 && one.sure <= 1)
    assert.ok((sure.find(({ id }) => id === fixture.reader)?.sure ?? 0) >= 0.3)
    // None of those that are not asked any more would have been surer.
    const best = sure.reduce((one, other) => (other.sure > one.sure ? other : one))
    const chosen = recognise(head, '')
    assert.equal(chosen.ok ? chosen.value.id : '', best.id)
  })

  test(`${label} cut off anywhere is read as far as it goes, and nothing is thrown`, async () => {
    for (let end = 0; end < fixture.bytes.length; end += Math.max(1, Math.floor(fixture.bytes.length / 80))) {
      const { items, problems } = await readWhole(fixture.name, fixture.bytes.subarray(0, end))
      assert.ok(Array.isArray(items) && Array.isArray(problems))
    }
  })
}

test('whatever is done to a file, readers answer with items and problems, touch no prototype and end', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join()
  const change = fc.tuple(
    fc.nat(),
    fc.constantFrom(0, 1, 4),
    fc.oneof(fc.uint8Array({ maxLength: 6 }), hostile()),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FIXTURES.keys()),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (which, changes) => {
        const fixture = FIXTURES[which]
        const bytes = changes.reduce<Uint8Array>((changed, [where, removed, put]) => {
          const at = where % (changed.length + 1)
          return Buffer.concat([changed.subarray(0, at), put, changed.subarray(at + removed)])
        }, fixture?.bytes ?? new Uint8Array())
        const { items, problems } = await readWhole(fixture?.name ?? '', bytes)
        for (const item of items) {
          assert.ok(typeof item.name === 'string' && item.name !== '' && item.name.isWellFormed())
          assert.ok(Number.isSafeInteger(item.quantity) && item.quantity >= 0)
        }
        for (const problem of problems) assert.match(problem.code, /^[a-z][a-z0-9-]*$/)
      },
    ),
    { numRuns: 1500 },
  )
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before)
})

test('a reader that is asked for by a name nobody has says which there are', async () => {
  const { broken } = await readWhole('x', new TextEncoder().encode('{}'), { reader: 'no-such' })
  assert.equal(broken?.code, 'reader-unknown')
  assert.match(broken.help ?? '', /cyclonedx-json/)
})

test('each reader, asked by name to read what is not its own, answers with problems or nothing', async () => {
  for (const { id } of READERS) {
    for (const fixture of FIXTURES.filter(({ reader }) => reader !== id)) {
      const { items, problems, notes } = await readWhole(fixture.name, fixture.bytes, { reader: id })
      assert.ok(items.length + problems.length + notes.length > 0)
    }
  }
})

test('no more items are handed out than the limit allows', async () => {
  const bytes = new TextEncoder().encode(`Software\n${'x\n'.repeat(50)}`)
  const { broken } = await readWhole('x.csv', bytes, { limits: { ...LIMITS, items: 10 }, size: 5 })
  assert.equal(broken?.code, 'too-many-items')
})

function hostile(): fc.Arbitrary<Uint8Array> {
  return fc
    .constantFrom(
      '"__proto__":{"x":1},',
      '"constructor":',
      '\u0000',
      '[[[[',
      '}}',
      '"',
      "'",
      '\\',
      '\r',
      '\n\n',
      '\uFEFF',
      '\u202E',
      ',;\t|',
      '-1e999',
    )
    .map(text => new TextEncoder().encode(text))
}

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
