import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from '../../base/canonical-json.ts'
import { LAST_DAY, parseDay } from '../../base/day.ts'
import { sha256 } from '../../base/digest.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { checkCatalog } from '../check.ts'
import { baseFiles, baseWith, fixturesIn } from '../fixtures.testing.ts'
import type { CatalogFile } from '../parse.ts'
import { compileCatalog } from './compile.ts'

const base = snapshotOf(baseFiles())

test('a snapshot is named by the digest of all the rest', () => {
  const { id, ...rest } = base
  assert.equal(id, `sha256:${sha256(canonicalJson(rest))}`)
})

test('the order of files never changes the bytes', () => {
  const whole = [
    ...baseFiles(),
    ...fixturesIn('good')
      .filter(
        ({ claim }) => claim === 'every effect with what belongs to it' || claim === 'a list of its own',
      )
      .map(fixture => fixture.file),
  ]
  const expected = JSON.stringify(snapshotOf(whole))
  fc.assert(
    fc.property(fc.shuffledSubarray(whole, { minLength: whole.length }), shuffled => {
      assert.equal(JSON.stringify(snapshotOf(shuffled)), expected)
    }),
    { numRuns: 25 },
  )
})

test('the folder in front of the paths does not change the bytes', () => {
  const moved = baseFiles().map(file => ({ path: `somewhere/catalog/${file.path}`, text: file.text }))
  assert.equal(snapshotOf(moved).id, base.id)
})

test('any change of content changes the name', () => {
  const changed = baseFiles().map(file => ({
    path: file.path,
    text: file.text.replace('Examplia', 'Exemplia'),
  }))
  assert.notEqual(snapshotOf(changed).id, base.id)
})

test('tables stand in order of their ids', () => {
  for (const table of [
    base.acts,
    base.classes,
    base.sources,
    base.parties,
    base.products,
    base.organisations,
  ]) {
    assert.deepEqual(Object.keys(table), Object.keys(table).toSorted())
  }
})

test('every good fixture compiles, and every id that its rows name stands in a table', () => {
  for (const { claim, file } of fixturesIn('good')) {
    const snapshot = snapshotOf(baseWith(file))
    for (const measure of Object.values(snapshot.measures)) {
      for (const provision of measure.provisions)
        assert.ok(snapshot.provisions[provision], `${claim}: ${provision}`)
      for (const source of measure.sources) assert.ok(snapshot.sources[source], `${claim}: ${source}`)
    }
    for (const provision of Object.values(snapshot.provisions)) {
      for (const { source } of provision.evidence.asserted)
        if (source !== undefined) assert.ok(snapshot.sources[source], `${claim}: ${source}`)
    }
  }
})

test('what a voice takes back ends on the day of its retraction, and for that voice alone', () => {
  const listing = base.lists['av-2020']?.listings.find(line => line.id === 'av-2020/beta')
  assert.deepEqual(listing?.evidence, {
    asserted: [
      {
        source: 'herald',
        basis: 'reported',
        knownFrom: parseDay('2020-01-02'),
        takenBackOn: parseDay('2020-01-08'),
      },
    ],
    denied: [],
  })
})

test('a denial of a reading is a claim and leaves the provision uncontested', () => {
  assert.deepEqual(base.provisions['list-2020/take-listed']?.evidence.denied, [])
  assert.equal(
    base.measures['list-2020']?.claims.find(claim => claim.id === 'list-2020/beta-denies')?.about,
    'reading:list-2020/ban',
  )
})

test('an exception without sources rests on those of its provision', () => {
  const [exception] = base.provisions['list-2020/take-listed']?.exceptions ?? []
  assert.deepEqual(
    exception?.evidence.asserted.map(one => one.source),
    ['list-2020#text'],
  )
})

test('a denial and its own retraction are both kept, with their days', () => {
  const snapshot = withMeasure(text =>
    text
      .replace(
        'readings:',
        'claims:\n  no: {stance: denies, about: "provision:take-listed", voice: Beta, says: No., source: denial}\n  yes: {stance: retracts, about: "provision:take-listed", voice: Beta, says: Yes., source: correction}\n  other: {stance: retracts, about: "provision:take-listed", voice: Gamma, says: Yes., source: correction}\nreadings:',
      )
      .replace(/\nclaims:\n {2}beta-denies(?:.|\n)*?\nlists:/u, '\nlists:'),
  )
  assert.deepEqual(snapshot.provisions['list-2020/take-listed']?.evidence.denied, [
    {
      source: 'list-2020#denial',
      voice: 'Beta',
      says: 'No.',
      knownFrom: parseDay('2020-01-06'),
      takenBackOn: parseDay('2020-01-08'),
    },
  ])
})

test('an unverified fact is reported by nobody and known to nobody before the last day', () => {
  const snapshot = withMeasure(text =>
    text.replace('    sources: [text]\nreadings', '    unverified: true\nreadings'),
  )
  assert.deepEqual(snapshot.provisions['list-2020/take-listed']?.evidence.asserted, [
    { basis: 'reported', knownFrom: LAST_DAY },
  ])
})

test('a review is a provision of its own effect from its first to its last day', () => {
  const fixture = fixturesIn('good').find(({ claim }) => claim === 'every effect with what belongs to it')
  assert.ok(fixture)
  const review = snapshotOf(baseWith(fixture.file)).provisions['m/beta']
  assert.equal(review?.effect, 'review')
  assert.deepEqual(review.period, { from: [18628, 18628], until: [18659, 18659], countedOn: 'act' })
})

test('a party is the maker of its products where nothing else is said', () => {
  assert.deepEqual(base.products['beta-office']?.roles, [{ party: 'beta', role: 'maker' }])
})

test('edges and lines have the id of what they belong to in front', () => {
  assert.deepEqual(
    base.partyEdges.map(edge => edge.id),
    ['alpha/beta'],
  )
  assert.deepEqual(
    base.products['alpha-guard']?.edges.map(edge => edge.id),
    ['alpha-guard/contains-beta-engine'],
  )
})

test('a line stands in the categories that it names, or in those of its products', () => {
  assert.deepEqual(base.lists['av-2020']?.listings[0]?.categories, ['antivirus'])
})

function withMeasure(change: (text: string) => string): Snapshot {
  const path = 'measures/xx/list-2020.yaml'
  return snapshotOf(baseFiles().map(file => (file.path === path ? { path, text: change(file.text) } : file)))
}

function snapshotOf(files: readonly CatalogFile[]): Snapshot {
  const { catalog, problems } = checkCatalog(files)
  assert.deepEqual(problems, [])
  return compileCatalog(catalog)
}
