import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ReadQuestion, readQuestion } from '../app/asking/read-question.ts'
import { spokenDay } from '../app/asking/spoken-day.ts'
import { standInsOf } from '../app/asking/spoken-place.ts'
import { type Day, formatDay, parseDay } from '../base/day.ts'
import { snapshot } from './catalogue.ts'
import { runLicet } from './world.testing.ts'

function today(): Day {
  const day = parseDay('2026-11-27')
  assert.ok(day !== undefined)
  return day
}

const DAYS: readonly (readonly [text: string, on: string | undefined, rest: string | undefined])[] = [
  ['May we renew a Kaspersky license ending next month?', '2026-12-31', 'May we renew a Kaspersky license?'],
  ['May we buy Kaspersky by the end of March', '2027-03-31', 'May we buy Kaspersky'],
  ['was Kaspersky banned since last year', '2025-01-01', 'was Kaspersky banned'],
  ['May we use Windows 10 in May', '2027-05-31', 'May we use Windows 10'],
  ['can we buy Hikvision on 15 April 2027', '2027-04-15', 'can we buy Hikvision'],
  ['was Kaspersky banned in China in 2014?', '2014-12-31', 'was Kaspersky banned in China?'],
  ['use it this week', '2026-11-29', 'use it'],
  ['use it next quarter', '2027-03-31', 'use it'],
  ['Dürfen wir Kaspersky heute nutzen?', '2026-11-27', 'Dürfen wir Kaspersky nutzen?'],
  [
    'Dürfen wir die Lizenz, die nächsten Monat ausläuft, verlängern?',
    '2026-12-31',
    'Dürfen wir die Lizenz verlängern?',
  ],
  ['Dürfen wir bis Ende März Kaspersky nutzen', '2027-03-31', 'Dürfen wir Kaspersky nutzen'],
  ['Ist Kaspersky seit letztem Jahr verboten', '2025-01-01', 'Ist Kaspersky verboten'],
  ['¿Podemos renovar la licencia que vence el mes que viene?', '2026-12-31', '¿Podemos renovar la licencia?'],
  ['¿Podemos usar Kaspersky hoy?', '2026-11-27', '¿Podemos usar Kaspersky?'],
  ['¿Está prohibido DeepSeek desde el año pasado?', '2025-01-01', '¿Está prohibido DeepSeek?'],
  ['我们下个月可以采购卡巴斯基吗', '2026-12-31', '我们可以采购卡巴斯基吗'],
  ['自去年以来卡巴斯基被禁了吗', '2025-01-01', '卡巴斯基被禁了吗'],
  ['下个月到期的许可证可以续订吗', '2026-12-31', '许可证可以续订吗'],
  ['SQL Server 2019', undefined, undefined],
  ['Office 2016', undefined, undefined],
  ['May we use it', undefined, undefined],
  ['next generation firewall', undefined, undefined],
  ['today', undefined, undefined],
]

test('days in words are the last day of their stretch, behind "since" its first, in four languages', () => {
  for (const [text, on, rest] of DAYS) {
    const day = spokenDay(text, today())
    assert.equal(day === undefined ? undefined : formatDay(day.on), on, text)
    assert.equal(day?.rest, rest, text)
  }
})

