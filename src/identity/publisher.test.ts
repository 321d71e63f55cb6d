import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparableIdentifiers, identifiersOfTitle } from './identifier.ts'
import { isCarrier, publisherKey, vendorKey } from './publisher.ts'

const publishers: readonly (readonly [written: string, whole: string, core: string])[] = [
  ['AO Kaspersky Lab', 'kasperskylab', 'kaspersky'],
  ['Kaspersky Lab UK Limited', 'kasperskylabuk', 'kaspersky'],
  ['АО «Лаборатория Касперского»', 'лабораториякасперского', 'лабораториякасперского'],
  ['Beijing Rising Information Technology Co., Ltd.', 'beijingrisinginformationtechnology', 'rising'],
  [
    'Beijing Rising Information Technology Corporation Limited',
    'beijingrisinginformationtechnology',
    'rising',
  ],
  ['Tencent Technology (Shenzhen) Company Limited', 'tencenttechnologyshenzhen', 'tencent'],
  ['腾讯科技（深圳）有限公司', '腾讯科技深圳', '腾讯'],
  ['北京瑞星信息技术股份有限公司', '北京瑞星信息技术', '瑞星'],
  ['Hangzhou Hikvision Digital Technology Co.,Ltd.', 'hangzhouhikvisiondigitaltechnology', 'hikvision'],
  ['Trend Micro, Inc.', 'trendmicro', 'trendmicro'],
  ['Red Hat', 'redhat', 'redhat'],
  ['CN=Kaspersky Lab JSC, O="Kaspersky Lab", L=Moscow, C=RU', 'kasperskylab', 'kaspersky'],
  ['Developer ID Application: Kaspersky Lab UK Limited (2Y8XE5CQ94)', 'kasperskylabuk', 'kaspersky'],
  ['Kaspersky Lab <support@kaspersky.com>', 'kasperskylab', 'kaspersky'],
  ['Software', 'software', 'software'],
  ['', '', ''],
]

for (const [written, whole, core] of publishers) {
  test(`the publisher "${written}" is "${whole}", at its core "${core}"`, () => {
    const key = publisherKey(written)
    assert.deepEqual([key.whole, key.core], [whole, core])
  })
}

test('a maker written in one word is read word by word', () => {
  assert.equal(vendorKey('HuaweiSoftwareTechnologies').core, 'huawei')
  assert.equal(vendorKey('yandex-cloud').core, 'yandexcloud')
})

const identifiers: readonly (readonly [scheme: string, value: string, expect: readonly string[]])[] = [
  [
    'purl',
    'pkg:npm/%40yandex/types@1.2.3?x=y#z',
    ['purl npm/@yandex/types by yandex', 'npm @yandex/types by yandex'],
  ],
  ['purl', 'pkg:pypi/kaspersky@1.0', ['purl pypi/kaspersky open', 'pypi kaspersky open']],
  [
    'purl',
    'pkg:deb/debian/klnagent64@15.0?arch=amd64',
    ['purl deb/debian/klnagent64 open', 'deb klnagent64 open'],
  ],
  ['purl', 'pkg:golang/github.com/huawei/x@v1', ['purl golang/github.com/huawei/x by huawei']],
  ['purl', 'pkg:maven/com.huawei.hms/push@6', ['purl maven/com.huawei.hms/push by huawei']],
  [
    'cpe',
    'cpe:2.3:a:kaspersky:anti-virus:21.3:*:*:*:*:*:*:*',
    ['cpe kaspersky:anti-virus:21.3 by kaspersky'],
  ],
  ['cpe', 'cpe:/o:microsoft:windows_8', ['cpe microsoft:windows_8 by microsoft']],
  ['cpe', 'cpe:2.3:a:kaspersky:*', ['cpe kaspersky by kaspersky']],
  ['winget', 'Kaspersky.KasperskyAnti-Virus', ['winget kaspersky.kasperskyanti-virus by Kaspersky']],
  ['bundle-id', 'com.Kaspersky.KAV', ['bundle-id com.kaspersky.kav by kaspersky']],
  ['bundle-id', 'uk.co.example.app', ['bundle-id uk.co.example.app by example']],
  ['domain', 'https://www.Kaspersky.com/x?y', ['domain com.kaspersky.www.']],
  ['exe', 'C:\\Program Files\\x\\AVP.exe', ['exe avp.exe']],
  ['process', 'avp.exe', ['exe avp.exe']],
  ['oui', '00:E0:FC', ['oui 00e0fc']],
  ['team-id', ' 2Y8XE5CQ94 ', ['team-id 2y8xe5cq94']],
  ['winget', '', []],
]

for (const [scheme, value, expect] of identifiers) {
  test(`${scheme} "${value}" is compared as ${expect.join(' and ')}`, () => {
    const found = comparableIdentifiers({ scheme, value }).map(
      ({ scheme: as, value: key, vendor, openRegistry }) =>
        [as, key, vendor === undefined ? '' : `by ${vendor}`, openRegistry === true ? 'open' : '']
          .filter(part => part !== '')
          .join(' '),
    )
    assert.deepEqual(found, expect)
  })
}

test('a title is an identifier only where it has the whole form of one', () => {
  assert.deepEqual(
    ['com.kaspersky.x', 'klif.sys', 'avp.exe', 'Yandex.Disk', 'v2.0.1', 'Node.js', 'e.g. this.and.that'].map(
      name => identifiersOfTitle(name).length,
    ),
    [2, 1, 1, 0, 0, 0, 0],
  )
})

for (const publisher of [
  'N/A',
  'None',
  '(unknown)',
  'Not available',
  'To be filled by O.E.M.',
  '未知',
  'Неизвестно',
]) {
  test(`"${publisher}" as a publisher is nobody, and speaks for nobody and against nobody`, () => {
    assert.ok(isCarrier(publisherKey(publisher)))
  })
}

for (const publisher of ['Nil Corp', 'Various Artists', 'Unknown Worlds', 'NA Systems GmbH']) {
  test(`"${publisher}" as a publisher is somebody`, () => {
    assert.ok(!isCarrier(publisherKey(publisher)))
  })
}
