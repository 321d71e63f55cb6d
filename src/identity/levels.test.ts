import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from './compile-names.ts'
import { resolve } from './resolve.ts'
import { resolveJudged } from './resolve-judged.ts'
import { judge, standingJudgements } from './judgement.ts'
import { itemOf, snapshotOf } from './sample.testing.ts'
import { search } from './search.ts'
import { readStoredNames, storedNames } from './stored-names.ts'

const made = { makers: ['acme'], categories: ['software'] }
const SNAPSHOT = snapshotOf(
  { acme: { names: ['Acme Systems', 'Acme'] } },
  {
    'acme-suite': { ...made, names: ['Acme Zephyr'] },
    'acme-suite-pro': { ...made, names: ['Acme Zephyr Quasar'], families: ['acme-suite'] },
    'acme-console': { ...made, names: ['Acme Nimbus'] },
  },
)
const index = compileNames(SNAPSHOT)

const lines = [
  ['Acme Zephyr Quasar', 'product acme-suite-pro', 'it is the product itself'],
  ['Acme Nimbus', 'product acme-console', 'no other product names it as its family'],
  ['Acme Zephyr', 'family acme-suite', 'another product is of it'],
  ['Acme Systems', 'party acme', 'no product is told'],
  ['Notepad++', '', 'nothing is known, and so at no level'],
] as const

for (const [title, expect, because] of lines) {
  test(`${title} → ${expect || 'none'}: ${because}`, () => {
    const { level, party, product } = resolve(index, itemOf(title))
    assert.equal(level === undefined ? '' : `${level} ${product ?? party ?? ''}`, expect)
  })
}

test('what a person types, or judges, is told at its level, too', () => {
  assert.equal(search(index, 'acme-suite')[0]?.level, 'family')
  assert.equal(search(index, 'acme-console')[0]?.level, 'product')
  assert.equal(search(index, 'acme')[0]?.level, 'party')
  const levels = [{ product: 'acme-suite' }, { product: 'acme-console' }, { party: 'acme' }].map(answer => {
    const item = itemOf('What nobody knows')
    const said = judge(item, {
      by: 'a',
      at: '2026-01-01T00:00:00Z',
      why: 'seen',
      answer: { kind: 'is', ...answer },
      scope: { kind: 'everywhere' },
    })
    return resolveJudged(index, standingJudgements([said]), item).level
  })
  assert.deepEqual(levels, ['family', 'product', 'party'])
})

test('names that were stored tell the same level', () => {
  const stored = readStoredNames(Buffer.from(storedNames(SNAPSHOT)), SNAPSHOT)
  assert.ok(stored !== undefined)
  for (const [title] of lines)
    assert.equal(resolve(stored, itemOf(title)).level, resolve(index, itemOf(title)).level)
})
