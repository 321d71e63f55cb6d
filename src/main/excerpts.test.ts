import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson } from '../base/canonical-json.ts'
import { LineFile, writeLines } from '../cli/excerpts/line-file.ts'
import { readExcerpt } from '../cli/excerpts/read-excerpt.ts'
import { excerptsText } from '../cli/excerpts/write-excerpts.ts'
import { search } from '../identity/search.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { names, snapshot } from './catalogue.ts'
import { runLicet } from './world.testing.ts'

const loaded = await snapshot(undefined)
assert.ok(loaded.ok)
const whole = JSON.parse(canonicalJson(loaded.value)) as Snapshot
const lines = new LineFile(Buffer.from(excerptsText(whole)))

test('every line is found by its key, and nothing else is', () => {
  const entries = new Map(['b', 'a', 'ab', 'a/b', '瑞星', '~z', 'A'].map(key => [key, { key }]))
  const file = new LineFile(Buffer.from(writeLines(entries).text))
  for (const [key, value] of entries) assert.deepEqual(file.get(key), value)
  for (const key of ['', 'c', 'aa', '瑞', '~', 'zz']) assert.equal(file.get(key), undefined)
})

test('a name as it is spelled means to the excerpts what search finds first, where search dares to say', async () => {
  const index = await names(whole)
  for (const { id, names: own } of [...Object.values(whole.parties), ...Object.values(whole.products)].slice(
    0,
    400,
  )) {
    const text = own[0]?.text ?? id
    const meant = readExcerpt(lines, text)?.meant
    if (meant === undefined) continue
    const [first] = search(index, text).filter(each => each.decision === 'link')
    if (first === undefined) continue
    if (meant.product === undefined) assert.equal(first.party, meant.party, text)
    else assert.equal(first.product, meant.product, text)
  }
})

const ORGANISATIONS = [
  'cn/central-budget-institution',
  'us/federal-contractor',
  'us/private-company',
  'de/private-company',
]

test('an answer out of the excerpts alone is the answer out of the whole, byte for byte', async () => {
  const products = Object.keys(whole.products).filter((_, at) => at % 23 === 0)
  for (const [at, product] of products.entries()) {
    const organisation = ORGANISATIONS[at % ORGANISATIONS.length] ?? ''
    const words = [
      'ask',
      product,
      '--as',
      organisation,
      '--act',
      'use',
      '--on',
      '2024-10-01',
      '--format',
      'json',
    ]
    if (at % 3 === 0) words.splice(4, 2)
    const given = { snapshot: async () => ({ ok: true, value: whole }) as const }
    const never = async (): Promise<never> => assert.fail(`${words.join(' ')}: the excerpts do not suffice`)
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const [quick, slow] = [
      await runLicet(words, { snapshot: never, excerpts: () => lines }),
      await runLicet(words, given),
    ]
    assert.equal(quick.out, slow.out, words.join(' '))
    assert.equal(quick.exit, slow.exit)
  }
})

test('a usual question is answered without the whole snapshot being read', async () => {
  for (const words of [
    ['Kaspersky', '--as', 'cn/central-budget-institution', '--act', 'procure', '--on', '2014-08-05'],
    ['huawei-router', '--as', 'de/private-company', '--act', 'use', '--format', 'json'],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const { out, err } = await runLicet(['ask', ...words], {
      excerpts: () => lines,
      snapshot: async () => {
        throw new Error('the whole snapshot is read')
      },
    })
    assert.equal(err, '', words.join(' '))
    assert.ok(out.length > 0)
  }
})