const QUESTIONS: readonly (readonly [text: string, read: Omit<ReadQuestion, 'kind'> | undefined])[] = [
  [
    'was Kaspersky banned in China in 2014?',
    { words: 'Kaspersky', system: 'cn', as: 'cn/central-budget-institution', on: '2014-12-31' },
  ],
  ['Is TikTok banned in Taiwan?', { words: 'TikTok', system: 'tw', as: 'tw/government-agency' }],
  ['TikTok Taiwan', { words: 'TikTok', system: 'tw', as: 'tw/government-agency' }],
  ['Is TikTok banned in the US', { words: 'TikTok', system: 'us', as: 'us/civilian-agency' }],
  ['is Hikvision banned in the UK', { words: 'Hikvision', system: 'uk', as: 'uk/government-department' }],
  ['Kaspersky in Germany', { words: 'Kaspersky', system: 'de', as: 'de/public-body' }],
  [
    'May a UK council buy Hikvision cameras?',
    { words: 'Hikvision cameras', act: 'procure', system: 'uk', as: 'uk/local-authority' },
  ],
  [
    'May companies in Germany use Kaspersky?',
    { words: 'Kaspersky', act: 'use', system: 'de', as: 'de/private-company' },
  ],
  [
    'Darf eine deutsche Behörde Kaspersky nutzen?',
    { words: 'Kaspersky', act: 'use', system: 'de', as: 'de/public-body' },
  ],
  [
    'May a US university fly DJI drones next year?',
    {
      words: 'DJI drones',
      act: 'use',
      system: 'us',
      as: 'us/private-company',
      unheld: 'a university',
      on: '2027-12-31',
    },
  ],
  [
    '中国的机构可以使用Windows 10吗',
    { words: 'Windows 10', act: 'use', system: 'cn', as: 'cn/central-budget-institution' },
  ],
  ['台湾的大学可以使用TikTok吗', { words: 'TikTok', act: 'use', system: 'tw', as: 'tw/public-school' }],
  ['下个月到期的卡巴斯基许可证可以续订吗', { words: '卡巴斯基', act: 'renew', on: '2026-12-31' }],
  ['Kaspersky heute', { words: 'Kaspersky', on: '2026-11-27' }],
  ['may we renew this licence?', { words: '', act: 'renew' }],
  ['Windows 10', undefined],
  ['Kaspersky', undefined],
  ['Why on earth is Kaspersky withheld from us?', undefined],
  ['What is banned in China?', undefined],
]

test('a question is what it is about, whom it asks for, what they do and when, in four languages', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  for (const [text, read] of QUESTIONS) {
    const expected = read === undefined ? undefined : { kind: 'question', ...read }
    assert.deepEqual(readQuestion(loaded.value, text, today()), expected, text)
  }
})

test('a country of which the catalogue holds nothing is told, and not taken for a name', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  for (const [text, country] of [
    ['Is TikTok banned in Spain?', 'Spain'],
    ['¿Está prohibido TikTok en España?', 'España'],
    ['Darf man Kaspersky in Österreich nutzen?', 'Österreich'],
    ['TikTok在巴西被禁了吗', '巴西'],
  ] as const)
    assert.deepEqual(readQuestion(loaded.value, text, today()), { kind: 'nowhere', country }, text)
  const asked = await runLicet(['ask', 'Is TikTok banned in Spain?'])
  assert.equal(asked.exit, 2)
  assert.match(asked.err, /holds no measures of Spain\. That is not a clearance/u)
})

test('every country of the catalogue says whom a question about the whole of it is answered for', async () => {
  const loaded = await snapshot(undefined)
  assert.ok(loaded.ok)
  const { systems, organisations } = loaded.value
  for (const { id, represented } of Object.values(systems)) {
    const presets = Object.keys(organisations).filter(each => each.startsWith(`${id}/`))
    if (presets.length > 0) assert.deepEqual(standInsOf(loaded.value, id), represented, id)
  }
})

test('licet ask reads the questions that the first field reads, and says how it took them', async () => {
  const asked = await runLicet(['ask', 'was', 'Kaspersky', 'banned', 'in', 'China', 'in', '2014?'])
  assert.equal(asked.exit, 1, asked.err)
  assert.match(asked.out, /as cn\/central-budget-institution on 2014-12-31/u)
  assert.match(asked.out, /Read “was Kaspersky banned in China in 2014\?” as: Kaspersky, on 2014-12-31\./u)
  assert.match(asked.out, /A question about China as a whole is answered for one kind/u)
  assert.match(asked.out, /Others in China\n(?:.*\n)*? {2}Private company in mainland China – .*nothing/u)
})

test('what an option says goes before what the words say', async () => {
  const asked = await runLicet([
    'ask',
    'was Kaspersky banned in China in 2014?',
    '--as',
    'cn/police-unit',
    '--on',
    '2015-01-31',
  ])
  assert.match(asked.out, /as cn\/police-unit on 2015-01-31/u)
  assert.doesNotMatch(asked.out, /as a whole/u)
})

test('a question that needs an inventory or names nothing is told what to do', async () => {
  const due = await runLicet(['ask', 'what must be gone by March and where is it?'])
  assert.equal(due.exit, 2)
  assert.match(due.err, /takes an inventory[^]*licet screen FILE/u)
  const nothing = await runLicet(['ask', 'may we renew this licence?'])
  assert.equal(nothing.exit, 2)
  assert.match(nothing.err, /names no product or vendor[^]*licet ask Kaspersky --act renew/u)
})
