import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from './compile-names.ts'
import { reasonsInWords } from './feature-sentences.ts'
import { resolve } from './resolve.ts'
import { itemOf, snapshotOf } from './sample.testing.ts'

const antivirus = { makers: ['acme'], categories: ['antivirus'] }
const index = compileNames(
  snapshotOf(
    { acme: { names: ['Acme Systems', 'Acme'] } },
    {
      line: { ...antivirus, names: ['Acme Protection Line'] },
      home: { ...antivirus, names: ['Acme Home Line'], families: ['line'] },
      zephyr: { ...antivirus, names: ['Acme Zephyr'], families: ['home', 'line'] },
      quasar: { ...antivirus, names: ['Acme Quasar'], families: ['home', 'line'] },
      nimbus: { ...antivirus, names: ['Acme Nimbus'], families: ['line'] },
      // Of the family, but of another kind as well.
      gadget: {
        makers: ['acme'],
        categories: ['antivirus', 'camera'],
        families: ['line'],
        names: ['Acme Gadget'],
      },
      vortex: { ...antivirus, names: ['Acme Vortex'] },
      ghost: { ...antivirus, names: ['Acme Ghost'], families: ['gone'] },
      spectre: { ...antivirus, names: ['Acme Wraith'], families: ['gone'] },
    },
  ),
)

const lines = [
  ['Acme Zephyr', 'product zephyr', 'one is told'],
  ['Acme Zephyr Acme Quasar', 'family home', 'either may be meant, and both are of this family'],
  ['Acme Quasar Acme Zephyr', 'family home', 'in whichever order they stand'],
  ['Acme Zephyr Acme Nimbus', 'family line', 'the nearest family that both are of'],
  ['Acme Zephyr Acme Quasar Acme Nimbus', 'family line', 'the nearest that all three are of'],
  ['Acme Zephyr Acme Gadget', 'party acme', 'they are of different kinds, which the law may tell apart'],
  ['Acme Ghost Acme Wraith', 'product spectre', 'a family that is not recorded is no answer'],
  ['Acme Zephyr Acme Protection Line', 'family line', 'a family and its member are no two products'],
] as const

for (const [title, expect, because] of lines) {
  test(`${title} → ${expect}: ${because}`, () => {
    const found = resolve(index, itemOf(title))
    const { decision, level, party, product } = found
    assert.deepEqual(
      [decision, `${level} ${product ?? party}`],
      ['link', expect],
      JSON.stringify(found.because),
    )
  })
}

test('products of no common family are told apart as before', () => {
  const { level, product } = resolve(index, itemOf('Acme Zephyr Acme Vortex'))
  assert.deepEqual([level, product !== undefined], ['product', true])
})

test('an identifier of one settles which it is', () => {
  const settled = resolve(
    index,
    itemOf('Acme Zephyr Acme Quasar', '', '', 'cpe cpe:2.3:a:acme:zephyr:1.0:*:*:*:*:*:*:*'),
  )
  assert.notEqual(settled.level, 'party')
})

test('an answer says between which products the title does not tell', () => {
  const [reason] = reasonsInWords(resolve(index, itemOf('Acme Zephyr Acme Quasar')).because).filter(
    ({ feature }) => feature === 'several-of-family',
  )
  assert.equal(reason?.candidate, 'Acme Quasar, Acme Zephyr')
  assert.match(reason?.says ?? '', /family/u)
})
