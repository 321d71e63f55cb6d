import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { answersFor } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { acronym: { names: ['Lexomatic'] } },
    {
      desktop: {
        names: ['Lexomatic Reader'],
        makers: ['acronym'],
        categories: ['software'],
        identifiers: ['winget Lexomatic.Reader'],
      },
      phone: {
        names: ['Lexomatic Dictionary for Android'],
        makers: ['acronym'],
        categories: ['software'],
      },
      anywhere: { names: ['Lexomatic Pen'], makers: ['acronym'], categories: ['software'] },
    },
  ),
)

interface Line {
  readonly given: readonly [name: string, ...identifiers: readonly string[]]
  readonly bits: number | undefined
}

const lines: readonly Line[] = [
  { given: ['Lexomatic Reader for Windows'], bits: 0.5 },
  { given: ['Lexomatic Reader for Android'], bits: -1.25 },
  { given: ['Lexomatic Reader', 'android-package org.example.reader'], bits: -1.25 },
  { given: ['Lexomatic Reader'], bits: undefined },
  // What its own name says says nothing more.
  { given: ['Lexomatic Dictionary for Android'], bits: undefined },
  { given: ['Lexomatic Pen for Windows'], bits: undefined },
  { given: ['Lexomatic Reader for Mac', 'winget Lexomatic.Reader'], bits: undefined },
]

for (const { given, bits } of lines) {
  test(`the system of ${given.join(', ')} is worth ${bits ?? 'nothing'}`, () => {
    const [name, ...identifiers] = given
    const [best] = answersFor(index, itemOf(name, '', '', ...identifiers))
    assert.equal(best?.because.find(({ feature }) => feature === 'platform')?.weight, bits)
  })
}
