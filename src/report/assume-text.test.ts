import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OpenFact } from '../model/verdict.ts'
import { answerWords, assumeText } from './assume-text.ts'

const CLEAR = { best: 'clear', worst: 'clear' } as const

function question(key: string, ...answers: readonly string[]): OpenFact {
  return { key, who: 'you', answers: answers.map(answer => ({ answer, range: CLEAR })) }
}

const rows: readonly {
  readonly given: OpenFact
  readonly words: readonly string[]
  readonly assume: string
  readonly because: string
}[] = [
  {
    given: question('purpose', 'security', 'other'),
    words: ['security', 'other'],
    assume: '--assume purpose=security|other',
    because: 'values are named as they are given',
  },
  {
    given: question('attribute:received-it', 'yes', 'no'),
    words: ['yes', 'no'],
    assume: '--assume received-it=yes|no',
    because: 'the sort of the fact need not be typed',
  },
  {
    given: question('network-part', 'core', 'access', 'transmission', 'management', 'other'),
    words: ['core', 'access', 'transmission', 'management', 'other'],
    assume: '--assume network-part=core|access|transmission|management|…',
    because: 'the rest is not kept secret',
  },
  {
    given: question('acquired', '<2020-10-01', '2020-10-01'),
    words: ['before 2020-10-01', 'from 2020-10-01'],
    assume: '--assume acquired=DAY: before 2020-10-01 or from then on',
    because: 'any day may be given',
  },
  {
    given: question('authorised', '<2023-02-06', '2026-03-23'),
    words: ['before 2026-03-23', 'from 2026-03-23'],
    assume: '--assume authorised=DAY: before 2026-03-23 or from then on',
    because: 'the law says the same of all days before the second answer',
  },
  {
    given: question('version:office', '<8', '8', '>8 <9'),
    words: ['below 8', 'from 8', 'above 8'],
    assume: '--assume version=VERSION: below 8, from 8 or above 8',
    because: 'a version has no day',
  },
  {
    given: question('version:office', '<8', '>8'),
    words: ['up to 8', 'above 8'],
    assume: '--assume version=VERSION: up to 8 or above 8',
    because: '8 itself counts with those below it',
  },
]

for (const { given, words, assume, because } of rows) {
  test(`${given.key} of ${given.answers.map(({ answer }) => answer).join('|')} is asked as "${assume}", since ${because}`, () => {
    assert.deepEqual(answerWords(given), words)
    assert.equal(assumeText(given), assume)
  })
}
