import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayEn } from './say.en.ts'
import { en } from './en.ts'
import { phrasesEn } from './phrases.en.ts'
import { typeset } from './spaced.ts'
import { SPEECHES } from './speeches.ts'
import { wordsEn } from './words.en.ts'

/** Sentences and joins that are the same in another language: signs and gaps alone. */
const SIGNS_ONLY = /^[\s{}\w.,:;()%]*$/u

function shown(text: unknown): string {
  if (typeof text === 'string') return text
  const gaps = new Proxy(
    {},
    {
      get: (_, gap) => (['count', 'covered', 'of', 'percent'].includes(String(gap)) ? 7 : `{${String(gap)}}`),
    },
  )
  return (text as (gaps: object) => string)(gaps)
}

function gapsOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/gu))].toSorted()
}

for (const [tag, { say }] of Object.entries(SPEECHES).filter(([language]) => language !== 'en')) {
  const own = say as Readonly<Record<string, unknown>>

  test(`no sentence about a verdict in ${tag} leaves out who, what or when of the English one`, () => {
    const lost = Object.entries(sayEn)
      .map(([key, text]) => ({ key, was: gapsOf(shown(text)), is: gapsOf(shown(own[key])) }))
      .filter(({ was, is }) => was.join(' ') !== is.join(' '))
    assert.deepEqual(lost, [])
  })

  test(`every sentence about a verdict is said in ${tag} in words of its own`, () => {
    const left = Object.entries(sayEn)
      .filter(([key, text]) => shown(own[key]) === shown(text))
      .filter(
        ([, text]) => !SIGNS_ONLY.test(shown(text)) || /[a-z]{3}/u.test(shown(text).replace(/\{\w+\}/gu, '')),
      )
      .map(([key]) => key)
    assert.deepEqual(
      left.filter(key => !SAME.includes(key)),
      [],
    )
  })
}

/** Words that languages share. */
const SAME: readonly string[] = []

test('no two parts of the texts about verdicts say one key, of which the later would hide the earlier', () => {
  const keys = [wordsEn, phrasesEn, en].flatMap(part => Object.keys(part))
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  )
})

test('Chinese is parted from Latin letters and figures by a space, and from Han by none', () => {
  assert.equal(
    typeset('您不得购买Kaspersky Anti-Virus（CAC，自2014年7月31日起）。'),
    '您不得购买 Kaspersky Anti-Virus（CAC，自 2014年7月31日起）。',
  )
  assert.equal(typeset('购买 卡巴斯基'), '购买卡巴斯基')
})
