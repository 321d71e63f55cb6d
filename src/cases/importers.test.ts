import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Day, parseDay } from '../base/day.ts'
import { renderProblem } from '../base/problem.ts'
import { checkCatalog } from '../catalog/check.ts'
import { compileCatalog } from '../catalog/compile/compile.ts'
import { pathWithin } from '../catalog/files.ts'
import { importRegister, type ImportResult } from '../catalog/importers/import-register.ts'
import { IMPORTERS } from '../catalog/importers/importers.ts'
import type { CatalogFile } from '../catalog/parse.ts'
import { decide } from '../law/decide.ts'
import type { Organisation } from '../model/organisation.ts'
import type { ResolvedItem } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'

const root = join(import.meta.dirname, '../..')
const published = dayOf('2026-11-20')

/** Importer, its sample, and the list where it is not the importer's own. */
const imports: readonly (readonly [id: string, sample: string, list?: string])[] = [
  ['blue-uas-cleared-list', 'blue-uas-cleared-list.good.csv'],
  ['dodin-apl', 'dodin-apl.good.csv'],
  ['fcc-covered-list', 'fcc-covered-list.good.csv'],
  ['fedramp-marketplace', 'fedramp-marketplace.good.json'],
  ['niap-pcl', 'niap-pcl.good.json'],
  ['opensanctions-entities', 'opensanctions-entities.good.jsonl', 'asda-covered-entities'],
  ['opensanctions-targets', 'opensanctions-targets.good.csv', 'fascsa-orders'],
  ['ru-software-register', 'ru-software-register.good.csv'],
  ['us-1260h', 'us-1260h.good.csv'],
  ['us-consolidated-screening-list', 'us-consolidated-screening-list.good.json'],
  ['us-entity-list', 'us-entity-list.good.csv'],
  ['us-sam-exclusions', 'us-sam-exclusions.good.csv'],
]
const files: readonly CatalogFile[] = globSync('catalog/**/*.yaml', { cwd: root }).map(path => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))
const { catalog } = checkCatalog(files)
const results = imports.map(([id, sample, list]) => importSample(id, sample, list))
const written = new Map(results.flatMap(result => result.files).map(file => [file.path, file]))
const followed = results.map(({ list }) => list)
const merged = checkCatalog([
  ...files.filter(file => !written.has(pathWithin(file.path))),
  ...written.values(),
  { path: 'measures/house/house-registers.yaml', text: policyOn(followed) },
])
const snapshot = compileCatalog(merged.catalog)
const lawOnly = compileCatalog({
  ...merged.catalog,
  measures: merged.catalog.measures.filter(({ id }) => id !== 'house-registers'),
})

function importSample(id: string, sample: string, list?: string): ImportResult {
  const importer = IMPORTERS.find(each => each.id === id)
  assert.ok(importer)
  const text = readFileSync(join(root, 'src/catalog/importers/samples', sample), 'utf8')
  const request = { importer, file: sample, text, files, catalog, published, keep: 'everything' } as const
  const imported = importRegister(list === undefined ? request : { ...request, list })
  assert.ok(imported.ok, JSON.stringify(imported))
  return imported.value
}

/** A policy of the house's own, so that every list decides something: what a list names is not bought. */
function policyOn(lists: readonly string[]): string {
  return [
    'id: house-registers',
    'title: {en: Registers that the house follows}',
    'kind: own-policy',
    'authority: house/owner',
    'summary: Nothing is bought that a register names.',
    'sources: {own: {title: Policy, publisher: The house, published: 2015-01-01, basis: official, read: whole}}',
    'stages: [{stage: issued, on: 2015-01-01, sources: [own]}]',
    'provisions:',
    ...lists.map(
      list =>
        `  ${list}: {says: Nothing of it is bought., effect: prohibit, acts: [procure], to: everyone, covers: {listed: ${list}}, from: 2015-01-01, sources: [own]}`,
    ),
    '',
  ].join('\n')
}

test('what every importer writes is a catalogue without a problem', () => {
  const ours = merged.problems.filter(({ at }) => written.has(pathWithin(at.file ?? '')))
  assert.deepEqual(ours.map(renderProblem), [])
})

test('every importer adds a line and tells what it passed over', () => {
  for (const { list, counts } of results) assert.ok(counts.added > 0 && counts.entries >= counts.added, list)
})

test('an import keeps every character that stood in the files it writes to', () => {
  for (const file of files) {
    const now = written.get(pathWithin(file.path))?.text
    if (now === undefined) continue
    const left = file.text.split('\n').filter(line => !now.includes(line))
    assert.deepEqual(left, [], file.path)
  }
})

test('the same file once more adds nothing', () => {
  const after = files.map(file => written.get(pathWithin(file.path)) ?? file)
  const added = [...written.values()].filter(
    ({ path }) => !files.some(file => pathWithin(file.path) === path),
  )
  for (const [index, [id, sample]] of imports.entries()) {
    const importer = IMPORTERS.find(each => each.id === id)
    assert.ok(importer)
    const text = readFileSync(join(root, 'src/catalog/importers/samples', sample), 'utf8')
    const list = results[index]?.list ?? ''
    const again = importRegister({
      importer,
      file: sample,
      text,
      files: [...after, ...added],
      catalog: merged.catalog,
      list,
      published,
      keep: 'everything',
    })
    assert.ok(again.ok)
    assert.deepEqual(
      [again.value.counts.added, again.value.counts.newParties, again.value.counts.newProducts],
      [0, 0, 0],
      id,
    )
  }
})

