import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LIMITS } from '../limits.ts'
import type { Batch, Reader } from '../reader.ts'
import { readWhole, streamOf } from '../reading.testing.ts'
import { plainSpdxJson } from './plain.testing.ts'
import { spdxJson } from './reader.ts'

/** So short that texts are met that are too long. */
const SHORT = { ...LIMITS, textBytes: 40, problems: 5 }

const said = fc.constantFrom(
  '"a"',
  '" a "',
  '""',
  '" "',
  '"NOASSERTION"',
  '"none"',
  '"Organization: Example (mail@example.org)"',
  '"Person: Jane )"',
  '"organization:Tool: x"',
  '"caf\\u00e9 \\ud800"',
  '"示例"',
  `"${'long'.repeat(15)}"`,
  '"OPERATING_SYSTEM"',
  '"pkg:npm/a@1"',
  '3',
  'true',
  'null',
  '{"name": "inside"}',
  '["a"]',
)
const kindOfReference = fc.constantFrom(
  '"purl"',
  '"cpe23Type"',
  '"cpe22Type"',
  '"swid"',
  '"PURL"',
  '"http://spdx.org/rdf/references/cpe23Type"',
  '"x"',
  '"purl "',
)

/** An object whose members may come twice, with white space that varies. */
function objectOf(each: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(each, { maxLength: 7 }), fc.constantFrom('', ' ', '\n  '))
    .map(([members, gap]) => `{${gap}${members.join(`,${gap}`)}${gap}}`)
}

function member(names: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `"${name}": ${text}`)
}

function listOf(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(value, { maxLength: 4 }).map(values => `[${values.join(',')}]`)
}

const reference = objectOf(
  fc.oneof(
    member(['referenceLocator', 'comment'], said),
    member(['referenceType', 'reference\\u0054ype'], fc.oneof(kindOfReference, said)),
  ),
)
const packaged = objectOf(
  fc.oneof(
    {
      weight: 3,
      arbitrary: member(['name', 'versionInfo', 'supplier', 'originator', 'packageFileName'], said),
    },
    { weight: 1, arbitrary: member(['primaryPackagePurpose', 'comment', 'SPDXID'], said) },
    { weight: 3, arbitrary: member(['externalRefs'], fc.oneof(listOf(fc.oneof(reference, said)), said)) },
  ),
)
const document = objectOf(
  fc.oneof(
    { weight: 3, arbitrary: member(['packages'], fc.oneof(listOf(fc.oneof(packaged, said)), said)) },
    { weight: 1, arbitrary: member(['spdxVersion', 'SPDXID', 'name', 'files'], said) },
  ),
)

const answer = fc.oneof(
  { weight: 3, arbitrary: document },
  { weight: 1, arbitrary: document.map(text => `{"sbom": ${text}}`) },
)

test('whatever a document holds, the collector says what the plain reader of records says', async () => {
  await fc.assert(
    fc.asyncProperty(
      answer,
      fc.integer({ min: 1, max: 90 }),
      fc.option(fc.nat(300), { nil: undefined }),
      async (text, size, end) => {
        const bytes = Buffer.from(text).subarray(0, end)
        const [fast, plain] = [await readBy(spdxJson, bytes, size), await readBy(plainSpdxJson, bytes, size)]
        assert.deepEqual(fast, plain)
      },
    ),
    { numRuns: 600 },
  )
})

async function readBy(reader: Reader, bytes: Uint8Array, size: number): Promise<object> {
  const batches: Batch[] = []
  for await (const batch of reader.read(streamOf(bytes, size), SHORT, {})) batches.push(batch)
  return {
    items: batches.flatMap(({ items }) => items),
    problems: batches.flatMap(({ problems }) => problems),
    notes: batches.flatMap(({ notes = [] }) => notes),
    broken: batches.at(-1)?.broken,
  }
}

test('the document that the API of GitHub gives as a member of its answer is read, with the places that it has there', async () => {
  const sbom = { spdxVersion: 'SPDX-2.3', packages: [{ name: 'left-pad', versionInfo: '1.3.0' }] }
  const { items, problems } = await readWhole('x.json', Buffer.from(JSON.stringify({ sbom })))
  assert.deepEqual(problems, [])
  assert.deepEqual(
    items.map(({ name, at }) => [name, at]),
    [['left-pad', '/sbom/packages/0']],
  )
})
