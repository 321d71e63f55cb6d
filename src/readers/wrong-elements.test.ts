// No element of a list is lost in silence: whatever stands there that the format does not have is told with its place, by each reader of JSON.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWhole } from './reading.testing.ts'

type Document = (element: unknown) => object

/** A document of each format with one good thing and one element that it cannot have, and where that stands. */
const documents: Readonly<Record<string, readonly [document: Document, pointer: string]>> = {
  'cyclonedx-json': [
    x => ({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [{ type: 'library', name: 'a' }, x] }),
    '/components/1',
  ],
  'spdx-json': [x => ({ spdxVersion: 'SPDX-2.3', packages: [{ name: 'a' }, x] }), '/packages/1'],
  'spdx3-json-ld': [
    x => ({
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [{ type: 'software_Package', spdxId: 'urn:a', name: 'a' }, x],
    }),
    '/@graph/1',
  ],
  'syft-json': [x => ({ artifacts: [{ name: 'a', foundBy: 'cataloguer' }, x] }), '/artifacts/1'],
  'grype-json': [x => ({ matches: [{ vulnerability: {}, artifact: { name: 'a' } }, x] }), '/matches/1'],
  'trivy-json': [
    x => ({
      SchemaVersion: 2,
      ArtifactName: 'a',
      ArtifactType: 'b',
      Results: [{ Packages: [{ Name: 'a' }, x] }],
    }),
    '/Results/0/Packages/1',
  ],
  'github-snapshot': [
    x => ({
      version: 0,
      job: { id: '1' },
      sha: 'a',
      ref: 'b',
      detector: { name: 'd', version: '1', url: 'u' },
      scanned: '2026-01-01T00:00:00Z',
      manifests: { m: { resolved: { a: { package_url: 'pkg:npm/a@1' }, 'b/c': x } } },
    }),
    '/manifests/m/resolved/b~1c',
  ],
  'glpi-json': [
    x => ({
      action: 'inventory',
      deviceid: 'd',
      itemtype: 'Computer',
      content: { softwares: [{ name: 'a' }, x] },
    }),
    '/content/softwares/1',
  ],
  'fleet-json': [
    x => ({ host: { hostname: 'h', software: [{ name: 'a', version: '1', source: 'programs' }, x] } }),
    '/host/software/1',
  ],
  'osquery rows': [x => [{ name: 'a', version: '1' }, x], '/1'],
  'osquery tables': [x => ({ programs: [{ name: 'a', version: '1' }, x] }), '/programs/1'],
  'osquery log': [
    x => ({ hostIdentifier: 'h', name: 'programs', snapshot: [{ name: 'a' }, x] }),
    '/snapshot/1',
  ],
  'powershell-json': [x => [{ DisplayName: 'a', DisplayVersion: '1', Publisher: 'p' }, x], '/1'],
  'winget-export': [
    x => ({
      $schema: 'https://aka.ms/winget-packages.schema.2.0.json',
      Sources: [{ Packages: [{ PackageIdentifier: 'Example.a', Version: '1' }, x] }],
    }),
    '/Sources/0/Packages/1',
  ],
  'system-profiler-json': [
    x => ({ SPApplicationsDataType: [{ _name: 'a', version: '1' }, x] }),
    '/SPApplicationsDataType/1',
  ],
  'brew-json': [
    x => ({
      formulae: [{ name: 'a', full_name: 'a', tap: 't', installed: [{ version: '1' }] }, x],
      casks: [],
    }),
    '/formulae/1',
  ],
  'chrome-preferences': [
    x => ({
      extensions: {
        settings: { ['a'.repeat(32)]: { manifest: { name: 'a', version: '1' } }, ['b'.repeat(32)]: x },
      },
    }),
    `/extensions/settings/${'b'.repeat(32)}`,
  ],
  'firefox-extensions': [
    x => ({
      schemaVersion: 36,
      addons: [{ id: 'a@b', type: 'extension', defaultLocale: { name: 'a' }, version: '1', active: true }, x],
    }),
    '/addons/1',
  ],
  'ocds-json': [
    x => ({
      publishedDate: '2026-01-01T00:00:00Z',
      releases: [
        { ocid: 'ocds-x-1', tag: ['award'], awards: [{ id: '1', items: [{ description: 'a' }, x] }] },
      ],
    }),
    '/releases/0/awards/0/items/1',
  ],
}

