import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { undisguised } from './disguise.ts'
import { withoutLegalForms, withoutUnspacedForms } from './legal-forms.ts'
import {
  readAsciiBytes,
  readAsciiLetters,
  readLettersOf,
  readOnAsciiBytes,
  roomForLetters,
} from './letters.ts'
import type { Letters } from './letters.ts'
import { isOneSlip } from './one-slip.ts'
import { foldLetters, MAX_TEXT_LENGTH, plainText } from './plain-text.ts'
import { simplified } from './simplified.ts'
import { asciiWordsOf } from './ascii-words.ts'
import { anyWordsOf, hardWords, MAX_PIECES, wordsOf } from './words.ts'

const plain: readonly (readonly [given: string, expect: string, because: string])[] = [
  ['Ｋａｓｐｅｒｓｋｙ', 'kaspersky', 'full width is only a way to print'],
  ['Kaspersky™ Anti-Virus®', 'kaspersky  anti-virus ', 'trade signs are not letters'],
  ['Kas\u200bper\u202esky', 'kaspersky', 'what cannot be seen is not read'],
  ['Dr.\u00a0Wěb', 'dr. web', 'odd spaces are spaces and accents fall'],
  ['ΤΈΛΟΣ', 'τελοσ', 'the last sigma is a sigma'],
  ['Straße', 'strasse', 'sharp s is ss'],
  ['Лаборатория Йота', 'лаборатория иота', 'Cyrillic accents fall too'],
  ['a\0b\nc', 'a b c', 'controls are spaces'],
  ['x\ud800y', 'x y', 'half a character is a space'],
  ['ガード', 'ガード', 'voicing marks of kana are no accents'],
  ['ｶﾞ', 'ガ', 'half-width kana is kana'],
  ['華為雲 HUAWEI', '华为云 huawei', 'traditional Han is another way to write the same'],
  ['衛 衞 卫', '卫 卫 卫', 'as Taiwan and as Hong Kong write it'],
  ['日本電気', '日本电気', 'what only Japanese writes stays'],
  ['台積電 滬 沪', '台积电 沪 沪', 'what is simplified stays'],
]

for (const [given, expect, because] of plain) {
  test(`${JSON.stringify(given)} reads ${JSON.stringify(expect)}: ${because}`, () => {
    assert.equal(foldLetters(plainText(given)), expect)
  })
}

test('what is plain as it is reads the same beside what is not', () => {
  const ranges = [' ~', 'АИ', 'Ки', 'кя', 'ぁゔ', 'ァヺ', 'ーー', '一\u9fff']
  for (const range of ranges) {
    const [first, last] = [range.charCodeAt(0), range.charCodeAt(1)]
    const all = Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)).join('')
    for (let from = 0; from < all.length; from += 500) {
      const some = all.slice(from, from + 500)
      assert.equal(plainText(some), some)
      assert.equal(plainText(`${some}\u200b`), plainText(some))
    }
  }
})

const cut: readonly (readonly [given: string, words: readonly string[], pieces: number])[] = [
  ['Kaspersky Endpoint Security 10', ['kaspersky', 'endpoint', 'security', '10'], 4],
  ['TencentMeeting', ['tencentmeeting'], 2],
  ['360安全浏览器', ['360', '安全浏览器'], 6],
  ['QQ浏览器', ['qq', '浏览器'], 4],
  ['Windows8.1', ['windows8', '1'], 3],
  ['HTTPServer', ['httpserver'], 2],
  ['АО «Лаборатория Касперского»', ['ао', 'лаборатория', 'касперского'], 3],
  ['__proto__', ['proto'], 1],
  ['', [], 0],
  ['***', [], 0],
]

for (const [given, words, pieces] of cut) {
  test(`"${given}" is cut into ${words.length} words of ${pieces} pieces`, () => {
    const found = wordsOf(given)
    assert.deepEqual(hardWords(found), words)
    assert.equal(found.count, pieces)
  })
}

