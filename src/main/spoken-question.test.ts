import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spokenDeadline } from '../app/asking/spoken-deadline.ts'
import { formatDay, parseDay } from '../base/day.ts'
import { spokenBan, type SpokenBan } from '../app/asking/spoken-ban.ts'
import { namesWithin } from '../app/asking/names-within.ts'
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
  ['May we renew this licence?', 'renew', ''],
  ['May we renew our license', 'renew', ''],
  ['Dürfen wir diese Lizenz verlängern?', 'renew', ''],
  ['¿Podemos renovar esta licencia?', 'renew', ''],
  ['¿Podemos comprarlo?', 'procure', ''],
  ['我们可以续订这个许可证吗？', 'renew', ''],
  ['Kaspersky', undefined, undefined],
  ['Kaspersky Update Utility', undefined, undefined],
]

test('a question said as people say it is an act and a name; a name alone stays a name', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  for (const [text, act, words] of cases)
    assert.deepEqual(spokenQuestion(loaded.value, text), act === undefined ? undefined : { act, words }, text)
})

const BAN_OF_2014: SpokenBan = { words: 'Kaspersky', system: 'cn', on: '2014-12-31' }

const bans: readonly (readonly [text: string, ban: SpokenBan | undefined])[] = [
  ['was Kaspersky banned in China in 2014?', { words: 'Kaspersky', system: 'cn', on: '2014-12-31' }],
  ['Is TikTok banned in the United States?', { words: 'TikTok', system: 'us' }],
  ['Is Kaspersky banned?', { words: 'Kaspersky' }],
  ['Have Hikvision cameras been banned in the UK', { words: 'Hikvision cameras', system: 'uk' }],
  ['War Kaspersky 2014 in China verboten?', { words: 'Kaspersky', system: 'cn', on: '2014-12-31' }],
  ['¿Está prohibido DeepSeek en Italia?', { words: 'DeepSeek', system: 'it' }],
  ['卡巴斯基2014年在中国被禁了吗', { words: '卡巴斯基', system: 'cn', on: '2014-12-31' }],
  ...[
    'did China ban Kaspersky in 2014?',
    'Has China banned Kaspersky in 2014',
    'Kaspersky ban China 2014',
    'Kaspersky banned in China in 2014',
    'Why was Kaspersky banned in China in 2014?',
    'Hat China Kaspersky 2014 verboten?',
    '¿Prohibió China Kaspersky en 2014?',
    '¿China prohibió Kaspersky en 2014?',
  ].map(text => [text, BAN_OF_2014] as const),
  ...[
    '2014年中国禁止卡巴斯基了吗?',
    '中国政府2014年是不是禁用了卡巴斯基',
    '中国2014年有没有禁止使用卡巴斯基？',
  ].map(text => [text, { ...BAN_OF_2014, words: '卡巴斯基' }] as const),
  ['did the US ban TikTok', { words: 'TikTok', system: 'us' }],
  ['Is Kaspersky banned in Narnia?', undefined],
  ['Kaspersky ban Narnia', undefined],
  ['What is banned in China?', undefined],
  ['Kaspersky', undefined],
  ['what must be gone by March', undefined],
]

test('a sentence that nobody can take apart is answered with the names that stand in it', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  for (const [text, party] of [
    ['May a contractor renew its Kaspersky license ending next month?', 'kaspersky'],
    ['关于卡巴斯基的新闻', 'kaspersky'],
    ['what is all this about', undefined],
  ] as const)
    assert.equal(namesWithin(loaded.value, text)[0]?.party, party, text)
  const run = await runLicet([
    'ask',
    'Why on earth is Kaspersky withheld from us?',
    '--as',
    'us/federal-contractor',
  ])
  assert.equal(run.exit, 2)
  assert.match(run.err, /Did you mean Kaspersky\?/u)
})

test('whether something is banned somewhere is a name, an organisation there and the end of a year', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  for (const [text, ban] of bans) assert.deepEqual(spokenBan(loaded.value, text), ban, text)
})

const deadlines: readonly (readonly [text: string, day: string | undefined])[] = [
  ['what must be gone by March and where is it?', '2027-03-31'],
  ['What has to be removed by the end of December?', '2026-12-31'],
  ['which products must go by 15 April', '2027-04-15'],
  ['what must be gone by June 2028', '2028-06-30'],
  ['what must be gone by 2027-06-30', '2027-06-30'],
  ['What must be gone by the end of the year?', '2026-12-31'],
  ['Was muss bis März weg sein und wo ist es?', '2027-03-31'],
  ['Was muss bis Ende März 2028 entfernt werden?', '2028-03-31'],
  ['Was muss bis zum 31. März raus?', '2027-03-31'],
  ['¿Qué debe desaparecer antes de marzo y dónde está?', '2027-03-31'],
  ['¿Qué hay que retirar para finales de marzo de 2027 y dónde está?', '2027-03-31'],
  ['三月前必须清除什么，在哪里？', '2027-03-31'],
  ['到2027年3月底必须移除哪些产品？在哪里？', '2027-03-31'],
  ['到年底必须清除什么', '2026-12-31'],
  ['what must be gone by Narnia', undefined],
  ['Kaspersky', undefined],
  ['Is Kaspersky banned?', undefined],
]

test('what must be gone by a month is its last day, of the next that is not over', () => {
  const today = parseDay('2026-11-26')
  assert.ok(today !== undefined)
  for (const [text, day] of deadlines) {
    const meant = spokenDeadline(text, today)
    assert.equal(meant === undefined ? undefined : formatDay(meant), day, text)
  }
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

test('an act in everyday words and an organisation by half its name are answered with what was meant', async () => {
  const act = await runLicet(['ask', 'Kaspersky', '--as', 'us/federal-contractor', '--act', 'buy'])
  assert.match(act.err, /"buy" is no act\.\n\s+Did you mean procure\?/u)
  const organisation = await runLicet(['ask', 'Kaspersky', '--as', 'us/contractor'])
  assert.match(organisation.err, /Did you mean us\/federal-contractor\?/u)
})

test('a day in the writing of one country is answered with the days that it may mean', async () => {
  for (const [day, meant] of [
    ['03/01/2026', '2026-03-01 or 2026-01-03'],
    ['31.3.2026', '2026-03-31'],
    ['99/99/2026', '2014-08-05'],
  ] as const) {
    const { err } = await runLicet(['ask', 'Kaspersky', '--as', 'us/federal-contractor', '--on', day])
    assert.match(err, new RegExp(`for example ${meant}\\.`, 'u'), day)
  }
})

test('a list that has nothing by the words proposes those that are near and lead to something', async () => {
  const near = await runLicet(['products', 'kapersky'])
  assert.match(near.out, /No products by these words\. Did you mean kaspersky\?/u)
  const far = await runLicet(['products', 'qqqqqqqqqq'])
  assert.match(far.out, /No products by these words\. All of them/u)
})
