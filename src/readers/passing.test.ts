import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Item } from '../model/item.ts'
import { cyclonedxJson } from './cyclonedx-json/reader.ts'
import type { Glance, Glimpse, Likeness } from './glance.ts'
import { LIMITS } from './limits.ts'
import type { Reader } from './reader.ts'
import { spdxJson } from './spdx-json/reader.ts'

/** So short that texts are met that are too long, and problems that are not told. */
const SHORT = { ...LIMITS, textBytes: 60, problems: 8 }

/** Few texts, so that things come again and differ in one of them only. */
const said = fc.constantFrom(
  '"a"',
  '"a"',
  '"b"',
  '" a "',
  '""',
  '" "',
  '"NONE"',
  '"Organization: Example (mail@example.org)"',
  '"Jane <jane@example.org>"',
  '"caf\\u00e9"',
  '"\\ud800"',
  '"示例"',
  '"\u00ff"',
  `"${'long'.repeat(20)}"`,
  '3',
  'true',
  'null',
  '{"name": "inside"}',
  '["a"]',
)
const usual = fc.constantFrom('"a"', '"b"', '"pkg:npm/a@1"', '"示例"')
const either = fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: said })
const type = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('"library"', '"application"') },
  { weight: 1, arbitrary: said },
)

function member(name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return value.map(text => `"${name}": ${text}`)
}

function objectOf(members: readonly fc.Arbitrary<string>[], least = 0): fc.Arbitrary<string> {
  return fc
    .tuple(fc.subarray([...members], { minLength: least }), fc.constantFrom('', ' ', '\n  '))
    .chain(([some, gap]) => fc.tuple(...some).map(texts => `{${gap}${texts.join(`,${gap}`)}${gap}}`))
}

function listOf(value: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(value, { maxLength }).map(values => `[${values.join(',')}]`)
}

const { component } = fc.letrec(tie => ({
  component: fc.oneof(
    {
      weight: 9,
      arbitrary: objectOf([
        member('type', type),
        member('name', either),
        member('version', either),
        member('purl', either),
        member('cpe', either),
        member('group', either),
        member('publisher', either),
        member('supplier', objectOf([member('name', either)])),
        member('authors', listOf(objectOf([member('name', either)]), 3)),
      ]),
    },
    {
      weight: 3,
      arbitrary: objectOf(
        [
          member('type', fc.constant('"library"')),
          member('name', usual),
          member('scope', either),
          member('swid', objectOf([member('tagId', either), member('name', either)])),
          member('name', either),
          member('version', usual),
          member('version', usual),
          member('components', listOf(tie('component') as fc.Arbitrary<string>, 2)),
          member('licenses', fc.constant('[{"license": {"id": "MIT", "name": "a"}}]')),
        ],
        3,
      ),
    },
    { weight: 1, arbitrary: said },
  ),
}))

const reference = objectOf(
  [
    member('referenceType', fc.constantFrom('"purl"', '"cpe23Type"', '"x"', '"PURL"', '3', '""')),
    member('referenceLocator', either),
    member('referenceLocator', either),
  ],
  1,
)
const spdxPackage = fc.oneof(
  {
    weight: 9,
    arbitrary: objectOf([
      member('name', either),
      member('versionInfo', either),
      member('supplier', either),
      member('originator', either),
      member('externalRefs', listOf(reference, 6)),
      member('primaryPackagePurpose', fc.constant('"LIBRARY"')),
    ]),
  },
  { weight: 1, arbitrary: objectOf([member('name', either), member('name', either)], 1) },
  { weight: 1, arbitrary: said },
)

const cyclonedx = fc
  .tuple(listOf(component, 12), listOf(component, 3))
  .map(([some, others]) => `{"bomFormat": "CycloneDX", "components": ${some}, "components": ${others}}`)
const spdx = listOf(spdxPackage, 12).map(packages => `{"spdxVersion": "SPDX-2.3", "packages": ${packages}}`)

for (const [reader, document] of [
  [cyclonedxJson, cyclonedx],
  [spdxJson, spdx],
] as const) {
  test(`${reader.id}: what a glance lets pass over is left out, and everything else is told as ever`, async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 4 }),
        async (text, sizes, choice) => {
          const glance: Glance = {
            letsGo: item => sumOf(item) % 5 <= choice,
            isNobodys: item => wholeSumOf(item) % 5 <= choice,
          }
          const bytes = notQuiteUtf8(text)
          const [all, some] = [await readBy(reader, bytes, sizes), await readBy(reader, bytes, sizes, glance)]
          assert.deepEqual(some.problems, all.problems)
          assert.equal(some.items.length + some.nobodys, all.items.length)
          let next = 0
          for (const item of all.items) {
            if (isSame(item, some.items[next])) next += 1
            else assert.ok(glance.letsGo(item) || glance.isNobodys(item), JSON.stringify(item))
          }
          assert.equal(next, some.items.length)
        },
      ),
      { numRuns: Number(process.env['LICET_RUNS'] ?? 600) },
    )
  })
}