test('pieces cover the letters without a gap, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
      const words = wordsOf(text)
      assert.equal(words.starts.length, words.count + 1)
      assert.equal(words.starts.at(-1), words.letters.length)
      assert.equal(hardWords(words).join(''), words.letters)
      assert.ok(words.starts.every((start, index) => index === 0 || start > (words.starts[index - 1] ?? 0)))
    }),
  )
})

test('printable ASCII is cut as any text is', () => {
  const unit = fc.constantFrom(...'abABzZ019 -_.@'.split(''))
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 300 }), text => {
      const fast = asciiWordsOf(text, MAX_PIECES)
      assert.deepEqual({ ...fast, letters: fast.letters }, anyWordsOf(text))
    }),
  )
})

test('reading a plain text again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
      assert.equal(wordsOf(wordsOf(text).letters).letters, wordsOf(text).letters)
    }),
  )
})

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['combining marks', 'a' + '\u0301'.repeat(1_000_000)],
  ['Thai marks', 'ก\u0e34'.repeat(500_000)],
  ['lone surrogates', '\ud800'.repeat(1_000_000)],
  ['ligatures that grow', '\ufdfa'.repeat(1_000_000)],
  ['spaces', 'a '.repeat(500_000)],
  ['Han', '瑞'.repeat(1_000_000)],
  ['bidi controls', '\u202e'.repeat(1_000_000)],
]

for (const [name, text] of hostile) {
  test(`a million ${name} cost no more than a short text`, () => {
    const words = wordsOf(text)
    assert.ok(words.plain.length <= MAX_TEXT_LENGTH)
    assert.ok(words.count <= MAX_PIECES)
  })
}

const forms: readonly (readonly [name: string, expect: string])[] = [
  ['Kaspersky Lab, Inc.', 'kaspersky lab'],
  ['AO Kaspersky Lab', 'kaspersky lab'],
  ['АО «Лаборатория Касперского»', 'лаборатория касперского'],
  ['ООО «ЯНДЕКС»', 'яндекс'],
  ['Acronis International GmbH', 'acronis international'],
  ['Hangzhou Hikvision Digital Technology Co., Ltd.', 'hangzhou hikvision digital technology'],
  ['MY.COM B.V.', 'my com'],
  ['Eset, spol. s r.o.', 'eset spol'],
  ['Softwin S.R.L.', 'softwin'],
  ['Limited', 'limited'],
]

for (const [name, expect] of forms) {
  test(`"${name}" without its legal form is "${expect}"`, () => {
    assert.equal(withoutLegalForms(hardWords(wordsOf(name))).join(' '), expect)
  })
}

test('Chinese and Japanese forms fall from the run that they stand in', () => {
  assert.equal(withoutUnspacedForms('北京瑞星信息技术股份有限公司'), '北京瑞星信息技术')
  assert.equal(withoutUnspacedForms('株式会社富士通'), '富士通')
  assert.equal(withoutUnspacedForms('有限公司'), '有限公司')
})

function isSlip(name: string, text: string): boolean {
  return isOneSlip(
    name,
    Uint16Array.from(text, letter => letter.charCodeAt(0)),
    0,
    text.length,
  )
}

test('one slip is told from none and from two', () => {
  for (const [one, other] of [
    ['kaspersky', 'kasperky'],
    ['kaspersky', 'kasspersky'],
    ['kaspersky', 'kaspersly'],
    ['kaspersky', 'kasperksy'],
    ['kaspersky', 'aspersky'],
    ['kaspersky', 'kaspersk'],
  ] as const) {
    assert.ok(isSlip(one, other) && isSlip(other, one), other)
  }
  for (const [one, other] of [
    ['kaspersky', 'kaspersky'],
    ['kaspersky', 'kasprky'],
    ['abcd', 'badc'],
    ['', 'ab'],
  ] as const)
    assert.ok(!isSlip(one, other))
})

test('a slip touches no number and no character of Han, but a digit may stand for the letter it looks like', () => {
  assert.ok(!isSlip('archerax50', 'archerax55'))
  assert.ok(!isSlip('norton360', 'norton36'))
  assert.ok(!isSlip('瑞星杀毒软件', '瑞星杀毒硬件'))
  assert.ok(isSlip('tiktok', 't1ktok'))
  assert.ok(!isSlip('tiktok', 't9ktok'))
})

