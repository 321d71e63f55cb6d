import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { utf8 } from '../base/bytes.ts'
import { Fault } from '../base/fault.ts'
import type { GazetteSource } from '../ports/gazette-source.ts'
import { gazetteAddress } from './gazette-address.ts'
import { gazetteFolder } from './gazette-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-gazette-'))
after(() => rmSync(folder, { recursive: true }))

test('a folder gives back what was put into it, whole, and leaves nothing else behind', async () => {
  const copy = gazetteFolder(join(folder, 'copy'))
  await copy.putBytes('tile/0/x001/000.p/3', utf8('abc'))
  await copy.putBytes('tile/0/x001/000.p/3', utf8('abcd'))
  assert.deepEqual(await copy.fetchBytes('tile/0/x001/000.p/3', 4), { ok: true, value: Buffer.from('abcd') })
  assert.deepEqual(readdirSync(join(folder, 'copy', 'tile', '0', 'x001', '000.p')), ['3'])
})

test('a folder tells what is missing and what is larger than asked for', async () => {
  mkdirSync(join(folder, 'poor', 'tile'), { recursive: true })
  writeFileSync(join(folder, 'poor', 'checkpoint'), 'abc')
  const poor = gazetteFolder(join(folder, 'poor'))
  assert.equal(await codeOf(poor, 'tile/0/000'), 'gazette-missing')
  assert.equal(await codeOf(poor, 'checkpoint', 2), 'gazette-too-large')
})

test('a folder is never left', async () => {
  const copy = gazetteFolder(folder)
  await assert.rejects(async () => copy.fetchBytes('../secret', 10), Fault)
  await assert.rejects(async () => copy.putBytes('tile/0/../../../x', utf8('')), Fault)
})

const answers: Readonly<Record<string, RequestListener>> = {
  '/g/checkpoint': (_, response) => response.end('signed'),
  '/g/tile/0/000': (_, response) => response.writeHead(404).end(),
  '/g/tile/0/001': (_, response) => response.writeHead(302, { location: '/g/checkpoint' }).end(),
  '/g/tile/0/002': (_, response) => response.writeHead(500).end(),
  '/g/tile/0/003': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000))),
  '/g/tile/0/004': (request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('a')
    request.socket.destroy()
  },
}

async function withServer(run: (address: string, server: Server) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    if (answer === undefined) response.writeHead(410).end()
    else answer(request, response)
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  assert.ok(bound !== null && typeof bound === 'object')
  try {
    await run(`http://127.0.0.1:${bound.port}/g/`, server)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test('an address gives what it serves, and every way of failing has its code', async () => {
  await withServer(async address => {
    const source = gazetteAddress(address)
    assert.ok(source.ok)
    const got = await source.value.fetchBytes('checkpoint', 6)
    assert.ok(got.ok && Buffer.from(got.value).toString() === 'signed')
    const codes = {
      checkpoint: 'gazette-too-large',
      'tile/0/000': 'gazette-missing',
      'tile/0/001': 'gazette-redirected',
      'tile/0/002': 'gazette-refused',
      'tile/0/003': 'gazette-too-large',
      'tile/0/004': 'gazette-unreachable',
      'tile/0/005': 'gazette-missing',
    }
    for (const [path, code] of Object.entries(codes))
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.equal(await codeOf(source.value, path, 5), code, path)
  })
})

test('an address at which nobody answers is told, not thrown', async () => {
  const source = gazetteAddress('http://127.0.0.1:1/')
  assert.ok(source.ok)
  assert.equal(await codeOf(source.value, 'checkpoint'), 'gazette-unreachable')
})

for (const address of [
  'ftp://a/',
  'file:///etc',
  'a',
  'https://user:secret@a/',
  'https://a/?b',
  'https://a/#b',
])
  test(`${address} is no address of a gazette`, () => {
    assert.equal(gazetteAddress(address).ok, false)
  })

async function codeOf(source: GazetteSource, path: string, maxBytes = 100): Promise<string | undefined> {
  const got = await source.fetchBytes(path, maxBytes)
  return got.ok ? undefined : got.problems[0]?.code
}
