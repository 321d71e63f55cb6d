import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      huawei: { names: ['Huawei', '华为'] },
      rising: { names: ['Rising', '瑞星'] },
      qihoo: { names: ['Qihoo'] },
    },
    {
      antivirus: { names: ['瑞星杀毒软件'], makers: ['rising'], categories: ['antivirus'] },
      safe: { names: ['360杀毒'], makers: ['qihoo'], categories: ['antivirus'] },
    },
  ),
)

const lines: readonly (readonly [given: string, decision: 'link' | 'possible', because: string])[] = [
  ['华为手机助手', 'link', 'it ends with a word for what programs are'],
  ['华为电脑管家 11.1', 'link', 'a version says nothing else'],
  ['瑞星防病毒', 'link', 'its maker makes that sort of thing'],
  ['瑞星卡卡', 'possible', 'two characters may begin another word'],
  ['360杀毒 5.0', 'link', 'a name and a version are nothing but the name'],
  ['360杀毒 扩展包', 'possible', 'more than a version follows'],
]

for (const [given, decision, because] of lines) {
  test(`${given} is ${decision}: ${because}`, () => {
    const found = nearest(index, itemOf(given))
    assert.equal(found.decision, decision, JSON.stringify(found.because))
  })
}
