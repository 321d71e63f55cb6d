import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Name } from '../model/party.ts'
import { compileNames } from './compile-names.ts'
import { SAMPLE } from './sample.testing.ts'
import { search } from './search.ts'

const index = compileNames(SAMPLE)

const asked: readonly (readonly [text: string, first: string, because: string])[] = [
  ['Kaspersky', 'link kaspersky', 'a bare vendor is the party'],
  ['卡巴斯基', 'link kaspersky', 'in any script'],
  ['kaspersky', 'link kaspersky', 'an id of the catalogue too'],
  ['Rising', 'link rising', 'who asks means something'],
  ['Symantec DLP', 'link symantec symantec-dlp', 'an alias'],
  ['Symantec Endpoint Protection', 'link symantec symantec-endpoint-protection', 'a product'],
  ['symantec-endpoint-protection', 'link broadcom symantec-endpoint-protection', 'the id of a product'],
  ['Windows', 'link microsoft windows', 'an ordinary word that is all'],
  ['Windows 8', 'link microsoft windows 8', 'a product and a release'],
  ['windows 7', 'link microsoft windows 7', 'in lower case'],
  ['Windows XP', 'link microsoft windows xp', 'a release that is a word'],
  ['Venustech antivirus', 'link venustech venustech-av', 'a vendor and a sort of product'],
  ['启明星辰 杀毒软件', 'link venustech venustech-av', 'in Chinese'],
  ['Hikvision camera', 'link hikvision hikvision-camera', 'hardware'],
  ['Kaspersky antivirus', 'link kaspersky kaspersky-anti-virus', 'the name comes before the sort'],
  ['Kapersky', 'possible kaspersky', 'a slip is asked about'],
  ['Kaspersky Endpoint Security 11.2', 'link kaspersky kaspersky-endpoint-security 11.2', 'a version'],
]

for (const [text, first, because] of asked) {
  test(`"${text}" means ${first}: ${because}`, () => {
    const best = search(index, text)[0]
    assert.equal(
      [best?.decision, best?.party, best?.product, best?.version]
        .filter(part => part !== undefined)
        .join(' '),
      first,
    )
  })
}

test('nothing is found where nothing is known', () => {
  for (const text of ['', ' ', '***', 'Notepad', '__proto__', 'constructor', '360'])
    assert.deepEqual(search(index, text), [])
})

const named: readonly {
  readonly kind: 'party' | 'product'
  readonly id: string
  readonly names: readonly Name[]
}[] = [
  ...Object.values(SAMPLE.parties).map(({ id, names }) => ({ kind: 'party' as const, id, names })),
  ...Object.values(SAMPLE.products).map(({ id, names }) => ({ kind: 'product' as const, id, names })),
]

test('every party and product is found first by each of its own names, in any case and with any signs', () => {
  for (const { kind, id, names } of named) {
    for (const { text } of names) {
      for (const written of [
        text,
        text.toUpperCase(),
        text.toLowerCase(),
        text.replaceAll(' ', '-'),
        ` ${text}. `,
      ]) {
        assert.equal(search(index, written)[0]?.[kind], id, written)
      }
    }
  }
})

test('answers are in the order of their probability, and none is without a reason', () => {
  const answers = search(index, 'Kaspersky Symantec Norton 360 Windows 8')
  assert.ok(answers.length > 2)
  const probabilities = answers.map(({ probability }) => probability)
  assert.deepEqual(
    probabilities,
    probabilities.toSorted((one, other) => other - one),
  )
  assert.ok(answers.every(({ because }) => because.length > 0))
})
