import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, SAMPLE } from '../sample.testing.ts'

const index = compileNames(SAMPLE)

const lines: readonly (readonly [given: readonly [string, string?], tool: string | undefined])[] = [
  [['Tencent 综合利用工具'], '利用工具'],
  [['海康威视漏洞利用工具'], '漏洞利用'],
  [['Kaspersky 流量解密脚本'], '解密脚本'],
  [['海康威视漏洞批量检测'], '漏洞'],
  [['启明星辰漏洞扫描系统'], undefined],
  [['腾讯会议，支持破解防护'], undefined],
  [['海康威视破解工具', '海康威视'], undefined],
]

for (const [given, tool] of lines)
  test(`${given.join(' by ')} ${tool === undefined ? 'is no attack' : `says ${tool}`}`, () => {
    const found = nearest(index, itemOf(given[0], given[1] ?? ''))
    assert.equal(found.because.find(({ feature }) => feature === 'attacked-in-han')?.item, tool)
    if (tool !== undefined) assert.notEqual(found.decision, 'link')
  })
