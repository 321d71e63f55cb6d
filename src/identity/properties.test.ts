import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partiesIn } from './candidates.ts'
import { compareParty } from './comparison.ts'
import { compileNames } from './compile-names.ts'
import { FEATURES, ORDER, ORDER_FOR_TITLE } from './features/features.ts'
import { isLetGo } from './let-go.ts'
import { listNames } from './list-names.ts'
import { nearest, resolve } from './resolve.ts'
import { readStoredLists, readStoredNames, storedLists, storedNames } from './stored-names.ts'
import { readTitle } from './title.ts'
import { itemOf, SAMPLE, snapshotOf } from './sample.testing.ts'

const index = compileNames(SAMPLE)

/** Pieces built to collide: names, halves of names, words around them and what hostile lines hold. */
const piece = fc.constantFrom(
  'Kaspersky',
  'Kаspersky',
  'Kapersky',
  'Endpiont',
  'HookSys.sys',
  'klnagent64',
  'Rising',
  'V',
  'Micron',
  'Omicron',
  '360',
  '瑞星',
  '杀毒',
  'Windows',
  '8',
  '10.0',
  'for',
  'remover',
  'Endpoint',
  'Security',
  'Symantec',
  'Norton',
  'DLP',
  '\u202e',
  '\ud800',
  '\0',
  '__proto__',
  'constructor',
  'a\u0301\u0301\u0301',
  '-',
  '.',
  '/',
  ':',
  '*',
  '@',
  'com.',
  'pkg:npm/',
)
const text = fc
  .array(piece, { maxLength: 8 })
  .chain(pieces => fc.constantFrom('', ' ', '-').map(between => pieces.join(between)))
const scheme = fc.constantFrom(
  'purl',
  'cpe',
  'winget',
  'domain',
  'signer',
  'bundle-id',
  'deb',
  'oui',
  'exe',
  'nothing',
  '__proto__',
)
const identifiers = fc.array(fc.record({ scheme, value: text }), { maxLength: 3 })
const item = fc
  .record({ name: text, publisher: text, version: text, identifiers })
  .map(parts => ({ ...itemOf('x'), ...parts }))

test('whatever the item, the answer names only what exists, has a reason and a probability', () => {
  const features = new Set(FEATURES.map(({ id }) => id))
  fc.assert(
    fc.property(item, given => {
      const { decision, party, product, probability, because } = resolve(index, given)
      assert.ok(probability >= 0 && probability <= 1)
      if (party !== undefined) assert.ok(Object.hasOwn(SAMPLE.parties, party))
      if (product !== undefined) assert.ok(Object.hasOwn(SAMPLE.products, product))
      if (product !== undefined && party !== undefined) {
        assert.ok(SAMPLE.products[product]?.roles.some(role => role.party === party))
      }
      if (decision === 'none') return assert.ok(party === undefined && product === undefined)
      assert.ok(because.length > 0 && (party ?? product) !== undefined)
      assert.ok(because.every(reason => features.has(reason.feature) && Number.isFinite(reason.weight)))
    }),
    { numRuns: 3000 },
  )
})

test('stored names are read as they were', () => {
  const lists = listNames(SAMPLE)
  const { namesInOrder, ...read } = readStoredLists(storedLists(lists))
  assert.deepEqual(read, lists)
  assert.deepEqual(
    namesInOrder?.letters,
    lists.names.map(({ letters }) => letters),
  )
})

test('the same item gives the same answer, from a fresh index and from lists that were stored', () => {
  const stored = readStoredNames(Buffer.from(storedNames(SAMPLE)), SAMPLE)
  assert.ok(stored !== undefined)
  fc.assert(
    fc.property(item, given => {
      assert.deepEqual(nearest(stored, given), nearest(index, given))
    }),
    { numRuns: 500 },
  )
})

test('an item is let go from its letters alone only where nothing in it is known', () => {
  fc.assert(
    fc.property(item, given => {
      assert.ok(!isLetGo(index, given) || readTitle(index, given) === undefined)
    }),
    { numRuns: 5000 },
  )
})

