import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      project: { names: ['Rowbase project'] },
      house: { names: ['Manifold House'] },
      company: { names: ['Rowmaker Inc.'] },
      web: { names: ['Websmith'] },
    },
    {
      rowbase: { names: ['Rowbase'], makers: ['project'], categories: ['database'] },
      tablewerk: { names: ['Tablewerk'], makers: ['house'], categories: ['database'] },
      rowmaker: { names: ['Rowmaker'], makers: ['company'], categories: ['database'] },
      suite: { names: ['Manifold Suite'], makers: ['house'], categories: ['software'] },
      browser: { names: ['Webowl'], makers: ['web'], categories: ['browser'] },
    },
  ),
)

type Heard = 'around-a-database' | 'added-to-a-browser' | undefined

const lines: readonly (readonly [given: readonly [string, string?], heard: Heard, because: string])[] = [
  [['Rowbase log analyzer'], 'around-a-database', 'others write what reads its logs'],
  [['rowbase-array'], 'around-a-database', 'a package of others is called so'],
  [['Rowbase Commander'], 'around-a-database', 'its maker has no such part'],
  [['Rowbase ODBC Driver'], undefined, 'makers of databases give out drivers'],
  [['rowbase-server-dev'], undefined, 'parts of the thing itself'],
  [['Rowbase 16.1 for Windows'], undefined, 'releases and systems'],
  [['Rowbase on Debian 10 (buster)'], undefined, 'where it runs says nothing of who made it'],
  [['Rowbase - the database of everybody'], undefined, 'what is said behind a dash is said about it'],
  [['Rowbase Rowbase'], undefined, 'a list puts the maker before the name'],
  [['Rowbase Commander', 'Rowbase project'], undefined, 'its maker published it'],
  [['Tablewerk Commander'], undefined, 'its maker makes other things, too'],
  [['rowmaker-async'], undefined, 'companies give out many things around what they make'],
  [['webowl-sponsorblock'], 'added-to-a-browser', 'an addition is called so'],
  [['webowl-nightly-zh-cn'], undefined, 'builds and languages'],
  [['webowl_somebody'], undefined, 'who packs it stands behind an underscore'],
  [['Webowl Companion'], undefined, 'makers of browsers call their things so, too'],
]

for (const [given, heard, because] of lines)
  test(`${given.join(' by ')} is ${heard ?? 'heard as nothing of others'}: ${because}`, () => {
    const found = nearest(index, itemOf(given[0], given[1] ?? ''))
    const said = found.because.map(({ feature }) => feature).filter(isHere)
    assert.deepEqual(said, heard === undefined ? [] : [heard], JSON.stringify(found.because))
    if (heard !== undefined) assert.equal(found.decision, 'none')
  })

function isHere(feature: string): boolean {
  return feature === 'around-a-database' || feature === 'added-to-a-browser'
}
