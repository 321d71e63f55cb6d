import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuTimeMs } from '../../base/cpu-time.testing.ts'
import { IMPORTERS } from './importers.ts'
import type { Importer } from './importer.ts'

const folder = join(import.meta.dirname, 'samples')
const samples = readdirSync(folder).toSorted()

function sampleOf(file: string): { readonly importer: Importer; readonly text: string } {
  const importer = IMPORTERS.find(({ id }) => file.startsWith(`${id}.`))
  assert.ok(importer, `${file} is named for its importer`)
  return { importer, text: readFileSync(join(folder, file), 'utf8') }
}

test('every importer has a sample in the shape of its register and a malformed one', () => {
  for (const { id } of IMPORTERS) {
    assert.ok(
      samples.some(file => file.startsWith(`${id}.good.`)),
      id,
    )
    assert.ok(
      samples.some(file => file.startsWith(`${id}.bad.`)),
      id,
    )
  }
})

test('importers stand in order and each has an id of its own', () => {
  const ids = IMPORTERS.map(({ id }) => id)
  assert.deepEqual(ids, [...new Set(ids)].toSorted())
})

const good: Readonly<
  Record<string, { readonly entries: number; readonly leftOut: Readonly<Record<string, number>> }>
> = {
  'blue-uas-cleared-list.good.csv': { entries: 2, leftOut: { 'not cleared': 1 } },
  'dodin-apl.good.csv': { entries: 2, leftOut: {} },
  'fcc-covered-list.good.csv': {
    entries: 2,
    leftOut: { 'names no company': 1, 'covers something that this importer has no category for': 1 },
  },
  'fedramp-marketplace.good.json': {
    entries: 2,
    leftOut: { 'not authorised (in process, ready, or with another status)': 1 },
  },
  'niap-pcl.good.json': { entries: 2, leftOut: { 'certified by another scheme': 1 } },
  'opensanctions-entities.good.jsonl': {
    entries: 1,
    leftOut: {
      'a person, ship, aircraft, address or other thing that is no legal person': 2,
      'named beside the listed ones, not listed itself': 1,
    },
  },
  'opensanctions-targets.good.csv': {
    entries: 2,
    leftOut: { 'a person, ship, aircraft, address or other thing that is no legal person': 1 },
  },
  'ru-software-register.good.csv': { entries: 3, leftOut: {} },
  'ru-software-register.good.xml': { entries: 1, leftOut: {} },
  'us-1260h.good.csv': { entries: 3, leftOut: {} },
  'us-consolidated-screening-list.good.json': { entries: 2, leftOut: { 'a person, ship or aircraft': 1 } },
  'us-entity-list.good.csv': { entries: 2, leftOut: { 'of another list': 1 } },
  'us-entity-list.older.good.csv': { entries: 2, leftOut: { 'of another list': 1 } },
  'us-sam-exclusions.good.csv': {
    entries: 2,
    leftOut: {
      'a person or ship': 1,
      'not excluded itself: only certain products and services are barred': 1,
    },
  },
}

for (const file of samples.filter(name => name.includes('.good.'))) {
  test(`${file} is read whole, and what is passed over is counted`, () => {
    const { importer, text } = sampleOf(file)
    const reading = importer.read(text, file)
    assert.ok(reading.ok, JSON.stringify(reading))
    const { entries, leftOut } = reading.value
    assert.deepEqual({ entries: entries.length, leftOut: { ...leftOut } }, good[file])
  })
}

