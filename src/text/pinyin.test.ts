import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pinyinOf } from './pinyin.ts'

const READ: readonly (readonly [text: string, pinyin: string | undefined])[] = [
  ['微信', 'weixin'],
  ['金山毒霸', 'jinshanduba'],
  ['联想', 'lianxiang'],
  ['聯想', 'lianxiang'],
  ['靚崗', 'lianggang'],
  ['360安全卫士', '360anquanweishi'],
  ['QQ音乐', 'QQyinyue'],
  ['重庆', 'chongqing'],
  ['绿盟科技', 'lvmengkeji'],
  ['Kaspersky', undefined],
  ['カスペルスキー', undefined],
  ['𠀀信', undefined],
]

for (const [text, pinyin] of READ) {
  test(`${text} is read ${pinyin ?? 'not at all'}`, () => {
    assert.equal(pinyinOf(text), pinyin)
  })
}
