import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

test('a line with more rows than may wait is read all the same, with a problem and without its host', async () => {
  const rows = Array.from({ length: 25 }, (_, index) => ({ name: `n${index}` }))
  const line = JSON.stringify({ snapshot: rows, action: 'snapshot', name: 'programs', hostIdentifier: 'h' })
  const bytes = new TextEncoder().encode(`${line}\n`)
  const { items, problems } = await readWhole('log', bytes, { limits: { ...LIMITS, waitingRows: 10 } })
  assert.equal(items.length, 25)
  assert.deepEqual(
    items.map(item => item.unit),
    [...Array.from({ length: 20 }, () => undefined), 'h', 'h', 'h', 'h', 'h'],
  )
  assert.deepEqual(
    problems.map(problem => problem.code),
    ['line-too-many-rows', 'line-too-many-rows'],
  )
})

test('rows that nobody named are told apart by their columns, and a source package is no table', async () => {
  const rows = [
    {
      name: 'firefox-esr',
      source: 'firefox-esr',
      version: '128',
      maintainer: 'Example <a@example.org>',
      arch: 'amd64',
    },
    { name: 'Zoom', source: 'programs', version: '6', vendor: 'Zoom Video' },
    { name: 'x', source: 'chrome_extensions', version: '1' },
  ]
  const { items } = await readWhole('rows', new TextEncoder().encode(JSON.stringify(rows)))
  assert.deepEqual(
    items.map(({ type, identifiers }) => [type, identifiers.map(({ scheme }) => scheme)]),
    [
      ['package', ['deb']],
      ['application', []],
      ['browser-extension', []],
    ],
  )
})

test('rows one a line are known by their beginning, also where empty lines lie between them', async () => {
  const text = '{"name":"a","version":"1"}\n\n\n{"name":"b","version":"1"}\n'
  const { items, problems } = await readWhole('rows', new TextEncoder().encode(text))
  assert.deepEqual(problems, [])
  assert.deepEqual(
    items.map(({ name, at }) => [name, at]),
    [
      ['a', 'line 1'],
      ['b', 'line 4'],
    ],
  )
})

test('a program of macOS is called without the ending of its folder, unless that is all', async () => {
  const rows = [
    { name: 'Telegram.app', bundle_identifier: 'ru.keepcoder.Telegram', path: '/Applications/Telegram.app' },
    { name: '.app', bundle_identifier: 'us.zoom.xos', path: '/Applications/zoom.us.app' },
  ]
  const { items } = await readWhole('rows', new TextEncoder().encode(JSON.stringify(rows)))
  assert.deepEqual(
    items.map(({ name }) => name),
    ['Telegram', '.app'],
  )
})
