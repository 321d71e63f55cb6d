import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Item } from '../model/item.ts'
import type { ItemInBytes, Stretch } from '../model/item-in-bytes.ts'
import { cyclonedxJson } from './cyclonedx-json/reader.ts'
import type { Glance, Glimpse, Likeness } from './glance.ts'
import { readBy } from './passing.testing.ts'
import { spdxJson } from './spdx-json/reader.ts'

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
const purl = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('"pkg:npm/a@1"', '"pkg:npm/b@1"', '"pkg:deb/示例"') },
  { weight: 1, arbitrary: either },
)
const cpe = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('"cpe:2.3:a:b:c:1"', '"cpe:/o:a:b"') },
  { weight: 1, arbitrary: either },
)
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
        member('purl', purl),
        member('cpe', cpe),
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

/** Of a kind that nobody asks for, with half a character. */
const unread = fc.constant('{"referenceType": "x", "referenceLocator": "\\ud800"}')
const reference = objectOf(
  [
    member('referenceType', fc.constantFrom('"purl"', '"cpe23Type"', '"x"', '"PURL"', '3', '""')),
    member('referenceLocator', fc.oneof(purl, cpe)),
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
      member(
        'externalRefs',
        listOf(fc.oneof({ weight: 8, arbitrary: reference }, { weight: 1, arbitrary: unread }), 6),
      ),
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
        fc.boolean(),
        async (text, sizes, choice, looksAtBytes) => {
          const letsGo = (item: Glimpse): boolean => sumOf(item) % 5 <= choice
          const glance: Glance = {
            letsGo,
            isNobodys: item => wholeSumOf(item) % 5 <= choice,
            ...(looksAtBytes ? { letsGoInBytes: item => letsGo(textsOf(item)) } : {}),
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

/** Some of its texts hold bytes that are no UTF-8. */
function notQuiteUtf8(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  for (let at = bytes.indexOf('\u00ff'); at >= 0; at = bytes.indexOf('\u00ff')) bytes.fill(0xff, at, at + 2)
  return bytes
}

/** What stands in the bytes, which is ASCII and nothing around it. */
function textsOf({ bytes, name, publisher, identifiers }: ItemInBytes): Glimpse {
  const textOf = ({ from, to }: Stretch): string => {
    const text = Buffer.from(bytes.subarray(from, to)).toString('latin1')
    assert.match(text, /^[!-~](?:[ -~]*[!-~])?$/u)
    return text
  }
  return {
    name: textOf(name),
    publisher,
    identifiers: identifiers.map(one => ({ scheme: one.scheme, value: textOf(one) })),
  }
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
