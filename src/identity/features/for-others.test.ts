import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      postgresql: { names: ['PostgreSQL Global Development Group'] },
      kaspersky: { names: ['Kaspersky'] },
      telit: { names: ['Telit'] },
      mistral: { names: ['Mistral AI'] },
    },
    {
      postgres: { names: ['PostgreSQL'], makers: ['postgresql'], categories: ['software'] },
      'endpoint-security': {
        names: ['Kaspersky Endpoint Security'],
        makers: ['kaspersky'],
        categories: ['antivirus'],
      },
      camera: { names: ['Telit LE910'], makers: ['telit'], categories: ['camera'] },
    },
  ),
)

interface Line {
  readonly given: readonly [name: string, publisher?: string]
  readonly feature: string | undefined
  readonly decision: 'link' | 'possible' | 'none'
}

const lines: readonly Line[] = [
  { given: ['PostgreSQL module for FreeRADIUS server'], feature: 'part-for-another', decision: 'none' },
  { given: ['PostgreSQL driver for the Gambas database'], feature: 'part-for-another', decision: 'none' },
  { given: ['PostgreSQL Driver for Kamailio'], feature: 'part-for-another', decision: 'possible' },
  { given: ['PostgreSQL Driver for Gambas'], feature: 'part-for-another', decision: 'none' },
  { given: ['PostgreSQL client for Windows'], feature: undefined, decision: 'link' },
  { given: ['Kaspersky Plugin for Outlook', 'Kaspersky'], feature: undefined, decision: 'link' },
  { given: ['Kaspersky Endpoint Security for Linux'], feature: undefined, decision: 'link' },
  { given: ['Kaspersky Endpoint Agent for Siemens'], feature: undefined, decision: 'link' },
  { given: ['PostgreSQL SQL syntax beautifier'], feature: 'program-described', decision: 'none' },
  { given: ['PostgreSQL 15 licence and support, 3 years'], feature: undefined, decision: 'link' },
  { given: ['Telit LE910 surveillance camera'], feature: undefined, decision: 'link' },
  { given: ['postgresql-15-cron'], feature: 'package-of-addition', decision: 'none' },
  { given: ['postgresql-15-unit'], feature: 'package-of-addition', decision: 'none' },
  { given: ['postgresql-15-client'], feature: undefined, decision: 'link' },
  { given: ['postgresql-client-15'], feature: undefined, decision: 'link' },
  { given: ['postgresql_15.2.1_amd64'], feature: undefined, decision: 'link' },
  { given: ['PostgreSQL to Oracle bridge'], feature: 'name-turned-into', decision: 'none' },
  { given: ['postgresql2parquet'], feature: 'name-turned-into', decision: 'none' },
  { given: ['PostgreSQL 2'], feature: undefined, decision: 'link' },
  { given: ['Kaspersky: to the new office'], feature: 'name-turned-into', decision: 'none' },
]

const HERE = new Set(['part-for-another', 'program-described', 'package-of-addition', 'name-turned-into'])

for (const { given, feature, decision } of lines) {
  test(`${given.join(' by ')} is ${decision}${feature === undefined ? '' : `, by ${feature}`}`, () => {
    const found = nearest(index, itemOf(given[0], given[1] ?? ''))
    assert.equal(found.decision, decision, JSON.stringify(found.because))
    const said = found.because.map(reason => reason.feature).filter(one => HERE.has(one))
    assert.deepEqual(feature === undefined ? said : said.slice(0, 1), feature === undefined ? [] : [feature])
  })
}

test('a name with a letter wrong in a word of two is asked about and not linked, and not even that where it is another word', () => {
  assert.equal(nearest(index, itemOf('mistral-ai')).decision, 'link')
  assert.equal(nearest(index, itemOf('mistral-aj')).decision, 'possible')
  assert.equal(nearest(index, itemOf('mistral-api')).decision, 'none')
})
