import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spokenQuestion } from '../app/asking/spoken-question.ts'
import { snapshot } from './catalogue.ts'

const cases: readonly (readonly [text: string, act: string | undefined, words: string | undefined])[] = [
  ['use Kaspersky', 'use', 'Kaspersky'],
  ['May we renew our Kaspersky licence?', 'renew', 'Kaspersky'],
  ['can we still buy a Hikvision camera', 'procure', 'Hikvision camera'],
  ['Dürfen wir Kaspersky nutzen?', 'use', 'Kaspersky'],
  ['¿Podemos usar DeepSeek?', 'use', 'DeepSeek'],
  ['我们可以采购卡巴斯基吗？', 'procure', '卡巴斯基'],
  ['Kaspersky', undefined, undefined],
  ['Kaspersky Update Utility', undefined, undefined],
]

test('a question said as people say it is an act and a name; a name alone stays a name', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  for (const [text, act, words] of cases)
    assert.deepEqual(spokenQuestion(loaded.value, text), act === undefined ? undefined : { act, words }, text)
})
