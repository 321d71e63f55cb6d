import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asUtf8 } from './as-utf8.ts'
import { detectEncoding } from './detect.ts'
import { streamOf } from '../reading.testing.ts'

const utf8 = new TextEncoder()

const heads: readonly {
  readonly name: string
  readonly given: Uint8Array
  readonly expect: string | undefined
}[] = [
  { name: 'plain ASCII', given: utf8.encode('name,version\n'), expect: 'utf-8' },
  { name: 'UTF-8 with a mark', given: utf8.encode('\uFEFFname'), expect: 'utf-8' },
  { name: 'UTF-8 cut inside a character', given: utf8.encode('瑞星').subarray(0, 5), expect: 'utf-8' },
  { name: 'UTF-16 LE with a mark', given: wide('\uFEFF瑞', 'little'), expect: 'utf-16le' },
  { name: 'UTF-16 BE with a mark', given: wide('\uFEFF瑞', 'big'), expect: 'utf-16be' },
  { name: 'UTF-16 LE without a mark', given: wide('[{"name":"Kaspersky"}]', 'little'), expect: 'utf-16le' },
  { name: 'UTF-16 BE without a mark', given: wide('[{"name":"Kaspersky"}]', 'big'), expect: 'utf-16be' },
  // 软件名称,厂商 · 瑞星 · 金山毒霸
  {
    name: 'GB18030',
    given: bytes('c8 ed bc fe c3 fb b3 c6 2c b3 a7 c9 cc 0a c8 f0 d0 c7 2c bd f0 c9 bd b6 be b0 d4'),
    expect: 'gb18030',
  },
  // Название;Производитель
  {
    name: 'Windows-1251',
    given: bytes('cd e0 e7 e2 e0 ed e8 e5 3b cf f0 ee e8 e7 e2 ee e4 e8 f2 e5 eb fc 0a'),
    expect: 'windows-1251',
  },
  {
    name: 'Windows-1252',
    given: bytes('47 72 f6 df 65 3b 48 65 72 73 74 65 6c 6c 65 72 20 66 fc 72'),
    expect: 'windows-1252',
  },
  { name: 'NUL bytes', given: new Uint8Array(1000), expect: undefined },
  { name: 'a program', given: bytes('7f 45 4c 46 02 01 01 00 00 00 00 00'), expect: undefined },
]

for (const { name, given, expect } of heads) {
  test(`${name} is taken for ${expect ?? 'no text'}`, () => {
    assert.equal(detectEncoding(given)?.label, expect)
  })
}

test('a text in any encoding comes out as the same UTF-8, however its bytes come', async () => {
  const text = 'name;厂商\n瑞星杀毒软件;😀\n'
  for (const order of ['little', 'big'] as const) {
    for (const size of [1, 3, 1000]) {
      const given = wide(`\uFEFF${text}`, order)
      const encoding = detectEncoding(given)
      assert.ok(encoding)
      const chunks: Uint8Array[] = []
      for await (const chunk of asUtf8(streamOf(given, size), encoding)) chunks.push(chunk)
      assert.equal(Buffer.concat(chunks).toString('utf8'), text)
    }
  }
})

function wide(text: string, order: 'little' | 'big'): Uint8Array {
  const buffer = Buffer.from(text, 'utf16le')
  return order === 'little' ? buffer : buffer.swap16()
}

function bytes(hexadecimal: string): Uint8Array {
  return Buffer.from(hexadecimal.replaceAll(' ', ''), 'hex')
}
