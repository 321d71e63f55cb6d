import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      oracle: { names: ['Oracle America'] },
      mariadb: { names: ['MariaDB Corporation'] },
      'document-foundation': { names: ['The Document Foundation'] },
      alibaba: { names: ['高德软件'] },
      baidu: { names: ['Baidu'] },
    },
    {
      mysql: { names: ['MySQL'], makers: ['oracle'], categories: ['software'] },
      virtualbox: { names: ['VirtualBox'], makers: ['oracle'], categories: ['software'] },
      java: { names: ['Java Runtime Environment'], makers: ['oracle'], categories: ['software'] },
      'mariadb-server': { names: ['MariaDB'], makers: ['mariadb'], categories: ['software'] },
      libreoffice: { names: ['LibreOffice'], makers: ['document-foundation'], categories: ['software'] },
      amap: { names: ['高德地图'], makers: ['alibaba'], categories: ['software'] },
    },
  ),
)

interface Line {
  readonly given: string
  readonly feature: string | undefined
  readonly party: string | undefined
}

const lines: readonly Line[] = [
  { given: 'MySQL/MariaDB Admin', feature: 'named-among-others', party: undefined },
  { given: 'MySQL & MariaDB Admin', feature: 'named-among-others', party: undefined },
  { given: '高德地图、其他地图桌面版', feature: 'named-among-others', party: undefined },
  { given: 'MySQL Server', feature: undefined, party: 'oracle' },
  { given: 'LibreOffice VirtualBox', feature: undefined, party: 'document-foundation' },
  { given: 'LibreOffice Runtime Environment -- Java', feature: undefined, party: 'document-foundation' },
  { given: 'Java Runtime Environment', feature: undefined, party: 'oracle' },
  { given: 'Runtime Environment, Java', feature: undefined, party: 'oracle' },
  { given: 'MySQL Dashboard by Northwind', feature: 'by-another', party: undefined },
  { given: 'MySQL Enterprise by Oracle America', feature: undefined, party: 'oracle' },
  { given: 'MySQL by the hour', feature: undefined, party: 'oracle' },
  { given: 'runtime environment -- Java', feature: 'name-over-break', party: undefined },
]

const HERE = new Set(['named-among-others', 'name-after-another', 'name-over-break', 'by-another'])

for (const { given, feature, party } of lines) {
  test(`${given} is of ${party ?? 'nobody'}${feature === undefined ? '' : `, by ${feature}`}`, () => {
    const found = nearest(index, itemOf(given))
    assert.equal(found.decision === 'link' ? found.party : undefined, party, JSON.stringify(found.because))
    const said = found.because.map(reason => reason.feature).filter(one => HERE.has(one))
    assert.deepEqual(said, feature === undefined ? [] : [feature])
  })
}

test('a title that begins with the name of somebody else is not asked about as what is named later', () => {
  const found = nearest(index, itemOf('LibreOffice UNO loader runtime environment (Java) backend parser'))
  assert.notEqual(found.party, 'oracle', JSON.stringify(found.because))
})
