import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from './compile-names.ts'
import { resolve } from './resolve.ts'
import { itemOf, SAMPLE, snapshotOf } from './sample.testing.ts'

const index = compileNames(SAMPLE)

interface Line {
  /** Name, publisher, version, identifiers. */
  readonly given: readonly string[]
  /** Decision, party, product, version. */
  readonly expect: string
  readonly because: string
}

const lines: readonly Line[] = [
  {
    given: ['com.kaspersky.security.cloud'],
    expect: 'link kaspersky',
    because: 'the title is an identifier',
  },
  {
    given: ['com.example.kaspersky.bookmarks'],
    expect: 'none',
    because: 'only the place of the maker counts',
  },
  {
    given: ['com.huawei.browser'],
    expect: 'link huawei',
    because: 'its name stands in the place of the maker',
  },
  {
    given: ['klnagent64', '', '15.0', 'deb klnagent64'],
    expect: 'link kaspersky kaspersky-security-center',
    because: 'a recorded package',
  },
  {
    given: ['klnagent.exe'],
    expect: 'possible kaspersky kaspersky-security-center',
    because: 'anybody can name a file',
  },
  {
    given: ['yara-kaspersky', '', '', 'purl pkg:pypi/kaspersky-client@1.0'],
    expect: 'none',
    because: 'anybody may take a name in the registry',
  },
  {
    given: ['kaspersky', '', '', 'cpe cpe:2.3:a:kaspersky:anti-virus:21.3:*:*:*:*:*:*:*'],
    expect: 'link kaspersky kaspersky-anti-virus',
    because: 'vendor and product of a CPE',
  },
  {
    given: ['x', '', '', 'cpe cpe:/a:kaspersky:rescue_disk'],
    expect: 'link kaspersky',
    because: 'the vendor of a CPE',
  },
  {
    given: ['x', '', '', 'domain https://support.kaspersky.com/x'],
    expect: 'possible kaspersky',
    because: 'a site alone is a hint',
  },
  {
    given: ['x', '', '', 'domain kaspersky.com.example.org'],
    expect: 'none',
    because: 'the site lies elsewhere',
  },
  {
    given: ['x', '', '', 'team-id 2y8xe5cq94'],
    expect: 'link kaspersky',
    because: 'whoever signs it made it',
  },
  {
    given: ['x', '', '', 'signer CN=Kaspersky Lab JSC, O="Kaspersky Lab", C=RU'],
    expect: 'link kaspersky',
    because: 'the organisation in the subject',
  },
  {
    given: ['00:e0:fc:12:34:56', '', '', 'oui 00e0fc'],
    expect: 'link huawei',
    because: 'a block of hardware addresses',
  },
  {
    given: ['Device 00:e0:fc:12:34:56', '', '', 'oui 00:E0:FC:12:34:56'],
    expect: 'link huawei',
    because: 'the address lies in a block of its maker',
  },
  {
    given: ['Device', '', '', 'oui 00e0.fd12.3456'],
    expect: 'none',
    because: 'the address lies in the next block',
  },

  {
    given: ['WeChat', '腾讯科技(深圳)有限公司'],
    expect: 'link tencent wechat',
    because: 'the legal form, the place and the business fall from the publisher',
  },
  {
    given: ['START', 'Tencent'],
    expect: 'link tencent',
    because: 'the publisher stands for a name that says nothing',
  },
  {
    given: ['@tencentcloud/chat', '', '', 'purl pkg:npm/%40tencentcloud/chat@3.0.2'],
    expect: 'link tencent',
    because: 'a scope is a maker with a word of business behind it',
  },
  {
    given: ['wewechat', 'trazyn', '', 'winget trazyn.weweChat'],
    expect: 'none',
    because: 'it is another word',
  },
  {
    given: ['Hangzhou Hikvision DS-2CD2143G2-I'],
    expect: 'link hikvision hikvision-camera',
    because: 'the model begins with the name of the series',
  },
  { given: ['Notepad++'], expect: 'none', because: 'nothing in it is known' },
]

for (const { given, expect, because } of lines) {
  test(`${given.filter(part => part !== '').join(' | ')} → ${expect}: ${because}`, () => {
    const [name = '', ...rest] = given
    const found = resolve(index, itemOf(name, ...rest))
    const { decision, party, product, version } = found
    const answer = [decision, party, product, version].filter(part => part !== undefined).join(' ')
    assert.equal(answer, expect, JSON.stringify(found.because, undefined, 1))
  })
}

test('of two that weigh the same the one with a product comes first', () => {
  const two = compileNames(
    snapshotOf(
      { zed: { names: ['Zed Networks'] }, abra: { names: ['Abra Systems'] } },
      {
        thing: {
          names: ['Zed Thing'],
          makers: ['zed', 'abra'],
          categories: ['software'],
          identifiers: ['cpe zed:thing'],
        },
      },
    ),
  )
  const found = resolve(two, itemOf('x', '', '', 'cpe cpe:2.3:a:zed:thing:1.0:*:*:*:*:*:*:*'))
  assert.deepEqual([found.decision, found.party, found.product], ['link', 'zed', 'thing'])
})

test('words that stand within the name of a product are not said of another', () => {
  const category = { makers: ['mcafee'], categories: ['software'] }
  const scanners = compileNames(
    snapshotOf(
      { mcafee: { names: ['McAfee'] } },
      {
        scanner: { ...category, names: ['McAfee VirusScan'] },
        suite: { ...category, names: ['McAfee VirusScan Enterprise', 'McAfee Suite'] },
      },
    ),
  )
  const products = [
    'McAfee VirusScan (x64)',
    'McAfee VirusScan Enterprise (x64)',
    'McAfee VirusScan Enterprise',
  ].map(title => resolve(scanners, itemOf(title)).product)
  assert.deepEqual(products, ['scanner', 'suite', 'suite'])
})
