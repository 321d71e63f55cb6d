import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      meta: { names: ['Meta Platforms'] },
      microsoft: { names: ['Microsoft'] },
      tencent: { names: ['Tencent', '腾讯'] },
      anthropic: { names: ['Anthropic'] },
    },
    {
      whatsapp: { names: ['WhatsApp'], makers: ['meta'], categories: ['messaging-app'] },
      onedrive: { names: ['OneDrive'], makers: ['microsoft'], categories: ['file-sharing'] },
      claude: { names: ['Claude Desktop'], makers: ['anthropic'], categories: ['ai-assistant'] },
      'claude-code': { names: ['Claude Code'], makers: ['anthropic'], categories: ['development-tool'] },
      outlook: { names: ['Microsoft Outlook'], makers: ['microsoft'], categories: ['mail-client'] },
      'visual-studio': { names: ['Visual Studio'], makers: ['microsoft'], categories: ['software'] },
      wechat: { names: ['WeChat', '微信'], makers: ['tencent'], categories: ['messaging-app'] },
    },
  ),
)

interface Line {
  readonly given: readonly [name: string, publisher?: string]
  readonly isHeard: boolean
  readonly decision: 'link' | 'possible' | 'none'
  readonly because: string
}

const lines: readonly Line[] = [
  {
    given: ['WhatsApp Transmitter'],
    isHeard: true,
    decision: 'none',
    because: 'the maker has no such edition',
  },
  { given: ['WhatsApp for Python'], isHeard: true, decision: 'none', because: 'programmers reach it in it' },
  { given: ['WhatsApp for Windows'], isHeard: false, decision: 'link', because: 'it runs on it' },
  { given: ['whatsapp-gtk'], isHeard: true, decision: 'none', because: 'others give it other windows' },
  { given: ['whatsapp-cli'], isHeard: true, decision: 'none', because: 'programmers reach services so' },
  { given: ['WhatsAppViewer Toolbar'], isHeard: true, decision: 'none', because: 'joined or not' },
  {
    given: ['微信下载工具'],
    isHeard: true,
    decision: 'none',
    because: 'it takes out what is in the service',
  },
  {
    given: ['OneDrive Viewer'],
    isHeard: true,
    decision: 'none',
    because: 'others let one look into a service',
  },
  {
    given: ['Claude Code Templates'],
    isHeard: true,
    decision: 'none',
    because: 'so are tools of makers of models',
  },
  {
    given: ['Claude Code CLI'],
    isHeard: false,
    decision: 'link',
    because: 'a tool is reached by its own program',
  },
  {
    given: ['Claude Code for VS Code'],
    isHeard: false,
    decision: 'link',
    because: 'for says for what it is',
  },
  { given: ['WhatsApp'], isHeard: false, decision: 'link', because: 'nothing follows' },
  {
    given: ['WhatsApp Desktop 2.24 (x64)'],
    isHeard: false,
    decision: 'link',
    because: 'editions are its own',
  },
  { given: ['WhatsApp Canary'], isHeard: false, decision: 'link', because: 'builds are its own' },
  {
    given: ['WhatsApp (Business)'],
    isHeard: false,
    decision: 'link',
    because: 'brackets say more of the same',
  },
  { given: ['WhatsApp: Chats and calls'], isHeard: false, decision: 'link', because: 'so are stores filled' },
  { given: ['WhatsApp Technolgies'], isHeard: false, decision: 'link', because: 'a slip in a common word' },
  { given: ['Microsoft OneDrive Photos'], isHeard: false, decision: 'link', because: 'the maker is named' },
  {
    given: ['WhatsApp Transmitter', 'Meta Platforms'],
    isHeard: false,
    decision: 'link',
    because: 'it publishes it',
  },
  {
    given: ['Visual Studio Profiler'],
    isHeard: false,
    decision: 'link',
    because: 'that is no service for everybody',
  },
  { given: ['微信输入法'], isHeard: false, decision: 'link', because: 'a maker has more than one thing' },
]

for (const { given, isHeard, decision, because } of lines) {
  test(`${given.join(' by ')} is ${decision}: ${because}`, () => {
    const found = nearest(index, itemOf(given[0], given[1] ?? ''))
    assert.equal(found.decision, decision, JSON.stringify(found.because))
    assert.equal(
      found.because.some(reason => reason.feature === 'around-a-service'),
      isHeard,
    )
  })
}