for (const [format, [document, pointer]] of Object.entries(documents)) {
  test(`${format}: whatever stands at ${pointer} in place of an object is told with its place`, async () => {
    for (const [element, found] of [
      [7, 'a number'],
      ['x', 'a text'],
      [null, 'null'],
      [true, 'true or false'],
      [[1], 'a list'],
    ] as const) {
      const text = JSON.stringify(document(element))
      const { items, problems } = await readWhole('x.json', Buffer.from(text))
      assert.equal(items.length, 1)
      const [problem, ...others] = problems
      assert.deepEqual(others, [])
      assert.equal(problem?.code, 'json-unexpected-kind')
      assert.equal(problem.says, `Expected an object and found ${found}; it was not read.`)
      const { line, column = 0 } = problem.at
      assert.deepEqual([line, problem.at.pointer], [1, pointer])
      assert.ok(text.slice(column - 1).startsWith(JSON.stringify(element)), `column ${column}`)
    }
  })

  test(`${format}: a list that stands twice is read twice, and told with its place`, async () => {
    const whole = document(undefined)
    const list = pointer.split('/').at(-2) ?? ''
    const value = valueAt(whole, pointer.slice(0, pointer.lastIndexOf('/')))
    if (list === '' || !Array.isArray(value)) return
    const member = `"${list}":${JSON.stringify(value.slice(0, 1))}`
    const text = JSON.stringify(whole).replace(`"${list}":${JSON.stringify(value)}`, member)
    const { items, problems } = await readWhole(
      'x.json',
      Buffer.from(text.replace(member, `${member},${member}`)),
    )
    // A report names the same package for each of its weaknesses.
    assert.equal(items.length, format === 'grype-json' ? 1 : 2)
    assert.deepEqual(
      problems.map(({ code, at }) => [code, at.pointer, at.column]),
      [
        [
          'json-repeated-member',
          pointer.slice(0, pointer.lastIndexOf('/')),
          text.indexOf(member) + member.length + 2,
        ],
      ],
    )
  })
}

test('of a name that stands twice the problem says which one counts', async () => {
  const cases = [
    [
      '{"bomFormat":"CycloneDX","components":[{"type":"library","name":"a","name":"b"}]}',
      'b',
      /the last one counts/,
    ],
    [
      '{"spdxVersion":"SPDX-2.3","packages":[{"name":"a","name":"b"}]}',
      'a',
      /the first that says something counts/,
    ],
    ['[{"name":"a","version":"1","name":"b"}]', 'b', /the last one counts/],
    ['{"artifacts":[{"name":"a","foundBy":"x","name":"b"}]}', 'a', /the first that says something counts/],
  ] as const
  for (const [text, name, says] of cases) {
    const { items, problems } = await readWhole('x.json', Buffer.from(text))
    assert.deepEqual(
      items.map(item => item.name),
      [name],
    )
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['json-repeated-member'],
    )
    assert.match(problems[0]?.says ?? '', says)
  }
})

test('names that any member may have are told where one comes again', async () => {
  const member = `"${'a'.repeat(32)}":{"manifest":{"name":"a","version":"1"}}`
  const settings = `{${member},${member}}`
  const { items, problems } = await readWhole(
    'Preferences',
    Buffer.from(`{"extensions":{"settings":${settings}}}`),
  )
  assert.equal(items.length, 2)
  assert.deepEqual(
    problems.map(({ code, at }) => [code, at.pointer]),
    [['json-repeated-member', `/extensions/settings/${'a'.repeat(32)}`]],
  )
})

function valueAt(whole: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((found, step) => (found as Readonly<Record<string, unknown>>)[step], whole)
}

test('a document of which nothing stands at the top is refused, since what is of its format may lie deeper', async () => {
  const component = { type: 'application', name: 'a' }
  for (const document of [
    { data: { bomFormat: 'CycloneDX', specVersion: '1.6', components: [component] } },
    { report: { SchemaVersion: 2, ArtifactName: 'a', Results: [] } },
    { data: { spdxVersion: 'SPDX-2.3', packages: [{ name: 'a' }] } },
  ]) {
    for (const size of [5, 65_536]) {
      const text = Buffer.from(JSON.stringify(document))
      const { items, broken } = await readWhole('x.json', text, { size })
      assert.deepEqual(items, [])
      assert.equal(broken?.code, 'json-members-missing')
      assert.equal(broken.at.pointer, '')
      assert.match(broken.help ?? '', /Take it out/)
    }
  }
})

test('a list that is null, or empty, is a document that lists nothing', async () => {
  for (const text of [
    '{"artifacts":null,"descriptor":{"name":"syft"},"artifactRelationships":[]}',
    '{"bomFormat":"CycloneDX"}',
  ]) {
    const { notes, problems } = await readWhole('x.json', Buffer.from(text))
    assert.deepEqual(problems, [])
    assert.equal(notes.at(-1)?.code, 'no-items')
  }
})
