import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { kingsoft: { names: ['Kingsoft', '金山软件'] }, duba: { names: ['Hangzhou'] } },
    {
      'jinshan-duba': { names: ['金山毒霸', 'Duba'], makers: ['kingsoft'], categories: ['antivirus'] },
    },
  ),
)

interface Line {
  readonly given: readonly [name: string, publisher?: string]
  readonly expect: string
}

const lines: readonly Line[] = [
  { given: ['金山毒霸'], expect: 'link kingsoft jinshan-duba' },
  { given: ['Jinshan Duba'], expect: 'link kingsoft jinshan-duba name-in-pinyin' },
  { given: ['JIN SHAN DU BA 2012'], expect: 'possible kingsoft jinshan-duba name-in-pinyin' },
  { given: ['jinshanruanjian'], expect: 'link kingsoft name-in-pinyin' },
  { given: ['Jinshan Duba', 'Kingsoft'], expect: 'link kingsoft jinshan-duba name-in-pinyin' },
  { given: ['Jinshan'], expect: 'none' },
]

for (const { given, expect } of lines) {
  test(`${given.join(' by ')} is ${expect}`, () => {
    const { decision, party, product, because } = nearest(index, itemOf(given[0], given[1] ?? ''))
    const heard = because.some(({ feature }) => feature === 'name-in-pinyin') ? ['name-in-pinyin'] : []
    const found = decision === 'none' ? [decision] : [decision, party, product, ...heard]
    assert.equal(found.filter(one => one !== undefined).join(' '), expect, JSON.stringify(because))
  })
}
