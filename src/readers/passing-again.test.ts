import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cyclonedxJson } from './cyclonedx-json/reader.ts'
import type { Likeness } from './glance.ts'
import { readBy } from './passing.testing.ts'
import { spdxJson } from './spdx-json/reader.ts'

const PLAIN = ['a', 'b', 'a', 'a', 'c', 'b']

test('an item that comes again is not looked at again, and one that differs in a single text is', async () => {
  const components = PLAIN.map(name => ({ type: 'library', name, purl: 'pkg:npm/x@1' }))
  const packages = PLAIN.map(name => ({
    name,
    externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:npm/x@1' }],
  }))
  for (const [reader, document] of [
    [cyclonedxJson, { bomFormat: 'CycloneDX', components }],
    [spdxJson, { spdxVersion: 'SPDX-2.3', packages }],
  ] as const) {
    const asked: string[] = []
    const { items, nobodys } = await readBy(reader, Buffer.from(JSON.stringify(document)), [5000], {
      letsGo({ name }) {
        asked.push(name)
        return name !== 'c'
      },
      isNobodys: () => false,
    })
    assert.deepEqual([asked, nobodys, items.map(({ name }) => name)], [['a', 'b', 'c'], 5, ['c']])
  }
})

test('what is not let go is asked for by all that it can be known by, once for all that is the same', async () => {
  const versions = ['1', '1', '2', '1', '2']
  const components = versions.map(version => ({ type: 'library', name: 'a', version }))
  const packages = versions.map(versionInfo => ({
    name: 'a',
    versionInfo,
    supplier: 'Person: Jane',
    primaryPackagePurpose: 'LIBRARY',
  }))
  for (const [reader, document, publisher] of [
    [cyclonedxJson, { bomFormat: 'CycloneDX', components }, {}],
    [spdxJson, { spdxVersion: 'SPDX-2.3', packages }, { publisher: 'Jane' }],
  ] as const) {
    const asked: Likeness[] = []
    const { items, nobodys } = await readBy(reader, Buffer.from(JSON.stringify(document)), [5000], {
      letsGo: () => false,
      isNobodys(item) {
        asked.push(item)
        return item.version === '1'
      },
    })
    const likeness = (version: string) => ({
      name: 'a',
      identifiers: [],
      type: 'library',
      ...publisher,
      version,
    })
    assert.deepEqual(asked, [likeness('1'), likeness('2'), likeness('2')])
    assert.deepEqual([nobodys, items.map(({ version }) => version)], [3, ['2', '2']])
  }
})

test('in a long document things that come again late are found again', async () => {
  const numbers = Array.from({ length: 30_000 }, (_, at) => (at < 10_000 ? at : at % 500))
  const components = numbers.map(at => ({ type: 'library', name: `n${at}`, purl: `pkg:npm/n${at}@1` }))
  let asked = 0
  const bytes = Buffer.from(JSON.stringify({ bomFormat: 'CycloneDX', components }))
  const { items, nobodys } = await readBy(cyclonedxJson, bytes, [100_000], {
    letsGo() {
      asked += 1
      return true
    },
    isNobodys: () => false,
  })
  // Those that the end of a piece cuts are read like any other.
  assert.ok(items.length < 100)
  assert.equal(items.length + nobodys, 30_000)
  assert.ok(asked < 20_000, `${asked}`)
})
