import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      maker: { names: ['Kaspersky'] },
      netease: { names: ['Netease'] },
      solarwinds: { names: ['SolarWinds'] },
      mistral: { names: ['Mistral AI'] },
    },
    {
      kata: { names: ['KATA Sandboxing'], makers: ['maker'], categories: ['software'] },
      tools: { names: ['Kaspersky Endpoint Securities Tools'], makers: ['maker'], categories: ['software'] },
      security: { names: ['Kaspersky Endpoint Security'], makers: ['maker'], categories: ['antivirus'] },
    },
  ),
)

const lines: readonly (readonly [given: string, bits: number | undefined, because: string])[] = [
  ['Data Sandboxing', -16, 'data is a word that people use'],
  ['data-sandboxing-client', -16, 'also in the name of a package'],
  ['KATTA Sandboxing', -4, 'this is no other word'],
  ['Kaspersky Endpiont Security', -4, 'nor this'],
  ['Kaspersky Endpoint Securities Tool', -4, 'tools and tool are both used'],
  ['KATA Sandboxing', undefined, 'nothing is wrong'],
  ['Neteaze', -5, 'this is no word'],
  ['netbase', undefined, 'it is made of two words that people use, and the name is not'],
  ['SolarWind', -5, 'so is the name'],
  ['mistral-api', -16, 'a short word stands in place of a short one'],
  ['mistral-aj', -4, 'this is no such word'],
]

for (const [given, bits, because] of lines)
  test(`${given} ${bits === undefined ? 'has no slip' : `has a slip of ${bits} bits`}: ${because}`, () => {
    const found = nearest(index, itemOf(given))
    assert.equal(found.because.find(({ feature }) => feature === 'name-with-slip')?.weight, bits)
    if (bits === -16) assert.notEqual(found.decision, 'link')
  })