const looks: readonly (readonly [word: string, latin: string | undefined, because: string])[] = [
  ['k\u0430spersky', 'kaspersky', 'one letter is Cyrillic'],
  ['h\u03c5awei', 'huawei', 'a small upsilon looks like u'],
  ['\u0397uawei', 'huawei', 'a capital Eta looks like H'],
  ['a\u03b7sys', 'ansys', 'a small eta looks like n'],
  ['\u0405\u0415\u0421', 'sec', 'all of it is Cyrillic, and all of it looks Latin'],
  ['\u13e6aspersky', 'kaspersky', 'Cherokee'],
  ['\ua4e7ikvision', 'hikvision', 'Lisu'],
  ['\u2c94aspersky', 'kaspersky', 'Coptic'],
  ['hikvisi\u0585n', 'hikvision', 'Armenian'],
  ['\u1d0bingsoft', 'kingsoft', 'a small capital'],
  ['Касперский', undefined, 'an honest word has letters like no other'],
  ['яndex', undefined, 'one letter looks like no other'],
  ['Kaspersky', undefined, 'nothing is in disguise'],
]

for (const [word, latin, because] of looks) {
  test(`${word} looks like ${latin ?? 'nothing else'}: ${because}`, () => {
    assert.equal(undisguised(word), latin)
  })
}

test('letters read from ASCII are those of the words, with the same places to begin and end', () => {
  const [fast, slow] = [roomForLetters(), roomForLetters()]
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), text => {
      const printable = text.replaceAll(/[^ -~]/gu, '')
      const words = wordsOf(printable)
      readLettersOf(slow, words)
      assert.ok(readAsciiLetters(fast, printable))
      assert.equal(fast.count, slow.count)
      assert.deepEqual(fast.codes.slice(0, fast.count), slow.codes.slice(0, fast.count))
      assert.deepEqual(fast.marks.slice(0, fast.count + 1), slow.marks.slice(0, fast.count + 1))
    }),
    { numRuns: 2000 },
  )
})

test('letters read from bytes are those of the text, also where it is read on behind a sign', () => {
  const [fast, slow] = [roomForLetters(), roomForLetters()]
  const unit = fc.oneof(
    fc.constantFrom(...'abABzZ019 -_.@'.split('')),
    fc.string({ minLength: 1, maxLength: 1 }),
  )
  const text = fc.string({ unit, maxLength: 40 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const bytes = Buffer.from(`x${one}x${other}x`, 'latin1')
      const end = 1 + one.length
      assert.equal(readAsciiBytes(fast, bytes, 1, end), readAsciiLetters(slow, latin1(one)))
      if (/[^\0-\x7f]/u.test(latin1(one + other))) return
      assert.deepEqual(seen(fast), seen(slow))
      assert.ok(readOnAsciiBytes(fast, bytes, end + 1, end + 1 + other.length))
      assert.ok(readAsciiLetters(slow, `${one}/${other}`))
      assert.deepEqual(seen(fast), seen(slow))
    }),
    { numRuns: 3000 },
  )
  assert.equal(readAsciiBytes(fast, new Uint8Array(2 * MAX_TEXT_LENGTH), 0, MAX_TEXT_LENGTH + 1), false)
})

function latin1(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

function seen({ codes, marks, places, count, pieces, isDotted }: Letters): object {
  return {
    codes: codes.slice(0, count),
    marks: marks.slice(0, count + 10),
    places: places.slice(0, pieces),
    isDotted,
  }
}

test('a traditional character becomes a simplified one in one step, and none becomes another of them', () => {
  const all = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, at) => String.fromCharCode(0x3400 + at))
  const folded = all.filter(one => simplified(one) !== one)
  assert.ok(folded.length > 2900, `${folded.length}`)
  for (const one of folded) assert.equal(simplified(simplified(one)), simplified(one), one)
  assert.equal(simplified(all.join('')), all.map(simplified).join(''))
})
