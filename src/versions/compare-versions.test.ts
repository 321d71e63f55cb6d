import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareVersions, isVersion, VERSION_SCHEMES } from './compare-versions.ts'

/** Each line is a known order, the oldest first; versions within one inner list are equal. */
const orders: readonly {
  readonly scheme: string
  readonly because: string
  readonly order: readonly (readonly string[])[]
}[] = [
  {
    scheme: 'dotted',
    because: 'numbers by value, words before a release below it, other words above',
    order: [
      ['9.9'],
      ['10-beta', '10.0 Beta'],
      ['10.0-rc1'],
      ['10', '10.0', 'v10.0.0', 'Version 10'],
      ['10 SP1', '10.0sp1'],
      ['10.0.1'],
      ['10.1'],
      ['10.10'],
      ['11'],
    ],
  },
  {
    scheme: 'dotted',
    because: 'update words of endpoint suites',
    order: [['14.2'], ['14.3'], ['14.3 MP1'], ['14.3 RU1'], ['14.3 RU9'], ['14.3 RU10']],
  },
  { scheme: 'dotted', because: 'leading zeros say nothing', order: [['1.1.1', '01.001.1'], ['1.1.2']] },
  {
    scheme: 'semver',
    because: 'the example of §11 of the specification, and more',
    order: [
      ['1.0.0-alpha'],
      ['1.0.0-alpha.1'],
      ['1.0.0-alpha.beta'],
      ['1.0.0-beta'],
      ['1.0.0-beta.2'],
      ['1.0.0-beta.11'],
      ['1.0.0-rc.1'],
      ['1.0.0', 'v1.0.0', '1', '1.0.0+build.7'],
      ['1.0.1'],
      ['1.1.0', '1.1'],
      ['2.0.0'],
    ],
  },
  {
    scheme: 'dpkg',
    because: 'a tilde is below the end, letters below signs, an epoch above all',
    order: [
      ['1.0~~'],
      ['1.0~~a'],
      ['1.0~'],
      ['1.0~beta1-1'],
      ['1.0', '1.00', '1.0-0', '0:1.0'],
      ['1.0-1~bpo12+1'],
      ['1.0-1'],
      ['1.0-1+deb12u1'],
      ['1.0-1.1'],
      ['1.0a'],
      ['1.0+b'],
      ['1.0.1'],
      ['1.9'],
      ['1.10'],
      ['1:0.1'],
      ['2:0'],
    ],
  },
  {
    scheme: 'rpm',
    because: 'tilde, end, caret, letters, digits',
    order: [
      ['1.0~rc1'],
      ['1.0~rc2-1'],
      ['1.0', '1_0', '0:1.0', '1.00', '1.0.'],
      ['1.0-1.el8'],
      ['1.0-2.el8'],
      ['1.0^git1~pre'],
      ['1.0^git1'],
      ['1.0^git2'],
      ['1.0a'],
      ['1.0.1'],
      ['1.0.10'],
      ['5.16.1.3'],
      ['1:0.9'],
    ],
  },
  {
    scheme: 'windows',
    because: 'by release, not by number',
    order: [
      ['95', '4.0.950'],
      ['NT 4.0', '4.0.1381'],
      ['98', 'Windows 98'],
      ['Me'],
      ['2000', '5.0.2195'],
      ['XP', '5.1.2600', 'xp professional'],
      ['Server 2003', '2003', '5.2'],
      ['Vista', '6.0.6002'],
      ['2008', 'Windows Server 2008'],
      ['7', '6.1.7601', 'Windows 7 Professional', 'Win 7'],
      ['Server 2008 R2', '2008r2'],
      ['8', '6.2.9200', 'Windows 8 Pro', '8 中文版'],
      ['Server 2012'],
      ['8.1', '6.3.9600'],
      ['2012 R2'],
      ['10', '10.0.19045', '10.0.10240.17394', 'Microsoft Windows 10 Enterprise'],
      ['2016'],
      ['2019'],
      ['2022', '10.0.20348'],
      ['11', '10.0.22631', 'Windows 11 Home 24H2'],
      ['Server 2025'],
    ],
  },
  {
    scheme: 'calendar',
    because: 'by year, then by what follows',
    order: [
      ['98', '1998'],
      ['2014'],
      ['2014 SP1'],
      ['2014.08', '14.8', '201408'],
      ['20140805', '2014-08-05'],
      ['2024.04', '24.04'],
      ['24.04.1'],
      ['24.10'],
    ],
  },
]

