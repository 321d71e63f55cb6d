import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Item } from '../model/item.ts'
import type { ItemInBytes } from '../model/item-in-bytes.ts'
import { compileNames } from './compile-names.ts'
import { isLetGo } from './let-go.ts'
import { isLetGoInBytes } from './let-go-in-bytes.ts'
import { itemOf, SAMPLE } from './sample.testing.ts'
import { readTitle } from './title.ts'

const index = compileNames(SAMPLE)
const [party] = Object.values(SAMPLE.parties)
const known = Object.values(SAMPLE.products)
  .flatMap(({ names, identifiers }) => [
    ...names.map(({ text }) => text),
    ...identifiers.map(({ value }) => value),
  ])
  .concat(party?.names[0]?.text ?? '')
  .filter(text => /^[!-~]([ -~]*[!-~])?$/u.test(text))

const word = fc.oneof(
  fc.constantFrom(
    'zyx',
    'qvo-lor',
    'XmlHTTPRequest',
    '360',
    'a',
    'kapersky',
    'hooksys.sys',
    'com.example',
    'x.y',
    '_',
  ),
  fc.constantFrom('zyx', 'qvo', 'wibble', 'dri2'),
  fc.constantFrom(...known),
)
const sign = fc.constantFrom(
  'pkg:',
  'npm/',
  'deb/debian/',
  'maven/',
  '%40',
  '%2F',
  '%',
  '@',
  '/',
  '?',
  '#',
  ' ',
  '.',
  ':',
)

/** Texts of printable ASCII that nothing stands around. */
const any = fc
  .array(fc.oneof(sign, word), { minLength: 1, maxLength: 7 })
  .map(parts => parts.join('').trim())
  .filter(text => text !== '')
const purl = fc
  .tuple(
    fc.constantFrom(
      'npm/',
      'npm/%40zyx/',
      'npm/@zyx/',
      'npm/%40kaspersky/',
      'maven/com.example.zyx/',
      'pypi/',
      'deb/debian/',
      'rpm/fedora/',
      'golang/example.org/wibble/',
    ),
    word.map(text => text.replaceAll(' ', '-')),
    fc.constantFrom('', '@1.2.3', '@2', '@1@2', '@'),
    fc.constantFrom('', '?arch=amd64', '?a=b#c/d', '#x'),
  )
  .map(parts => `pkg:${parts.join('')}`)
const cpe = word.map(name => `cpe:2.3:a:zyx:${name}:1.2:*:*:*:*:*:*:*`)
const usual = fc.oneof(
  purl.map(value => ({ scheme: 'purl', value })),
  cpe.map(value => ({ scheme: 'cpe', value })),
  word.map(value => ({ scheme: 'chrome-extension', value })),
)
const publisher = fc.constantFrom('', '', 'Wibble Inc.', 'Kaspersky Lab', '示例', 'zyx.example.org')

test('what is let go in bytes is let go as texts, or holds nothing known, however it is written', () => {
  const identifier = fc.record({
    scheme: fc.constantFrom('purl', 'purl', 'cpe', 'swid', 'gtin'),
    value: fc.oneof(
      any,
      any.map(text => `pkg:${text}`),
    ),
  })
  fc.assert(
    fc.property(any, publisher, fc.array(identifier, { maxLength: 3 }), (name, maker, identifiers) => {
      const given = { ...itemOf(name, maker), identifiers }
      if (!isLetGoInBytes(index, inBytes(given))) return
      assert.ok(isLetGo(index, given) || readTitle(index, given) === undefined, JSON.stringify(given))
    }),
    { numRuns: 20_000 },
  )
})

test('what is written as usual is told in bytes as it is told as texts', () => {
  let letGo = 0
  fc.assert(
    fc.property(word, publisher, fc.array(usual, { maxLength: 3 }), (name, maker, identifiers) => {
      const given = { ...itemOf(name, maker), identifiers }
      assert.equal(isLetGoInBytes(index, inBytes(given)), isLetGo(index, given), JSON.stringify(given))
      letGo += isLetGo(index, given) ? 1 : 0
    }),
    { numRuns: 10_000 },
  )
  assert.ok(letGo > 1000, `${letGo}`)
})

/** Its texts one behind the other, with what could belong to them in between. */
function inBytes({ name, publisher: maker = '', identifiers }: Item): ItemInBytes {
  const texts = [name, ...identifiers.map(({ value }) => value)]
  const stretches = texts.map((text, at) => {
    const from = 1 + texts.slice(0, at).reduce((length, { length: own }) => length + own + 1, 0)
    return { from, to: from + text.length }
  })
  const [first = { from: 0, to: 0 }, ...rest] = stretches
  return {
    bytes: Buffer.from(`/${texts.join('/')}/40@x`),
    name: first,
    publisher: maker,
    identifiers: rest.map((stretch, at) => ({ ...stretch, scheme: identifiers[at]?.scheme ?? '' })),
  }
}

test('escapes are no matter in a version and behind it, and elsewhere are read in full', () => {
  for (const [value, expect] of [
    ['pkg:deb/debian/zyx@1-14%2Bdeb12u1?arch=amd64&upstream=zyx%3A2', true],
    ['pkg:npm/%40wibble/zyx@1%2B2', true],
    ['pkg:npm/zyx%2B@1', false],
    ['pkg:npm/zyx@1%2B2/kaspersky', false],
    ['pkg:npm/zyx@1%2Fkaspersky', false],
  ] as const)
    assert.equal(isLetGoInBytes(index, inBytes(itemOf('zyx', '', '', `purl ${value}`))), expect, value)
})