const bad: Readonly<Record<string, { readonly code: string; readonly at: string; readonly says: RegExp }>> = {
  'blue-uas-cleared-list.bad.csv': { code: 'text-after-quote', at: '2:47', says: /found other text/u },
  'dodin-apl.bad.csv': { code: 'row-width', at: '2:1', says: /Expected 6 cells.*found 5/u },
  'fcc-covered-list.bad.csv': {
    code: 'date-unreadable',
    at: '2:58',
    says: /such as March 12, 2024 .* found "sometime in 2021"/u,
  },
  'fedramp-marketplace.bad.json': {
    code: 'field-missing',
    at: '/data/Products/0',
    says: /Expected a field "cso" and found "id", "csp", "status"/u,
  },
  'niap-pcl.bad.json': {
    code: 'date-unreadable',
    at: '/results/products/0/certification_date',
    says: /found "4 March 2026"/u,
  },
  'opensanctions-entities.bad.jsonl': { code: 'not-json', at: '2:58', says: /Expected JSON/u },
  'opensanctions-targets.bad.csv': { code: 'field-missing', at: '1:1', says: /"schema"/u },
  'ru-software-register.bad.csv': { code: 'date-unreadable', at: '2:40', says: /such as 12\.03\.2024/u },
  'ru-software-register.bad.xml': { code: 'not-xml', at: '3:35', says: /Expected XML/u },
  'us-1260h.bad.csv': { code: 'field-missing', at: '1:1', says: /"Clean Name" and found "Company names/u },
  'us-consolidated-screening-list.bad.txt': { code: 'not-json', at: '4:45', says: /Expected JSON/u },
  'us-entity-list.bad.csv': { code: 'row-width', at: '2:1', says: /Expected 29 cells.*found 6/u },
  'us-sam-exclusions.bad.csv': { code: 'name-missing', at: '2:8', says: /Expected a name/u },
}

for (const file of samples.filter(name => name.includes('.bad.'))) {
  test(`${file} is refused with the place and what was expected there`, () => {
    const { importer, text } = sampleOf(file)
    const reading = importer.read(text, file)
    assert.ok(!reading.ok)
    const [problem] = reading.problems
    const at = problem?.at
    const place = [at?.line, at?.column].filter(part => part !== undefined).join(':') || at?.pointer
    assert.deepEqual([problem?.code, place, at?.file], [bad[file]?.code, bad[file]?.at, file])
    assert.match(problem?.says ?? '', bad[file]?.says ?? /^$/u)
  })
}

test('whatever a file holds, an importer reads it or refuses it with a place, and never throws', () => {
  const texts = samples.map(file => sampleOf(file).text)
  const piece = fc.constantFrom(
    '"',
    ',',
    ';',
    '\n',
    '\r',
    '{',
    ']',
    '<',
    '>',
    '&',
    '\0',
    '\uFEFF',
    '\uD800',
    '0',
    'null',
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...IMPORTERS),
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), piece), { maxLength: 6 }),
      (importer, text, cuts) => {
        const broken = cuts.reduce((whole, [at, sign]) => {
          const place = at % (whole.length + 1)
          return whole.slice(0, place) + sign + whole.slice(place + (at % 7))
        }, text)
        const reading = importer.read(broken, 'register')
        if (reading.ok) return
        assert.ok(reading.problems.length > 0)
        for (const problem of reading.problems) assert.equal(problem.at.file, 'register')
      },
    ),
    { numRuns: 400 },
  )
})

test('a row without an end, a value without an end and too many rows are refused in a moment', () => {
  const sam = IMPORTERS.find(({ id }) => id === 'us-sam-exclusions')
  assert.ok(sam)
  const title = 'Classification,Name,Active Date,Termination Date\n'
  const hostile = [
    ','.repeat(4_000_000),
    `${title}${','.repeat(4_000_000)}`,
    `${title}"${'a'.repeat(4_000_000)}`,
  ]
  for (const text of [...hostile, `${title}${'Firm,A,2020-01-01,\n'.repeat(200_002)}`]) {
    const before = cpuTimeMs()
    assert.equal(sam.read(text, 'register').ok, false)
    assert.ok(cpuTimeMs() - before < 5_000)
  }
})

test('a cell that goes over lines keeps the lines of what follows right', () => {
  const sam = IMPORTERS.find(({ id }) => id === 'us-sam-exclusions')
  const text = 'Classification,Name,Active Date,Termination Date\nFirm,"A\nB\nC",2020-01-01,\nFirm,D,never,\n'
  const reading = sam?.read(text, 'register')
  assert.ok(reading?.ok === false)
  assert.deepEqual(reading.problems[0]?.at, { file: 'register', line: 5, column: 8 })
})
