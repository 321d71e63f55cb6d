import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCatalog } from './check.ts'
import { baseFiles, baseWith } from './fixtures.testing.ts'

test('the summary counts what the catalogue holds', () => {
  const { unverified, ...counts } = checkCatalog(baseFiles()).summary
  assert.deepEqual(counts, {
    measures: 1,
    provisions: 1,
    lists: 1,
    listings: 2,
    parties: 2,
    products: 4,
    names: 11,
    identifiers: 4,
    organisations: 3,
    sources: 5,
    cases: 3,
    bySystem: { xx: 1 },
    byKind: { 'list-decision': 1 },
    byBasis: { official: 1 },
  })
  assert.deepEqual(
    unverified.map(({ what, at }) => `${at.file}: ${what}`),
    [
      'parties/beta.yaml: names of beta',
      'parties/beta.yaml: products.beta-engine of beta',
      'parties/beta.yaml: products.beta-office of beta',
    ],
  )
})

test('problems stand in order of file, line and column, whatever the order of the files', () => {
  const broken = [
    ...baseWith({ path: 'parties/zeta.yaml', text: 'id: zeta\nname: Zeta\n' }),
    { path: 'parties/eta.yaml', text: 'id: eta\nnames: Eta\nsourcs: {}\nunverified: [nams]\n' },
  ]
  const forth = checkCatalog(broken).problems
  assert.deepEqual(checkCatalog(broken.toReversed()).problems, forth)
  assert.deepEqual(
    forth.map(({ at }) => `${at.file}:${at.line}`),
    [
      'parties/eta.yaml:1',
      'parties/eta.yaml:1',
      'parties/eta.yaml:3',
      'parties/zeta.yaml:1',
      'parties/zeta.yaml:2',
    ],
  )
})
