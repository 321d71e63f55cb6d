// Holds what is written for speed equal to the plain way of saying the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pieceAt, readAsciiLetters, readLettersOf, roomForLetters } from '../text/letters.ts'
import { BOUNDARIES } from '../text/pieces.ts'
import { hardWords, lettersBetween, wordsOf } from '../text/words.ts'
import { compileNames } from './compile-names.ts'
import { PLATFORM_WORDS } from './platform.ts'
import * as wording from './features/wording.ts'
import { findNames } from './find-names.ts'
import { mayName, seeWords } from './glance.ts'
import { PLACES } from './publisher.ts'
import { GENERIC_WORDS } from './ordinary-words.ts'
import { answersFor, nearest, resolve, told } from './resolve.ts'
import { wordsSaid } from './said.ts'
import { itemOf, SAMPLE } from './sample.testing.ts'
import { probabilityOf } from './probability.ts'
import { PRIOR_BITS } from './score.ts'
import { CLASS } from './word-class.ts'

const index = compileNames(SAMPLE)
const names = [...Object.values(SAMPLE.parties), ...Object.values(SAMPLE.products)].flatMap(one =>
  one.names.map(({ text }) => text),
)

/** A name as it is, in another case, without spaces or with a letter wrong, and words that features know. */
const name = fc.constantFrom(...names)
const changed = fc
  .record({
    text: name,
    at: fc.nat(20),
    how: fc.constantFrom('upper', 'lower', 'joined', 'dashed', 'drop', 'put', 'swap'),
  })
  .map(({ text, at, how }) => {
    const place = at % text.length
    if (how === 'upper') return text.toUpperCase()
    if (how === 'lower') return text.toLowerCase()
    if (how === 'joined') return text.replaceAll(' ', '')
    if (how === 'dashed') return text.replaceAll(' ', '-')
    if (how === 'drop') return text.slice(0, place) + text.slice(place + 1)
    if (how === 'put') return `${text.slice(0, place)}e${text.slice(place)}`
    return text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2)
  })
const word = fc.constantFrom(
  'for',
  'the',
  'remover',
  'plugin',
  'library',
  'unofficial',
  'antivirus',
  'anti',
  'virus',
  'camera',
  'Beijing',
  'Pro',
  '10.2',
  'x64',
  'aBC',
  '杀毒软件',
  '版',
  'для',
  'ABc1D',
)
const text = fc
  .array(fc.oneof(name, changed, word), { maxLength: 5 })
  .chain(parts => fc.constantFrom(' ', '-', '').map(between => parts.join(between)))
const item = fc
  .record({ text, publisher: fc.oneof(fc.constant(''), name, word), version: fc.constantFrom('', '8.1') })
  .map(({ text: title, publisher, version }) => itemOf(title, publisher, version))

test('the names found are those of all runs of pieces that have the letters of a name', () => {
  const byLetters = new Map(
    index.names.letters.map((letters, group) => [letters, index.names.groupOf(group).names]),
  )
  fc.assert(
    fc.property(text, title => {
      const words = wordsOf(title)
      const plain: string[] = []
      for (let first = 0; first < words.count; first += 1)
        for (let end = first + 1; end <= words.count; end += 1)
          for (const one of byLetters.get(lettersBetween(words, first, end)) ?? [])
            plain.push(`${one.text} ${one.subject.kind} ${one.subject.at} ${first} ${end}`)
      const sight = seeWords(index, words)
      const found = findNames(index, sight, words)
        .matches.filter(({ reading }) => reading === 'exact')
        .map(
          match =>
            `${match.name.text} ${match.name.subject.kind} ${match.name.subject.at} ${match.first} ${match.end}`,
        )
      assert.deepEqual(found.toSorted(), plain.toSorted())
      assert.ok(plain.length === 0 || mayName(index, title))
    }),
    { numRuns: 3000 },
  )
})

test('each word of a title has the classes of the lists that it stands in', () => {
  const lists: readonly (readonly [bit: number, list: ReadonlySet<string> | ReadonlyMap<string, unknown>])[] =
    [
      [CLASS.madeFor, wording.MADE_FOR],
      [CLASS.article, wording.ARTICLES],
      [CLASS.remover, wording.REMOVER],
      [CLASS.addition, wording.ADDITION],
      [CLASS.library, wording.LIBRARY],
      [CLASS.unofficial, wording.UNOFFICIAL],
      [CLASS.grammar, wording.GRAMMAR],
      [CLASS.part, wording.PART],
      [CLASS.edition, wording.EDITION],
      [CLASS.partOfOthers, wording.PART_OF_OTHERS],
      [CLASS.program, wording.PROGRAM],
      [CLASS.packagePart, wording.PACKAGE_PART],
      [CLASS.platform, PLATFORM_WORDS],
      [CLASS.generic, GENERIC_WORDS],
      [CLASS.place, PLACES],
      [CLASS.sort, index.categoryWords],
      [CLASS.tellsProduct, index.productsByWord],
    ]
  fc.assert(
    fc.property(text, title => {
      const words = wordsOf(title)
      const said = wordsSaid(index.wordClasses, words)
      assert.deepEqual(said.words, hardWords(words))
      for (const [place, one] of said.words.entries()) {
        const own = said.classes[place] ?? 0
        assert.equal(own & said.all, own)
        for (const [bit, list] of lists) assert.equal((own & bit) !== 0, list.has(one), one)
        assert.equal((own & CLASS.digit) !== 0, /\d/u.test(one), one)
      }
    }),
    { numRuns: 1000 },
  )
})

test('an answer is as likely as its reasons say together, and the first of all answers is the one that is given', () => {
  fc.assert(
    fc.property(item, given => {
      const all = answersFor(index, given)
      for (const { because, decision, probability } of all) {
        const bits = because.reduce((sum, { weight }) => sum + weight, PRIOR_BITS)
        assert.equal(probability, probabilityOf(decision, bits))
      }
      const nothing = { decision: 'none', probability: 0, because: [] }
      assert.deepEqual(nearest(index, given), all[0] ?? nothing)
      assert.deepEqual(
        told(resolve(index, given)),
        all[0]?.decision === 'none' ? nothing : (all[0] ?? nothing),
      )
    }),
    { numRuns: 3000 },
  )
})

test('a piece ends where the letters say, whatever the text', () => {
  const room = roomForLetters()
  fc.assert(
    fc.property(text, title => {
      const words = wordsOf(title)
      if (!readAsciiLetters(room, words.plain)) readLettersOf(room, words)
      for (let piece = 0; piece <= words.count; piece += 1) {
        const start = words.starts[piece] ?? 0
        assert.equal(pieceAt(room, start), piece)
        assert.equal(room.marks[start], words.boundaries[piece] === BOUNDARIES.hard ? 2 : 1)
      }
    }),
    { numRuns: 1000 },
  )
})
