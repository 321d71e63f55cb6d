import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { Fault } from '../base/fault.ts'
import { renderBundle } from '../gazette/bundle.ts'
import {
  bytesOf,
  decisionOf,
  FIRST_KEY,
  type Keeper,
  keeperOf,
  SECOND_KEY,
} from '../gazette/gazette.testing.ts'
import { gazetteFolder } from './world.ts'
import { runLicet, type Transcript } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-gazette-cli-'))
after(() => rmSync(folder, { recursive: true }))

function write(keeper: Keeper, name: string): string {
  const to = join(folder, name)
  rmSync(to, { recursive: true, force: true })
  for (const [path, bytes] of keeper.files) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), bytes)
  }
  return to
}

async function gazette(...words: readonly string[]): Promise<Transcript & { readonly text: string }> {
  const transcript = await runLicet(['gazette', ...words])
  return { ...transcript, text: (transcript.out + transcript.err).replaceAll(/\s+/gu, ' ') }
}

interface Answer {
  readonly holds: boolean
  readonly size: number
  readonly firstBadEntry?: number
  readonly problems: readonly { readonly code: string }[]
}

async function jsonOf(...words: readonly string[]): Promise<Answer> {
  return JSON.parse((await gazette(...words, '--format', 'json')).out) as Answer
}

const pinned = ['--key', FIRST_KEY.verifierKey] as const

test('a gazette that holds exits 0 and says so, with its key where none was pinned', async () => {
  const at = write(await keeperOf(9), 'good')
  const { text, exit } = await gazette('verify', at, ...pinned)
  assert.equal(exit, 0)
  assert.match(
    text,
    /registry\.example\/gazette: the gazette holds\. 10 entries \(9 decision, 1 key-rotated\)/u,
  )
  assert.match(text, /The key that was pinned signed it/u)
  const unpinned = await gazette('verify', at)
  assert.equal(unpinned.exit, 0)
  assert.ok(unpinned.out.includes(FIRST_KEY.verifierKey))
})

test('a gazette that does not hold exits 1 and names the first bad entry', async () => {
  const keeper = await keeperOf(9)
  const forged = bytesOf({ ...decisionOf(7), body: { outcome: 'bought' } })
  keeper.files.set(
    'tile/entries/000.p/10',
    renderBundle(keeper.entries.map((entry, at) => (at === 7 ? forged : entry))),
  )
  const at = write(keeper, 'bad')
  const { text, exit } = await gazette('verify', at, ...pinned)
  assert.equal(exit, 1)
  assert.match(text, /The first bad entry is number 7, of 10 entries counted from 0\./u)
  assert.match(text, /expected the hash [0-9a-f]{64} and found [0-9a-f]{64}/u)
  const answer = await jsonOf('verify', at, ...pinned)
  assert.deepEqual([answer.holds, answer.firstBadEntry], [false, 7])
  const shown = await gazette('show', at)
  assert.equal(shown.exit, 1)
  assert.doesNotMatch(shown.text, /case-1/u)
})

test('what cannot be checked exits 2: no gazette there, nobody who answers, a key or checkpoint that is none', async () => {
  const at = write(await keeperOf(1), 'small')
  writeFileSync(join(folder, 'no-checkpoint'), 'hello')
  const calls = [
    ['verify'],
    ['verfy', at],
    ['verify', join(folder, 'nothing')],
    ['verify', 'http://127.0.0.1:1/'],
    ['verify', 'ftp://a/'],
    ['verify', at, '--key', 'a+b+c'],
    ['verify', at, '--since', join(folder, 'no-checkpoint')],
    ['show', at, 'first'],
    ['show', at, '2'],
    ['mirror', at],
  ]
  for (const call of calls) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { exit, err } = await gazette(...call)
    assert.equal(exit, 2, call.join(' '))
    assert.match(err, /^licet: /u)
  }
})

test('a gazette is held against the checkpoint of before: it may grow, not go back, and not change', async () => {
  const keeper = await keeperOf(9)
  const old = join(write(keeper, 'old'), 'checkpoint')
  await keeper.publish([bytesOf(decisionOf(10))])
  const young = write(keeper, 'young')
  assert.equal((await gazette('verify', young, ...pinned, '--since', old)).exit, 0)
  const back = await jsonOf('verify', join(folder, 'old'), '--since', join(young, 'checkpoint'))
  assert.deepEqual(
    back.problems.map(({ code }) => code),
    ['gazette-rolled-back'],
  )
  const fork = await keeperOf(8)
  await fork.publish([bytesOf({ ...decisionOf(9), body: {} }), bytesOf(decisionOf(10))])
  const forked = await jsonOf('verify', write(fork, 'fork'), '--since', old)
  assert.deepEqual(
    forked.problems.map(({ code }) => code),
    ['gazette-forked'],
  )
})

