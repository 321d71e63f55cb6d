import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { maker: { names: ['Tellwell'] } },
    {
      handset: { names: ['Tellphone'], makers: ['maker'], categories: ['mobile-phone'] },
      saver: { names: ['Tellsaver'], makers: ['maker'], categories: ['backup-software'] },
    },
  ),
)

const lines: readonly (readonly [given: readonly [string, string?], deed: string | undefined])[] = [
  [['Tellphone Backup Extractor'], 'backup'],
  [['tellphone-sms-restore'], 'sms'],
  [['Tellphone 14 Pro'], undefined],
  [['Tellsaver Backup'], undefined],
  [['Backup for Tellphone'], undefined],
  [['Tellphone Backup', 'Tellwell'], undefined],
]

for (const [given, deed] of lines)
  test(`${given.join(' by ')} ${deed === undefined ? 'says no deed of others' : `says ${deed}`}`, () => {
    const found = nearest(index, itemOf(given[0], given[1] ?? ''))
    assert.equal(found.because.find(({ feature }) => feature === 'around-a-device')?.item, deed)
    if (deed !== undefined) assert.equal(found.decision, 'none')
  })
