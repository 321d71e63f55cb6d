import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spokenBan, type SpokenBan } from '../app/asking/spoken-ban.ts'
import { runLicet } from './world.testing.ts'
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

const bans: readonly (readonly [text: string, ban: SpokenBan | undefined])[] = [
  [
    'was Kaspersky banned in China in 2014?',
    { words: 'Kaspersky', as: 'cn/central-budget-institution', on: '2014-12-31' },
  ],
  ['Is TikTok banned in the United States?', { words: 'TikTok', as: 'us/app-store' }],
  ['Is Kaspersky banned?', { words: 'Kaspersky' }],
  [
    'Have Hikvision cameras been banned in the UK',
    { words: 'Hikvision cameras', as: 'uk/critical-infrastructure-operator' },
  ],
  [
    'War Kaspersky 2014 in China verboten?',
    { words: 'Kaspersky', as: 'cn/central-budget-institution', on: '2014-12-31' },
  ],
  ['¿Está prohibido DeepSeek en Italia?', { words: 'DeepSeek', as: 'it/central-purchasing-body' }],
  [
    '卡巴斯基2014年在中国被禁了吗',
    { words: '卡巴斯基', as: 'cn/central-budget-institution', on: '2014-12-31' },
  ],
  ['Is Kaspersky banned in Narnia?', undefined],
  ['Kaspersky', undefined],
  ['what must be gone by March', undefined],
]

test('whether something is banned somewhere is a name, an organisation there and the end of a year', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  for (const [text, ban] of bans) assert.deepEqual(spokenBan(loaded.value, text), ban, text)
})

test('a plural means what is known in the singular', async () => {
  const one = await runLicet([
    'ask',
    'Hikvision camera',
    '--as',
    'us/federal-contractor',
    '--on',
    '2026-11-01',
  ])
  const many = await runLicet([
    'ask',
    'Hikvision cameras',
    '--as',
    'us/federal-contractor',
    '--on',
    '2026-11-01',
  ])
  assert.equal(many.exit, one.exit)
  assert.equal(many.out.replaceAll('Hikvision cameras', 'Hikvision camera'), one.out)
})
