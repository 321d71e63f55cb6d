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
  {
    name: 'one Western word in ASCII',
    given: bytes('6e 61 6d 65 0a 47 72 fc df 65 0a'),
    expect: 'windows-1252',
  },
  {
    name: 'UTF-8 in which a character was cut off',
    given: Buffer.concat([utf8.encode('name,厂商\n瑞星杀毒软'), bytes('e4 bb'), utf8.encode(',北京瑞星\n')]),
    expect: 'utf-8',
  },
  { name: 'NUL bytes', given: new Uint8Array(1000), expect: undefined },
  { name: 'a program', given: bytes('7f 45 4c 46 02 01 01 00 00 00 00 00'), expect: undefined },
]

for (const { name, given, expect } of heads) {
  test(`${name} is taken for ${expect ?? 'no text'}`, () => {
    assert.equal(detectEncoding(given)?.label, expect)
  })
}

/** Text as the bytes of an encoding: found by decoding whatever may be a character of it. */
function encoded(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const known = new Map<string, readonly number[]>()
  for (let high = 0xff; high >= 0x80; high -= 1) {
    for (let low = 0xff; low >= 0x40; low -= 1)
      known.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  for (let byte = 0; byte < 0x100; byte += 1) known.set(decoder.decode(Uint8Array.of(byte)), [byte])
  return Uint8Array.from(Array.from(text).flatMap(character => known.get(character) ?? [0x3f]))
}

for (const [label, text] of [
  ['windows-1250', 'Nazwa;Producent\nKsięga główna;Żółw Sp. z o.o.\n'],
  ['windows-1250', 'Název;Výrobce\nÚčetní program;Příbram\n'],
  ['windows-1250', 'Név;Gyártó\nTűzfal szoftver;Főváros Önkormányzata\n'],
  ['windows-1251', 'имя\nкасперский\n'],
  ['windows-1251', 'Name;Publisher\nKaspersky;Лаборатория Касперского\n'],
  ['windows-1252', 'Nom;Éditeur\nGestion des dépenses à Sèvres;Noël\n'],
  ['windows-1252', 'Navn;Udgiver\nRødgrød med fløde på Ærø;Århus\n'],
  ['windows-1252', 'Name\nMüller;Éditeur;Señor;Ærø;Åbo;Não\n'],
  ['windows-1252', 'Name;Vendor\n“Office™” – Microsoft®;Adobe®\n'],
  ['windows-1253', 'Όνομα;Έκδοση\nΛογιστική εφαρμογή;Αθήνα\n'],
  ['windows-1254', 'Ad;Üretici\nGüvenlik yazılımı;Şirket İstanbul\n'],
  ['windows-1255', 'שם;יצרן\nתוכנת אבטחה לארגונים;חברה ישראלית\n'],
  ['windows-1256', 'الاسم;الناشر\nبرنامج الحماية من الفيروسات;الشركة الوطنية\n'],
  ['windows-1257', 'Nosaukums;Ražotājs\nGrāmatvedības programmatūra;Rīga\n'],
  ['gb18030', '软件名称,厂商\n瑞星杀毒软件,北京瑞星\n'],
  ['big5', '名稱,發行者\n卡巴斯基防毒,卡巴斯基實驗室\n'],
  ['shift_jis', '名前,発行元\nウイルスバスター,トレンドマイクロ\n'],
  ['euc-kr', '이름,게시자\n알약,이스트소프트\n카스퍼스키,카스퍼스키랩\n'],
] as const) {
  test(`${JSON.stringify(text.slice(0, 24))} in ${label} is known for it`, () => {
    const given = encoded(text, label)
    assert.equal(new TextDecoder(label).decode(given), text)
    assert.equal(detectEncoding(given)?.label, label)
  })
}

test('what the first line of XML names is believed where the bytes are text in it', () => {
  const xml = (name: string, rest: string) =>
    Buffer.concat([
      utf8.encode(`<?xml version="1.0" encoding="${name}"?>\n<a>`),
      bytes(rest),
      utf8.encode('</a>'),
    ])
  // Ł in ISO 8859-2
  assert.equal(detectEncoding(xml('iso-8859-2', 'a3 f3 64 bc'))?.label, 'iso-8859-2')
  assert.equal(detectEncoding(xml('no-such', '47 72 f6 df 65'))?.label, 'windows-1252')
  // Whoever says another encoding and writes UTF-8 wrote UTF-8.
  assert.equal(detectEncoding(xml('iso-8859-2', 'c5 81'))?.label, 'utf-8')
})

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
