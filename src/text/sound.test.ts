import assert from 'node:assert/strict'
import { test } from 'node:test'
import { soundOfKana, soundOfLatin } from './sound.ts'

const HEARD: readonly (readonly [kana: string, latin: string])[] = [
  ['カスペルスキー', 'kaspersky'],
  ['かすぺるすきー', 'kaspersky'],
  ['トレンドマイクロ', 'trendmicro'],
  ['シマンテック', 'symantec'],
  ['アクロニス', 'acronis'],
  ['パナソニック', 'panasonic'],
]

for (const [kana, latin] of HEARD) {
  test(`${kana} sounds as ${latin}`, () => {
    assert.equal(soundOfKana(kana), soundOfLatin(latin))
  })
}

test('a name with other letters or digits has no sound', () => {
  assert.equal(soundOfLatin('360'), undefined)
  assert.equal(soundOfLatin('касперский'), undefined)
})
