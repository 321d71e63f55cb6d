import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { resolve } from '../resolve.ts'
import { itemOf, SAMPLE } from '../sample.testing.ts'

const index = compileNames(SAMPLE)

const lines: readonly (readonly [title: string, expect: string, because: string])[] = [
  [
    'Update for Kaspersky Anti-Virus (KB4023057)',
    'link kaspersky',
    'the number of an article tells of an update',
  ],
  [
    'Security Update for Microsoft Windows 10 (KB5002138)',
    'link microsoft',
    'words for updates stand before',
  ],
  ['Hotfix for Windows 8 (KB953595)', 'link microsoft', 'an ordinary name has a release'],
  ['Service Pack 2 for Microsoft Windows (KB3171021)', 'link microsoft', 'a number counts packs'],
  ['Update for Kaspersky Anti-Virus', 'none', 'without an article anybody may say so'],
  ['Cleaner for Kaspersky Anti-Virus (KB4023057)', 'none', 'that is no word for an update'],
  ['Update reader for Kaspersky (KB4023057)', 'none', 'what reads updates is none'],
  ['Kaspersky Anti-Virus (remove only)', 'link kaspersky', 'lists of programs say so of their entries'],
  ['Kaspersky remover', 'none', 'what removes it is not it'],
  ['Kaspersky Anti-Virus Community Edition', 'link kaspersky', 'makers give out editions for everybody'],
  ['Kaspersky Community', 'link kaspersky', 'also without the word'],
  ['Kaspersky community client', 'none', 'others write clients'],
]

for (const [title, expect, because] of lines) {
  test(`${title} → ${expect}: ${because}`, () => {
    const { decision, party } = resolve(index, itemOf(title))
    assert.equal([decision, party].filter(part => part !== undefined).join(' '), expect)
  })
}
