import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, parseDay } from '../base/day.ts'
import { compileNames } from './compile-names.ts'
import { resolve } from './resolve.ts'
import { itemOf, SAMPLE } from './sample.testing.ts'

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
    given: ['K\u0430spersky Anti-Virus'],
    expect: 'possible kaspersky kaspersky-anti-virus',
    because: 'who disguises a name has a reason',
  },
  {
    given: ['\u0397uawei eSight'],
    expect: 'possible huawei',
    because: 'a capital may look like another letter than a small one',
  },
  {
    given: ['Kaspersky Anti-Virus'],
    expect: 'link kaspersky kaspersky-anti-virus',
    because: 'that is its name',
  },
  {
    given: ['KASPERSKY ANTIVIRUS'],
    expect: 'link kaspersky kaspersky-anti-virus',
    because: 'case and hyphen say nothing',
  },
  {
    given: ['Ｋａｓｐｅｒｓｋｙ　Ａｎｔｉ－Ｖｉｒｕｓ'],
    expect: 'link kaspersky kaspersky-anti-virus',
    because: 'width says nothing',
  },
  {
    given: ['Антивирус Касперского'],
    expect: 'link kaspersky kaspersky-anti-virus',
    because: 'a name in its own script is a name',
  },
  {
    given: ['Нортон Антивирус'],
    expect: 'possible norton norton-360',
    because: 'a name in the letters of another script sounds like that of its maker, and perhaps of another',
  },
  {
    given: ['tool that reads the reports of Kaspersky Lab'],
    expect: 'none',
    because: 'a sentence that says what a thing does names whom it is about, and nobody who made it',
  },
  {
    given: ['卡巴斯基反病毒软件'],
    expect: 'link kaspersky',
    because: 'in a run of Han the name begins the run',
  },
  {
    given: ['KasperskyLab', 'АО «Лаборатория Касперского»'],
    expect: 'link kaspersky',
    because: 'the publisher is the legal name in Russian',
  },
  {
    given: ['Kaspersky Foo Tool', 'Kaspersky Lab'],
    expect: 'link kaspersky',
    because: 'the maker is known and the product is not',
  },
  {
    given: ['Some Tool', 'AO Kaspersky Lab'],
    expect: 'link kaspersky',
    because: 'the publisher alone says who made it',
  },
  {
    given: ['Kaspersky Endpoint Security 10 for Windows'],
    expect: 'link kaspersky kaspersky-endpoint-security 10',
    because: 'words may lie between the words of a name',
  },
  {
    given: ['Kaspersky Endpoint Security', '', '12.1.0.506'],
    expect: 'link kaspersky kaspersky-endpoint-security',
    because: 'the item has its version',
  },
  {
    given: ['Kaspersky Security Center Network Agent'],
    expect: 'link kaspersky kaspersky-security-center',
    because: 'the longest name wins and an agent is a sign of the product',
  },
  {
    given: ['Kaspersky Security Center Web Console'],
    expect: 'link kaspersky',
    because: 'a console is a part of the product',
  },
  { given: ['Kaspersky Remover', 'Greatis'], expect: 'none', because: 'another publisher, and a remover' },
  { given: ['Remover for Kaspersky'], expect: 'none', because: 'it is made for it' },
  { given: ['Kaspersky Uninstaller'], expect: 'none', because: 'who takes it away is somebody else' },
  {
    given: ['Kaspersky Anti-Virus compatible'],
    expect: 'none',
    because: 'a thing that is compatible is not the thing',
  },
  { given: ['Kaspersky Browser Unofficial'], expect: 'none', because: 'it says so itself' },
  {
    given: ['Kaspersy Anti-Virus'],
    expect: 'possible kaspersky kaspersky-anti-virus',
    because: 'one slip in the only word that tells',
  },
  { given: ['Kapersky'], expect: 'possible kaspersky', because: 'one slip and nothing else' },
  {
    given: ['K\u0430spersky'],
    expect: 'possible kaspersky',
    because: 'a Cyrillic letter disguises the name',
  },
  {
    given: ['K\u0430spersky Tool', 'Kaspersky Lab'],
    expect: 'link kaspersky',
    because: 'the publisher lifts the disguise',
  },

  {
    given: ['V Rising', 'Stunlock Studios'],
    expect: 'none',
    because: 'a game that is recorded as looking like it',
  },
  { given: ['V Rising'], expect: 'none', because: 'also without its publisher' },
  { given: ['Dawn Rising'], expect: 'none', because: 'an ordinary word that is not at the beginning' },
  { given: ['Rising Sun'], expect: 'none', because: 'an ordinary word alone' },
  { given: ['Rising'], expect: 'possible rising', because: 'an ordinary word that is all the title' },
  {
    given: ['Rising Antivirus'],
    expect: 'link rising rising-antivirus',
    because: 'the sort of product is the second witness',
  },
  {
    given: ['Rising', 'Beijing Rising Information Technology Corporation Limited'],
    expect: 'link rising',
    because: 'the publisher is the second witness',
  },
  { given: ['HookSys.sys'], expect: 'link rising', because: 'the name of a driver belongs to one maker' },
  {
    given: ['瑞星杀毒软件 V16'],
    expect: 'link rising rising-antivirus 16',
    because: 'the native name and a version',
  },
  {
    given: ['Metal Gear Rising: Revengeance', 'Konami'],
    expect: 'none',
    because: 'false friend and other publisher',
  },

  { given: ['OmicronLab Avro'], expect: 'none', because: 'micron lies within a word' },
  { given: ['Avro Keyboard', 'OmicronLab'], expect: 'none', because: 'also in the publisher' },
  {
    given: ['Storage Executive', 'Micron Technology, Inc.'],
    expect: 'link micron',
    because: 'the legal name is nobody else',
  },
  { given: ['Micron DS Reader'], expect: 'none', because: 'an ordinary word begins many titles' },

  { given: ['Articulate 360'], expect: 'none', because: 'a number is no name' },
  {
    given: ['360安全卫士'],
    expect: 'link qihoo-360 360-total-security',
    because: 'digits and Han are one name',
  },
  {
    given: ['360netmon', '360.cn'],
    expect: 'possible qihoo-360',
    because: 'the publisher is an address of the party',
  },
  {
    given: ['桌面助手', '', '', 'winget 360.360DesktopLite'],
    expect: 'link qihoo-360',
    because: 'the identifier begins as all of its do',
  },

  {
    given: ['Symantec Endpoint Protection', 'Symantec Corporation'],
    expect: 'link symantec symantec-endpoint-protection',
    because: 'made under the former maker',
  },
  {
    given: ['Symantec Endpoint Protection', 'Broadcom'],
    expect: 'link broadcom symantec-endpoint-protection',
    because: 'made under the present maker',
  },
  {
    given: ['Symantec Data Loss Prevention 12.5'],
    expect: 'link symantec symantec-dlp 12.5',
    because: 'the title names the maker',
  },
  {
    given: ['DLP Symantec Agent'],
    expect: 'link symantec symantec-dlp',
    because: 'the order of the words is free',
  },
  {
    given: ['Norton Commander', 'Symantec'],
    expect: 'link symantec',
    because: 'the publisher says more than the first word',
  },
  {
    given: [
      'golang-github-intel-tfortools-dev',
      '',
      '',
      'purl pkg:deb/debian/golang-github-intel-tfortools-dev@0.2',
    ],
    expect: 'none',
    because: 'Intel Security is not Intel',
  },

  {
    given: ['Windows 8 Pro'],
    expect: 'link microsoft windows 8',
    because: 'the release is the second witness',
  },
  {
    given: ['Windows 8.1 Enterprise', 'Microsoft Corporation', '6.3.9600'],
    expect: 'link microsoft windows',
    because: 'the item has a version that can be read',
  },
  {
    given: ['Microsoft Windows XP Professional'],
    expect: 'link microsoft windows xp',
    because: 'a release may be a word',
  },
  {
    given: ['Windows 10 Pro', '', 'n/a'],
    expect: 'link microsoft windows 10',
    because: 'what cannot be read is no version',
  },
  {
    given: ['Windows Media Player 10', 'Microsoft Corporation'],
    expect: 'link microsoft',
    because: 'other words are left',
  },
  { given: ['Cleaner for Windows 10'], expect: 'none', because: 'it is made for it' },
  {
    given: ['Windows AI Removal Tool', '', '', 'winget waar19.WindowsAIRemovalTool'],
    expect: 'none',
    because: 'somebody else stands where the maker is written',
  },
  {
    given: ['eBPF', '', '', 'winget Microsoft.eBPFforWindows'],
    expect: 'link microsoft',
    because: 'the maker is written in the identifier',
  },
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

test('with a day the party is who made the product then, unless the publisher says who', () => {
  const sold = parseDay('2019-11-04')
  const bought = parseDay('2016-05-01')
  assert.ok(sold !== undefined && bought !== undefined)
  const product = SAMPLE.products['symantec-endpoint-protection']
  assert.ok(product !== undefined)
  const dated = compileNames({
    ...SAMPLE,
    products: {
      ...SAMPLE.products,
      [product.id]: {
        ...product,
        roles: [
          { party: 'broadcom', role: 'maker', since: [sold, sold] },
          { party: 'symantec', role: 'maker', until: [sold, sold] },
        ],
      },
    },
  })
  const item = itemOf('Symantec Endpoint Protection')
  assert.equal(resolve(dated, item, bought).party, 'symantec')
  assert.equal(resolve(dated, item, addDays(sold, 1)).party, 'broadcom')
  assert.equal(resolve(dated, itemOf(item.name, 'Symantec Corporation'), addDays(sold, 1)).party, 'symantec')
})
