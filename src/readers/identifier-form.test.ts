import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hasForm, isUsualInBytes } from './identifier-form.ts'
import { readWhole } from './reading.testing.ts'

const cases: readonly (readonly [scheme: string, value: string, isOne: boolean, because: string])[] = [
  ['purl', 'pkg:npm/left-pad@1.3.0', true, 'a type, a name, a version'],
  ['purl', 'pkg:npm/@scope/name@1', true, 'tools leave the @ of a scope as it is'],
  ['purl', 'pkg:npm/%40scope/name', true, 'or escape it'],
  ['purl', 'PKG:NPM/x', true, 'the scheme and the type know no capitals'],
  ['purl', 'pkg://golang/github.com/a/b', true, 'slashes before the type are to be ignored'],
  ['purl', ' pkg:deb/debian/vim', true, 'white space around it is nothing'],
  ['purl', 'a-purl-1', false, 'no scheme'],
  ['purl', 'pkg:npm', false, 'no name'],
  ['purl', 'pkg:npm/', false, 'an empty name'],
  ['purl', 'pkg:npm/@1.0', false, 'only a version'],
  ['purl', 'pkg:/npm?x=/y', false, 'no type with a name'],
  ['purl', 'https://example.org/x', false, 'an address is none'],
  ['cpe', 'cpe:2.3:a:kaspersky:endpoint_security:12.1:*:*:*:*:*:*:*', true, 'CPE 2.3'],
  ['cpe', 'cpe:/o:microsoft:windows_8', true, 'CPE 2.2'],
  ['cpe', 'cpe:2.3:a:kaspersky:*', true, 'cut short, it still says whose it is'],
  ['cpe', 'cpe:2.3:a:', false, 'no vendor'],
  ['cpe', 'somecpe', false, 'no CPE'],
  ['cpe', 'kaspersky:endpoint_security', false, 'only a part of one'],
  ['swid', 'anything', true, 'a tag id is free'],
]

for (const [scheme, value, isOne, because] of cases) {
  test(`"${value}" is ${isOne ? 'a' : 'no'} ${scheme}: ${because}`, () => {
    assert.equal(hasForm({ scheme, value }), isOne)
  })
}

test('what begins as most do within JSON has the form of its scheme', () => {
  const sign = fc.constantFrom(
    'p',
    'pkg:',
    'cpe:',
    '2.3:',
    'a:',
    'npm',
    '/',
    '\\\\',
    '@',
    ':',
    ' ',
    'é',
    '1',
    '%40',
    '\\u003a',
  )
  fc.assert(
    fc.property(fc.constantFrom('purl', 'cpe'), fc.array(sign, { maxLength: 8 }), (scheme, signs) => {
      const bytes = new TextEncoder().encode(`"${signs.join('')}"`)
      if (!isUsualInBytes(scheme, bytes, 1, bytes.length - 1)) return
      const value = JSON.parse(new TextDecoder().decode(bytes)) as string
      assert.ok(hasForm({ scheme, value }), value)
    }),
    { numRuns: 20_000 },
  )
  for (const [scheme, value] of [
    ['purl', 'pkg:npm/%40scope/name@1'],
    ['cpe', String.raw`cpe:2.3:a:\\@scope\\/name:x:1`],
  ] as const) {
    const bytes = new TextEncoder().encode(value)
    assert.ok(isUsualInBytes(scheme, bytes, 0, bytes.length), value)
  }
})

test('an identifier that is none is told with the place of its item, whatever the format, and the item is read', async () => {
  const files: readonly (readonly [name: string, text: string, place: object])[] = [
    [
      'x.json',
      '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library","name":"a","purl":"left-pad"}]}',
      { pointer: '/components/0' },
    ],
    [
      'x.spdx',
      'SPDXVersion: SPDX-2.3\nPackageName: a\nExternalRef: PACKAGE-MANAGER purl left-pad\n',
      { line: 2 },
    ],
    ['x.csv', 'name,version,purl\na,1,pkg:npm/a@1\nb,2,left-pad\n', { line: 3 }],
  ]
  for (const [name, text, place] of files) {
    const { items, problems } = await readWhole(name, Buffer.from(text))
    assert.ok(items.length > 0)
    assert.deepEqual(
      problems.map(({ code, at }) => [code, at]),
      [['identifier-odd', { file: name, ...place }]],
    )
  }
})
