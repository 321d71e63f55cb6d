import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessColumns } from './columns.ts'
import { parseDayText } from '../day-text.ts'
import { parseQuantity } from './item.ts'

const headers: readonly { readonly given: string; readonly expect: Readonly<Record<string, string>> }[] = [
  { given: 'version;NAME;Vendor', expect: { version: 'version', name: 'NAME', publisher: 'Vendor' } },
  {
    given: 'Product;Vendor;Manufacturer',
    expect: { name: 'Product', publisher: 'Manufacturer', seller: 'Vendor' },
  },
  { given: 'Name;Description', expect: { name: 'Name' } },
  { given: 'Asset;Description;Qty', expect: { name: 'Description', quantity: 'Qty' } },
  {
    given: 'Software Name;Software_Publisher;Software-Version;Install Count',
    expect: {
      name: 'Software Name',
      publisher: 'Software_Publisher',
      version: 'Software-Version',
      quantity: 'Install Count',
    },
  },
  {
    given: '软件名称;厂商;版本;数量;部门',
    expect: { name: '软件名称', publisher: '厂商', version: '版本', quantity: '数量', unit: '部门' },
  },
  { given: '軟體名稱;廠商;版本', expect: { name: '軟體名稱', publisher: '廠商', version: '版本' } },
  {
    given: 'Bezeichnung;Hersteller;Menge;Lieferant',
    expect: { name: 'Bezeichnung', publisher: 'Hersteller', quantity: 'Menge', seller: 'Lieferant' },
  },
  {
    given: 'Désignation;Éditeur;Qté;Fournisseur',
    expect: { name: 'Désignation', publisher: 'Éditeur', quantity: 'Qté', seller: 'Fournisseur' },
  },
  {
    given: 'Наименование ПО;Производитель;Кол-во;Поставщик',
    expect: { name: 'Наименование ПО', publisher: 'Производитель', quantity: 'Кол-во', seller: 'Поставщик' },
  },
  {
    given: '製品名;メーカー;バージョン;数量',
    expect: { name: '製品名', publisher: 'メーカー', version: 'バージョン', quantity: '数量' },
  },
  {
    given: '제품명;제조사;버전;수량',
    expect: { name: '제품명', publisher: '제조사', version: '버전', quantity: '수량' },
  },
  {
    given: 'DeviceName;Name;Date;Seller',
    expect: { unit: 'DeviceName', name: 'Name', seller: 'Seller', acquired: 'Date' },
  },
  { given: 'Name;Date', expect: { name: 'Name' } },
  { given: 'ＮＡＭＥ;Quantity (pcs)', expect: { name: 'ＮＡＭＥ', quantity: 'Quantity (pcs)' } },
  { given: 'colour;size', expect: {} },
]

for (const { given, expect } of headers) {
  test(`of the columns ${given} these are known: ${JSON.stringify(expect)}`, () => {
    const header = given.split(';')
    const { columns } = guessColumns(header, {})
    assert.deepEqual(Object.fromEntries([...columns].map(([field, index]) => [field, header[index]])), expect)
  })
}

test('what the user says outranks the guess, by title, by folded title or by number', () => {
  const header = ['Name', 'Beschreibung', 'Hersteller', 'Name']
  assert.equal(guessColumns(header, { name: 'Beschreibung' }).columns.get('name'), 1)
  assert.equal(guessColumns(header, { name: 'beschreibung ' }).columns.get('name'), 1)
  assert.equal(guessColumns(header, { name: '4' }).columns.get('name'), 3)
  assert.equal(guessColumns(header, { 'network-part': 'Hersteller' }).columns.get('network-part'), 2)
  assert.equal(guessColumns(header, { 'network-part': 'Hersteller' }).columns.has('publisher'), false)
  assert.deepEqual(guessColumns(header, { name: 'Nombre' }).missing, ['Nombre'])
})

const days: readonly (readonly [given: string, expect: string])[] = [
  ['2014-08-05', '2014-08-05'],
  ['2014/8/5', '2014-08-05'],
  ['20140805', '2014-08-05'],
  ['2014年8月5日', '2014-08-05'],
  ['05.08.2014', '2014-08-05'],
  ['2014-08-05T10:00:00Z', '2014-08-05'],
  ['2014-08-05 10:00', '2014-08-05'],
  ['31/08/2014', '2014-08-31'],
  ['08/31/2014', '2014-08-31'],
  ['05/05/2014', '2014-05-05'],
  ['03/04/2014', 'ambiguous'],
  ['2014-02-30', 'no-day'],
  ['31.02.2014', 'no-day'],
  ['soon', 'no-day'],
  ['', 'no-day'],
]

for (const [given, expect] of days) {
  test(`as a day "${given}" is ${expect}`, () => {
    const parsed = parseDayText(given)
    assert.equal(parsed.kind === 'day' ? parsed.day : parsed.kind, expect)
  })
}

const quantities: readonly (readonly [given: string, expect: number | undefined])[] = [
  ['12', 12],
  ['1,200', 1200],
  ['1.200.000', 1_200_000],
  ["1'200", 1200],
  ['1 250', 1250],
  ['3.0', 3],
  ['3,00', 3],
  ['12台', 12],
  ['1.000', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['many', undefined],
  ['12,34', undefined],
]

for (const [given, expect] of quantities) {
  test(`as a quantity "${given}" is ${expect}`, () => {
    assert.equal(parseQuantity(given), expect)
  })
}