test('show lists entries, and shows one with the proof that it is in the log', async () => {
  const at = write(await keeperOf(50), 'listed')
  const listed = await gazette('show', at)
  assert.match(listed.text, /… 11 entries before these/u)
  assert.match(listed.text, /50 2026-01-01 00:50 decision case-50, by xx\/buyer/u)
  const one = await gazette('show', at, '7', ...pinned)
  assert.match(one.text, /Entry 7 of registry\.example\/gazette.*Proven to be in the log of 51 entries/u)
  const proven = JSON.parse((await gazette('show', at, '7', '--format', 'json')).out) as {
    readonly entry: { readonly subject: string }
    readonly proof: readonly string[]
  }
  assert.deepEqual([proven.entry.subject, proven.proof.length], ['case-7', 6])
  assert.equal((await gazette('show', at, '7', '--key', SECOND_KEY.verifierKey)).exit, 2)
})

test('what an entry says reaches the terminal as text, never as a command to it', async () => {
  const keeper = await keeperOf(0)
  await keeper.publish([bytesOf({ ...decisionOf(1), body: { outcome: '\u001B[2J\u202Eevil' } })])
  const at = write(keeper, 'hostile')
  for (const words of [
    ['show', at, '1'],
    ['show', at, '1', '--format', 'json'],
    ['show', at],
  ])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.doesNotMatch((await gazette(...words)).out, /(?!\n)[\p{Cc}\u202E]/u)
})

test('a mirror is the same gazette, takes only what is new, and refuses one that was rewritten', async () => {
  const keeper = await keeperOf(299)
  const copy = join(folder, 'copy')
  assert.equal((await gazette('mirror', write(keeper, 'source'), copy, ...pinned)).exit, 0)
  for (const [path, bytes] of keeper.files)
    assert.deepEqual(readFileSync(join(copy, path)), Buffer.from(bytes), path)
  await keeper.publish([bytesOf(decisionOf(300))])
  const source = write(keeper, 'source')
  rmSync(join(source, 'tile', 'entries', '000'))
  assert.equal(
    (await gazette('mirror', source, copy, ...pinned)).exit,
    0,
    'what is there is not fetched again',
  )
  const held = readFileSync(join(copy, 'checkpoint'), 'utf8')
  const fork = await keeperOf(299)
  await fork.publish([bytesOf({ ...decisionOf(300), body: {} }), bytesOf(decisionOf(301))])
  const refused = await gazette('mirror', write(fork, 'source'), copy, ...pinned)
  assert.equal(refused.exit, 1)
  assert.match(refused.text, /at least one of them is another/u)
  assert.match(refused.text, /The first bad entry is number 300, of 302 entries/u)
  assert.equal(readFileSync(join(copy, 'checkpoint'), 'utf8'), held)
  assert.equal((await gazette('verify', copy, ...pinned)).exit, 0)
})

test('a mirror that breaks off at any file is a whole gazette of before, and goes on from there', async () => {
  const keeper = await keeperOf(299)
  const before = join(folder, 'before')
  await gazette('mirror', write(keeper, 'growing'), before, ...pinned)
  await keeper.publish(Array.from({ length: 300 }, (_, at) => bytesOf(decisionOf(at + 300))))
  const source = write(keeper, 'growing')
  for (let writes = 0; ; writes += 1) {
    const copy = join(folder, `broken-${writes}`)
    cpSync(before, copy, { recursive: true })
    let left = writes
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { exit } = await runLicet(['gazette', 'mirror', source, copy, ...pinned], {
      gazetteFolder: async path => {
        const whole = await gazetteFolder(path)
        return {
          ...whole,
          putBytes: async (file, bytes) => {
            if (left === 0) throw new Fault('the disk is gone')
            left -= 1
            await whole.putBytes(file, bytes)
          },
        }
      },
    })
    if (exit === 0) {
      assert.ok(writes > 4)
      return
    }
    assert.equal(exit, 3)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const held = await jsonOf('verify', copy, ...pinned)
    assert.deepEqual([held.holds, held.size], [true, 300])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.equal((await gazette('mirror', source, copy, ...pinned)).exit, 0)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.equal((await jsonOf('verify', copy, ...pinned)).size, 600)
  }
})

test('a mirror of a gazette that does not hold has no checkpoint, and so is none', async () => {
  const keeper = await keeperOf(3)
  await keeper.sign([SECOND_KEY])
  const copy = join(folder, 'unsigned')
  assert.equal((await gazette('mirror', write(keeper, 'stranger'), copy, ...pinned)).exit, 1)
  assert.ok(!existsSync(join(copy, 'checkpoint')))
})

test('a gazette is read over HTTP as it is from a folder', async () => {
  const keeper = await keeperOf(300)
  const server = createServer((request, response) => {
    const bytes = keeper.files.get((request.url ?? '').replace(/^\/gazette\//u, ''))
    if (bytes === undefined) response.writeHead(404).end()
    else response.end(bytes)
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  try {
    const bound = server.address()
    assert.ok(bound !== null && typeof bound === 'object')
    const address = `http://127.0.0.1:${bound.port}/gazette`
    const answer = await jsonOf('verify', address, ...pinned)
    assert.deepEqual([answer.holds, answer.size], [true, 301])
  } finally {
    server.close()
    server.closeAllConnections()
  }
})