test('a purl is let go only where nothing in it is known, however it is written', () => {
  const [party] = Object.values(SAMPLE.parties)
  const known = Object.values(SAMPLE.products).flatMap(one => one.identifiers.map(({ value }) => value))
  const pieces = fc.constantFrom(
    'pkg:',
    'npm/',
    'deb/debian/',
    'maven/',
    '%40',
    '%2F',
    '@',
    '/',
    '?',
    '#',
    '1.2',
    '360',
    '\n',
    'a',
  )
  const names = fc.constantFrom(...known, party?.names[0]?.text ?? '', 'kaspersky', 'rising', 'com.kaspersky')
  const purl = fc
    .array(fc.oneof(pieces, pieces, names), { minLength: 1, maxLength: 7 })
    .map(parts => `pkg:${parts.join('')}`)
  fc.assert(
    fc.property(purl, text, (value, publisher) => {
      const given = { ...itemOf('x'), publisher, identifiers: [{ scheme: 'purl', value }] }
      assert.ok(!isLetGo(index, given) || readTitle(index, given) === undefined, value)
    }),
    { numRuns: 20_000 },
  )
})

test('case, width and what cannot be seen change nothing', () => {
  fc.assert(
    fc.property(text, given => {
      const wide = given.replaceAll(/[a-z]/giu, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
      assert.equal(resolve(index, itemOf(`${given}\u200b`)).decision, resolve(index, itemOf(given)).decision)
      if (!/[.:@]/u.test(given))
        assert.equal(nearest(index, itemOf(wide)).probability, nearest(index, itemOf(given)).probability)
    }),
    { numRuns: 500 },
  )
})

test('another publisher never makes a match more likely', () => {
  fc.assert(
    fc.property(text, given => {
      const alone = nearest(index, itemOf(given))
      assert.ok(nearest(index, itemOf(given, 'Stunlock Studios')).probability <= alone.probability)
    }),
    { numRuns: 500 },
  )
})

test('nothing that a false friend is called is linked', () => {
  for (const { falseFriends } of [...Object.values(SAMPLE.parties), ...Object.values(SAMPLE.products)]) {
    for (const { name, publisher } of falseFriends) {
      assert.notEqual(resolve(index, itemOf(name)).decision, 'link', name)
      assert.notEqual(resolve(index, itemOf(name, publisher ?? '')).decision, 'link', name)
    }
  }
})

test('an empty catalogue knows nothing', () => {
  assert.equal(
    resolve(compileNames(snapshotOf({}, {})), itemOf('Kaspersky', 'Kaspersky Lab')).decision,
    'none',
  )
})

test('nothing speaks for a match once what can has been asked, and what only looks at pointers is silent without them', () => {
  const inOrder = new Set(ORDER_FOR_TITLE.features)
  fc.assert(
    fc.property(item, given => {
      const title = readTitle(index, given)
      for (const at of title === undefined ? [] : partiesIn(index, title))
        for (const { features, firstAgainst } of [ORDER, ORDER_FOR_TITLE])
          for (const [place, feature] of features.entries()) {
            const bits = title === undefined ? 0 : feature.bits(compareParty(index, title, at))
            assert.ok(place < firstAgainst || bits <= 0, feature.id)
            if (title?.isPointed === false) assert.ok(inOrder.has(feature) || bits === 0, feature.id)
          }
    }),
    { numRuns: 2000 },
  )
})

test('every feature has its own id and says one sentence', () => {
  assert.equal(new Set(FEATURES.map(({ id }) => id)).size, FEATURES.length)
  for (const { id, says } of FEATURES) assert.match(says, /^[A-Z][^.]*\.$/u, id)
})

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['one word', 'kaspersky'.repeat(120_000)],
  ['the same name', 'Kaspersky '.repeat(100_000)],
  ['Han', '瑞星'.repeat(500_000)],
  ['combining marks', `Kaspersky${'\u0301'.repeat(1_000_000)}`],
  ['right-to-left overrides', '\u202eKaspersky'.repeat(100_000)],
  ['dots', '.'.repeat(1_000_000)],
  ['labels', 'com.'.repeat(250_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['digits', '8.'.repeat(500_000)],
  ['capitals', 'aB'.repeat(500_000)],
]

for (const [name, long] of hostile) {
  test(`a title, publisher and identifiers of a million characters of ${name} are answered at once`, () => {
    // Of processor time, for which other work on the machine does not count.
    const started = process.cpuUsage()
    const all = ['purl', 'cpe', 'domain', 'signer', 'bundle-id', 'winget'].map(one => ({
      scheme: one,
      value: long,
    }))
    resolve(index, { ...itemOf(long, long, long), identifiers: [...all, ...all, ...all] })
    assert.ok(process.cpuUsage(started).user < 500_000)
  })
}