for (const { scheme, because, order } of orders) {
  test(`${scheme} orders ${order[0]?.[0] ?? ''} to ${order.at(-1)?.[0] ?? ''}: ${because}`, () => {
    const places = order.flatMap((equal, place) => equal.map(text => ({ text, place })))
    for (const one of places) {
      for (const two of places) {
        const expected = Math.sign(one.place - two.place)
        assert.equal(
          compareVersions(scheme, one.text, two.text),
          expected === 0 ? 0 : expected,
          `${one.text} against ${two.text}`,
        )
      }
    }
  })
}

const unread: readonly { readonly scheme: string; readonly text: string; readonly because: string }[] = [
  { scheme: 'dotted', text: 'unknown', because: 'it has no digit' },
  { scheme: 'dotted', text: '', because: 'it is empty' },
  { scheme: 'dotted', text: '1'.repeat(1000), because: 'it is longer than any version' },
  { scheme: 'semver', text: '1.2.3.4', because: 'there is no fourth number' },
  { scheme: 'semver', text: '1.0.0-a..b', because: 'an identifier is empty' },
  { scheme: 'dpkg', text: '1.0_1', because: 'an underscore is not allowed' },
  { scheme: 'rpm', text: '1.0-1-2', because: 'there are two releases' },
  { scheme: 'windows', text: '10.0', because: 'it may be 10 or 11' },
  { scheme: 'windows', text: '9', because: 'there is none' },
  { scheme: 'windows', text: '7.5', because: 'there is none' },
  { scheme: 'windows', text: '2007', because: 'there is none' },
  { scheme: 'calendar', text: '5.1', because: 'it has no year' },
]

for (const { scheme, text, because } of unread) {
  test(`${scheme} does not read "${text.slice(0, 12)}": ${because}`, () => {
    assert.equal(isVersion(scheme, text), false)
    assert.equal(compareVersions(scheme, text, '1'), undefined)
  })
}

test('an unknown scheme is taken as dotted, also one named like a member of every object', () => {
  for (const scheme of ['nothing', '__proto__', 'constructor'])
    assert.equal(compareVersions(scheme, '1.9', '1.10'), -1)
})

/** Versions built to collide: few pieces, joined in all ways. */
const piece = fc.constantFrom(
  '0',
  '00',
  '1',
  '01',
  '2',
  '10',
  'a',
  'b',
  'rc',
  'beta',
  'SP',
  '~',
  '^',
  '.',
  '-',
  '+',
  ':',
  ' ',
  '2000',
  '2012',
  'R2',
  'xp',
)
const text = fc.array(piece, { minLength: 1, maxLength: 7 }).map(pieces => pieces.join(''))

for (const scheme of VERSION_SCHEMES) {
  test(`${scheme} is a total order on whatever it can read`, () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const ab = compareVersions(scheme, a, b)
        const ba = compareVersions(scheme, b, a)
        assert.equal(ab === undefined, !isVersion(scheme, a) || !isVersion(scheme, b))
        if (ab === undefined || ba === undefined) return assert.equal(ab, ba)
        assert.equal(ab + ba, 0)
        const bc = compareVersions(scheme, b, c)
        if (bc === undefined) return
        if (ab <= 0 && bc <= 0) assert.ok((compareVersions(scheme, a, c) ?? 1) <= 0)
        if (ab === 0) assert.equal(compareVersions(scheme, a, c), bc)
      }),
      { numRuns: 2000 },
    )
  })

  test(`${scheme} never throws, whatever the text`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (a, b) => {
        compareVersions(scheme, a, b)
      }),
    )
    for (const long of [
      '1.'.repeat(500_000),
      '-'.repeat(1_000_000),
      '~'.repeat(250),
      '0'.repeat(256),
      '1-'.repeat(120),
    ]) {
      compareVersions(scheme, long, long)
    }
  })
}
