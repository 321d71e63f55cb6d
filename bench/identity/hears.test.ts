import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { partiesIn, productsIn } from '../../src/identity/candidates.ts'
import { compareParty, compareProduct } from '../../src/identity/comparison.ts'
import type { Comparison } from '../../src/identity/comparison.ts'
import { compileNames } from '../../src/identity/compile-names.ts'
import { CUE } from '../../src/identity/cues.ts'
import { FEATURES } from '../../src/identity/features/features.ts'
import { readTitle } from '../../src/identity/title.ts'
import type { Item } from '../../src/model/item.ts'
import { itemOfPair, readPairs } from './pairs.ts'
import { plainItem } from './rates.ts'
import { snapshotOfFiles } from './snapshot.ts'

const root = join(import.meta.dirname, '..', '..')

test('a feature says nothing where what it hears is missing, on real titles, with a word that some feature knows and with another title', () => {
  const index = compileNames(snapshotOfFiles(root))
  const words = [...index.wordClasses.keys()]
  const spoken = new Set<string>()
  const pairs = readPairs(root)
  for (const [at, pair] of pairs.entries()) {
    const item = itemOfPair(pair)
    const { name } = item
    const word = words[(at * 7) % words.length] ?? ''
    const other = pairs[(at * 31) % pairs.length]?.title ?? ''
    const names = [
      name,
      `${name}${at % 3 === 0 ? '-' : ' '}${word}`,
      `${name}${at % 2 === 0 ? ' / ' : '、'}${other}`,
    ]
    for (const each of names)
      for (const comparison of comparisonsOf({ ...item, name: each })) check(comparison)
  }
  for (const comparison of comparisonsOf(plainItem('runtime environment -- Java'))) check(comparison)
  const silent = FEATURES.filter(({ id, hears }) => hears !== undefined && !spoken.has(id)).map(
    ({ id }) => id,
  )
  assert.deepEqual(silent, [], 'or they are not put to the test')

  function comparisonsOf(item: Item): readonly Comparison[] {
    const title = readTitle(index, item)
    if (title === undefined) return []
    const parties = partiesIn(index, title)
    return [
      ...parties.map(at => compareParty(index, title, at)),
      ...productsIn(index, title, parties).map(at => compareProduct(index, title, at)),
    ]
  }

  function check(comparison: Comparison): void {
    for (const { id, hears, bits } of FEATURES) {
      const { words: classes = 0, cues = 0 } = hears ?? { cues: CUE.any }
      const isAsked = ((comparison.said & classes) | (comparison.cues & cues)) !== 0
      if (bits(comparison) === 0) continue
      assert.ok(isAsked, `${id}: ${comparison.title.item.name}`)
      spoken.add(id)
    }
  }
})
