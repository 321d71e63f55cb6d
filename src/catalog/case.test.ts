import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LAST_DAY, parseDay } from '../base/day.ts'
import { casesOf } from './case.ts'
import { checkCatalog } from './check.ts'
import { baseFiles, baseWith, fixturesIn } from './fixtures.testing.ts'

test('a case is a whole question with its answer and its place', () => {
  const [first] = casesOf(checkCatalog(baseFiles()).catalog)
  assert.equal(first?.measure, 'list-2020')
  assert.equal(first.at.file, 'measures/xx/list-2020.yaml')
  assert.deepEqual(first.question, {
    organisation: {
      id: 'xx/agency',
      title: 'An agency',
      systems: ['xx'],
      classes: ['xx/agency'],
      attributes: {},
      circumstances: { purpose: 'other' },
      isLegalPerson: true,
    },
    act: 'procure',
    item: { product: 'alpha-guard' },
    answers: { lot: 'antivirus', acquired: '2020-01-05' },
    date: parseDay('2020-01-05'),
    waivers: [],
  })
  assert.deepEqual(first.expect, { best: 'approved', worst: 'approved' })
  assert.equal(first.by, 'list-2020/take-listed')
})

test('a case may add to a preset, and no expected question is not the same as none asked about', () => {
  const fixture = fixturesIn('good').find(({ claim }) => claim.startsWith('a case may describe'))
  assert.ok(fixture)
  const cases = casesOf(checkCatalog(baseWith(fixture.file)).catalog).filter(one => one.measure === 'm')
  const described = cases.at(-1)?.question.organisation
  assert.deepEqual(described?.classes, ['xx/company', 'xx/bureau'])
  assert.deepEqual(described.attributes, { size: 'large' })
  assert.equal(described.party, 'alpha')
  assert.deepEqual(cases[0]?.asks, [])
  assert.equal(cases[1]?.asks, undefined)
  assert.deepEqual(
    cases[0]?.question.waivers.map(waiver => [waiver.grantor, waiver.provision, waiver.until]),
    [['xx/centre', 'm/no-use', parseDay('2021-12-31')]],
  )
  assert.ok((cases[0]?.question.waivers[0]?.until ?? LAST_DAY) < LAST_DAY)
})