/** What a line decides: the status on each side of its first day and its last, for who follows the list. */
const underPolicy: readonly (readonly [
  list: string,
  item: ResolvedItem,
  days: Readonly<Record<string, boolean>>,
])[] = [
  ['blue-uas-cleared-list', { product: 'northlight-kestrel' }, { '2026-08-13': false, '2026-08-14': true }],
  [
    'dodin-apl',
    { product: 'northlight-rampart', version: '4.1' },
    { '2024-05-05': false, '2024-05-06': true },
  ],
  ['dodin-apl', { product: 'northlight-rampart', version: '5' }, { '2024-05-06': false }],
  ['fedramp-marketplace', { product: 'northlight-vault' }, { '2026-05-31': false, '2026-06-01': true }],
  [
    'niap-pcl',
    { product: 'red-hat-enterprise-linux', version: '9.6' },
    { '2026-02-09': false, '2026-02-10': true, '2028-02-10': true, '2028-02-11': false },
  ],
  [
    'ru-software-register',
    { product: 'severnyy-svet-antivirus' },
    { '2026-02-02': false, '2026-02-03': true },
  ],
  ['asda-covered-entities', { party: 'northlight-trading-fze' }, { '2025-04-17': false, '2025-04-18': true }],
  ['fascsa-orders', { party: 'southlight-trading-fze' }, { '2026-11-20': true }],
  [
    'us-1260h',
    { party: 'former-example-group' },
    { '2022-10-04': false, '2022-10-05': true, '2025-01-06': true, '2025-01-07': false },
  ],
  [
    'us-consolidated-screening-list',
    { party: 'northlight-exploits-llc' },
    { '2025-02-02': false, '2025-02-03': true },
  ],
  [
    'us-entity-list',
    { party: 'northlight-semiconductor-research-institute' },
    { '2026-03-01': false, '2026-03-02': true },
  ],
  [
    'us-sam-exclusions',
    { party: 'northlight-supplies-llc' },
    { '2026-04-01': false, '2026-04-02': true, '2029-04-01': true, '2029-04-02': false },
  ],
]

for (const [list, item, days] of underPolicy) {
  test(`a line that was imported into ${list} decides from its first day to its last: ${JSON.stringify(item)}`, () => {
    const base = snapshot.organisations['de/private-company']
    assert.ok(base)
    const follower = { ...base, systems: [...base.systems, 'house'] }
    for (const [date, isListed] of Object.entries(days)) {
      const { worst, best, leading } = answerOf(snapshot, follower, item, date)
      // Off one open list, others may still name it: the range stays open, and never says prohibited for sure.
      assert.equal(best, isListed ? 'prohibited' : 'clear', date)
      if (isListed) assert.deepEqual([worst, leading], ['prohibited', `house-registers/${list}`], date)
    }
  })
}

test('a line of the Covered List that was imported is limited to the categories and the purpose in its words', () => {
  const base = snapshot.organisations['de/private-company']
  assert.ok(base)
  const follower = { ...base, systems: [...base.systems, 'house'] }
  const item = { party: 'northlight-telecom-ltd' }
  const bestFor = (answers: Readonly<Record<string, string>>): string =>
    answerOf(snapshot, follower, item, '2026-06-03', answers).best
  assert.equal(bestFor({ category: 'camera', purpose: 'security' }), 'prohibited')
  assert.equal(bestFor({ category: 'office-suite', purpose: 'security' }), 'clear')
  assert.equal(bestFor({ category: 'camera', purpose: 'other' }), 'clear')
})

const underLaw: readonly (readonly [
  as: string,
  item: ResolvedItem,
  date: string,
  status: string,
  by: string,
])[] = [
  ['us/defense-agency', { product: 'northlight-kestrel' }, '2026-09-01', 'approved', 'us-blue-uas/cleared'],
  [
    'us/civilian-agency',
    { product: 'wiz-cloud-security' },
    '2024-08-01',
    'approved',
    'us-fedramp/presumed-adequate',
  ],
  [
    'us/intelligence-agency',
    { product: 'red-hat-enterprise-linux', version: '9.6' },
    '2026-03-01',
    'approved',
    'us-niap-pcl/evaluated-products',
  ],
  [
    'us/intelligence-agency',
    { product: 'northlight-gate-4' },
    '2026-03-04',
    'approved',
    'us-niap-pcl/evaluated-products',
  ],
]

for (const [as, item, date, status, by] of underLaw) {
  test(`for ${as} what was imported makes ${item.product ?? ''} ${status} by ${by}`, () => {
    const organisation = lawOnly.organisations[as]
    assert.ok(organisation)
    const answers = {
      'drone-mission': 'other',
      'origin:manufacture': 'US',
      'origin:assembly': 'US',
      'origin:headquarters': 'US',
      'listed:asda-covered-entities': 'no',
    }
    const { worst, leading } = answerOf(lawOnly, organisation, item, date, answers)
    assert.deepEqual([worst, leading], [status, by])
  })
}

function answerOf(
  of: Snapshot,
  organisation: Organisation,
  item: ResolvedItem,
  date: string,
  answers: Readonly<Record<string, string>> = {},
): { readonly best: string; readonly worst: string; readonly leading: string | undefined } {
  const question = { organisation, act: 'procure', item, date: dayOf(date), answers, waivers: [] }
  const { range, leading } = decide(of, question)
  return { ...range, leading }
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  assert.ok(day !== undefined)
  return day
}
