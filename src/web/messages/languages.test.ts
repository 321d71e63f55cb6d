import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adminEn } from './admin.en.ts'
import { askEn } from './ask.en.ts'
import { authorityEn } from './authority.en.ts'
import { catalogueEn } from './catalogue.en.ts'
import { dueEn } from './due.en.ts'
import { en } from './en.ts'
import { identifiersEn } from './identifiers.en.ts'
import { LANGUAGES } from './languages.ts'
import { toolsEn } from './tools.en.ts'
import { waiverEn } from './waiver.en.ts'
import { wordsEn } from '../../report/messages/words.en.ts'
import { workEn } from './work.en.ts'

/** What is one text in English and another language, by the text: names, and words that the two share. */
const SAME_IN: Readonly<Record<string, readonly string[]>> = {
  zh: ['', 'Licet'],
  de: [
    '',
    'Licet',
    'API',
    '{name}, {day}',
    '{acts}: {status}. {sentence}{founded}',
    'Name',
    'Version',
    'Status',
    'Organisation',
    'Organisation {number}',
  ],
  es: [
    '',
    'Licet',
    'API',
    '{name}, {day}',
    '{acts}: {status}. {sentence}{founded}',
    '{acts}: {status}. {sentence}{founded}',
    'no',
    'control',
  ],
}

/** A text, each of its gaps filled with the gap's own name. */
function shown(text: string | ((gaps: never) => string) | undefined): string {
  assert.ok(text !== undefined)
  if (typeof text === 'string') return text
  const gaps = new Proxy({}, { get: (_, gap) => `{${String(gap)}}` })
  return text(gaps as never)
}

function gapsOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/gu))].toSorted()
}

const english = Object.entries(en).map(([key, text]) => ({ key, text: shown(text) }))

for (const [language, same] of Object.entries(SAME_IN)) {
  const texts: Readonly<Record<string, Parameters<typeof shown>[0]>> = { ...LANGUAGES[language] }

  test(`every text of the pages is said in ${language} in words of its own`, () => {
    const left = english.filter(({ key, text }) => !same.includes(text) && shown(texts[key]) === text)
    assert.deepEqual(left, [])
  })

  test(`no text of the pages in ${language} leaves a gap out that the English one has`, () => {
    const lost = english.filter(
      ({ key, text }) => gapsOf(text).join(' ') !== gapsOf(shown(texts[key])).join(' '),
    )
    assert.deepEqual(lost, [])
  })

  test(`the list of texts that are the same in ${language} names none that is not`, () => {
    const met = english.filter(({ key, text }) => shown(texts[key]) === text).map(({ text }) => text)
    assert.deepEqual(
      same.filter(text => !met.includes(text)),
      [],
    )
  })
}

test('every language but English is held to texts of its own', () => {
  assert.deepEqual(
    Object.keys(SAME_IN).toSorted(),
    Object.keys(LANGUAGES)
      .filter(tag => tag !== 'en')
      .toSorted(),
  )
})

test('no two parts of the texts say one key, of which the later would hide the earlier', () => {
  const parts = [
    adminEn,
    askEn,
    authorityEn,
    catalogueEn,
    dueEn,
    identifiersEn,
    toolsEn,
    waiverEn,
    wordsEn,
    workEn,
  ]
  const keys = parts.flatMap(part => Object.keys(part))
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  )
})
