import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { romanised, romanisedWords } from './romanise.ts'
import { hardWords, wordsOf } from './words.ts'

const SOUNDS: readonly (readonly [written: string, latin: string | undefined])[] = [
  ['нортон', 'norton'],
  ['симантек', 'simantek'],
  ['щит', 'shchit'],
  ['яндекс10', 'yandeks10'],
  ['объект', 'obekt'],
  ['norton', undefined],
  ['瑞星', undefined],
  ['', undefined],
]

for (const [written, latin] of SOUNDS) {
  test(`${written === '' ? 'nothing' : written} is ${latin ?? 'left as it is'} in Latin letters`, () => {
    assert.equal(romanised(written), latin)
  })
}

test('a text in Latin letters is cut where it was', () => {
  const unit = fc.constantFrom('Н', 'о', 'щ', 'ъ', 'a', 'B', '1', ' ', '-', '瑞', '\ud83d')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), text => {
      const words = wordsOf(text)
      const latin = romanisedWords(words)
      if (latin === undefined) return
      assert.equal(latin.count, words.count)
      assert.deepEqual(
        hardWords(latin),
        hardWords(words).map(word => romanised(word) ?? word),
      )
    }),
  )
})