const PLAIN = ['a', 'b', 'a', 'a', 'c', 'b']

test('an item that comes again is not looked at again, and one that differs in a single text is', async () => {
  const components = PLAIN.map(name => ({ type: 'library', name, purl: 'pkg:npm/x@1' }))
  const packages = PLAIN.map(name => ({
    name,
    externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:npm/x@1' }],
  }))
  for (const [reader, document] of [
    [cyclonedxJson, { bomFormat: 'CycloneDX', components }],
    [spdxJson, { spdxVersion: 'SPDX-2.3', packages }],
  ] as const) {
    const asked: string[] = []
    const { items, nobodys } = await readBy(reader, Buffer.from(JSON.stringify(document)), [5000], {
      letsGo({ name }) {
        asked.push(name)
        return name !== 'c'
      },
      isNobodys: () => false,
    })
    assert.deepEqual([asked, nobodys, items.map(({ name }) => name)], [['a', 'b', 'c'], 5, ['c']])
  }
})

test('what is not let go is asked for by all that it can be known by, once for all that is the same', async () => {
  const versions = ['1', '1', '2', '1', '2']
  const components = versions.map(version => ({ type: 'library', name: 'a', version }))
  const packages = versions.map(versionInfo => ({
    name: 'a',
    versionInfo,
    supplier: 'Person: Jane',
    primaryPackagePurpose: 'LIBRARY',
  }))
  for (const [reader, document, publisher] of [
    [cyclonedxJson, { bomFormat: 'CycloneDX', components }, {}],
    [spdxJson, { spdxVersion: 'SPDX-2.3', packages }, { publisher: 'Jane' }],
  ] as const) {
    const asked: Likeness[] = []
    const { items, nobodys } = await readBy(reader, Buffer.from(JSON.stringify(document)), [5000], {
      letsGo: () => false,
      isNobodys(item) {
        asked.push(item)
        return item.version === '1'
      },
    })
    const likeness = (version: string) => ({
      name: 'a',
      identifiers: [],
      type: 'library',
      ...publisher,
      version,
    })
    assert.deepEqual(asked, [likeness('1'), likeness('2'), likeness('2')])
    assert.deepEqual([nobodys, items.map(({ version }) => version)], [3, ['2', '2']])
  }
})

test('in a long document things that come again late are found again', async () => {
  const numbers = Array.from({ length: 30_000 }, (_, at) => (at < 10_000 ? at : at % 500))
  const components = numbers.map(at => ({ type: 'library', name: `n${at}`, purl: `pkg:npm/n${at}@1` }))
  let asked = 0
  const bytes = Buffer.from(JSON.stringify({ bomFormat: 'CycloneDX', components }))
  const { items, nobodys } = await readBy(cyclonedxJson, bytes, [100_000], {
    letsGo() {
      asked += 1
      return true
    },
    isNobodys: () => false,
  })
  // Those that the end of a piece cuts are read like any other.
  assert.ok(items.length < 100)
  assert.equal(items.length + nobodys, 30_000)
  assert.ok(asked < 20_000, `${asked}`)
})

interface Read {
  readonly items: readonly Item[]
  readonly nobodys: number
  readonly problems: readonly unknown[]
}

async function readBy(
  reader: Reader,
  bytes: Uint8Array,
  sizes: readonly number[],
  glance?: Glance,
): Promise<Read> {
  const items: Item[] = []
  const problems: unknown[] = []
  let nobodys = 0
  for await (const batch of reader.read(
    inPieces(bytes, sizes),
    SHORT,
    glance === undefined ? {} : { glance },
  )) {
    items.push(...batch.items)
    problems.push(...batch.problems, ...(batch.notes ?? []))
    nobodys += batch.nobodys ?? 0
  }
  return { items, nobodys, problems }
}

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

/** Some of its texts hold bytes that are no UTF-8. */
function notQuiteUtf8(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  for (let at = bytes.indexOf('\u00ff'); at >= 0; at = bytes.indexOf('\u00ff')) bytes.fill(0xff, at, at + 2)
  return bytes
}

/** A number that follows from all that a glance goes by. */
function sumOf({ name, publisher = '', identifiers }: Glimpse): number {
  const text = JSON.stringify([name, publisher, identifiers.map(({ scheme, value }) => [scheme, value])])
  return Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) % 1009, 7)
}

/** The same of all by which it can be known. */
function wholeSumOf(item: Likeness): number {
  return sumOf({ ...item, name: `${item.name} ${item.version ?? ''} ${item.type ?? ''}` })
}

function isSame(one: Item, other: Item | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
