import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import type { JsonObject } from '../base/canonical-json.ts'
import type { World } from '../cli/world.ts'
import { announceKey } from '../gazette/announce-key.ts'
import {
  bytesOf,
  FIRST_KEY,
  type Keeper,
  keeperOf,
  momentOf,
  ORIGIN,
  SECOND_KEY,
} from '../gazette/gazette.testing.ts'
import type { GazetteEntry, GazetteKind } from '../model/gazette-entry.ts'
import { disk } from '../machine/disk.ts'
import { gazetteFolder } from './world.ts'
import { EXLAND, runLicet } from './world.testing.ts'

const top = mkdtempSync(join(tmpdir(), 'licet-subscriptions-'))
after(() => rmSync(top, { recursive: true }))
let here = top
let runs = 0
beforeEach(() => {
  runs += 1
  here = join(top, String(runs))
  mkdirSync(here)
})

/** What a command keeps in the folder where it runs goes to a folder of the test's own. */
function at(path: string): string {
  return path.startsWith('licet.') ? join(here, path) : path
}

const inFolder: Partial<World> = {
  disk: {
    ...disk,
    isFile: path => disk.isFile(at(path)),
    readText: async (path, maxBytes) => disk.readText(at(path), maxBytes),
    writeText: async (path, text) => disk.writeText(at(path), text),
    makeFolder: async path => disk.makeFolder(at(path)),
  },
  gazetteFolder: async path => gazetteFolder(at(path)),
}

async function licet(
  ...words: readonly string[]
): Promise<{ readonly text: string; readonly out: string; readonly exit: number }> {
  const { out, err, exit } = await runLicet([...words, '--catalog', EXLAND], inFolder)
  return { text: (out + err).replaceAll(/\s+/gu, ' '), out, exit }
}

function measureOf(id: string, changes: JsonObject = {}, provision: JsonObject = {}): JsonObject {
  return {
    id,
    title: { en: 'Notice on Guard' },
    kind: 'directive',
    authority: 'xx/buyer',
    summary: 'Agencies do not use Alphasec Guard.',
    sources: {
      text: {
        title: 'The notice',
        publisher: 'Buyer',
        published: '2021-05-01',
        basis: 'official',
        read: 'whole',
      },
    },
    stages: [{ stage: 'issued', on: '2021-05-01', sources: ['text'] }],
    provisions: {
      use: {
        says: 'Agencies do not use Alphasec Guard.',
        effect: 'prohibit',
        acts: ['use'],
        to: { class: 'xx/agency' },
        covers: { product: 'alphasec-guard' },
        from: '2021-05-01',
        sources: ['text'],
        ...provision,
      },
    },
    ...changes,
  }
}

function act(
  kind: GazetteKind,
  subject: string,
  moment: number,
  body: JsonObject,
  previous?: number,
): Uint8Array {
  const entry: GazetteEntry = { format: 1, kind, at: momentOf(moment), authority: 'xx/buyer', subject, body }
  return bytesOf({ ...entry, ...(previous === undefined ? {} : { previous }) })
}

function write(keeper: Keeper): string {
  const to = join(here, 'gazette')
  rmSync(to, { recursive: true, force: true })
  for (const [path, bytes] of keeper.files) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), bytes)
  }
  return to
}

async function statusOf(...words: readonly string[]): Promise<string> {
  const asked = ['ask', 'alphasec-guard', '--as', 'xx/agency', '--act', 'use', '--format', 'json', ...words]
  const { out } = await licet(...asked)
  const { verdicts } = JSON.parse(out) as { readonly verdicts: readonly { readonly status: string }[] }
  return verdicts[0]?.status ?? ''
}

async function publishing(
  ...entries: readonly Uint8Array[]
): Promise<{ readonly keeper: Keeper; readonly added: Awaited<ReturnType<typeof licet>> }> {
  const keeper = await keeperOf(0)
  await keeper.publish(entries)
  return { keeper, added: await licet('catalog', 'add', write(keeper), '--key', FIRST_KEY.verifierKey) }
}

test('the measures of a subscribed gazette count in every answer, which names the gazette among its sources', async () => {
  const before = await statusOf()
  const { added } = await publishing(
    act('measure-published', 'xx-guard', 1, { measure: measureOf('xx-guard') }),
  )
  assert.equal(added.exit, 0)
  assert.match(added.text, /xx-guard counts as entry 1 has it/u)
  assert.notEqual(before, 'prohibited')
  assert.equal(await statusOf(), 'prohibited')
  const { text } = await licet('explain', 'alphasec-guard', '--as', 'xx/agency', '--act', 'use')
  assert.match(text, /Gazette registry\.example\/gazette, entry 1/u)
  assert.match(text, /with 1 measure of the gazette registry\.example\/gazette/u)
  assert.match((await licet('measures', 'guard')).text, /xx-guard/u)
})

test('an amendment and a repeal count once the subscription is brought up', async () => {
  const { keeper } = await publishing(
    act('measure-published', 'xx-guard', 1, { measure: measureOf('xx-guard') }),
  )
  const amended = measureOf('xx-guard', {}, { effect: 'discourage' })
  await keeper.publish([act('measure-amended', 'xx-guard', 2, { measure: amended }, 1)])
  write(keeper)
  assert.equal(await statusOf(), 'prohibited')
  assert.equal((await licet('catalog', 'subscriptions', 'update')).exit, 0)
  assert.equal(await statusOf(), 'discouraged')
  await keeper.publish([act('measure-repealed', 'xx-guard', 3, { on: '2021-06-15' }, 2)])
  write(keeper)
  const updated = await licet('catalog', 'subscriptions', 'update')
  assert.match(updated.text, /xx-guard counts as entry 2 has it, repealed from 2021-06-15/u)
  assert.equal(await statusOf('--on', '2021-06-14'), 'discouraged')
  assert.notEqual(await statusOf('--on', '2021-06-15'), 'discouraged')
})

test('a gazette that was rewritten or went back is refused, and what counted goes on counting', async () => {
  const published = act('measure-published', 'xx-guard', 1, { measure: measureOf('xx-guard') })
  const { keeper } = await publishing(published)
  const forked = await keeperOf(0)
  await forked.publish([act('measure-published', 'xx-other', 1, { measure: measureOf('xx-other') })])
  write(forked)
  const updated = await licet('catalog', 'subscriptions', 'update')
  assert.equal(updated.exit, 1)
  assert.match(updated.text, /at least one of them is another/u)
  assert.equal(await statusOf(), 'prohibited')
  write(await keeperOf(0))
  assert.match((await licet('catalog', 'subscriptions', 'update')).text, /Expected at least the 2 entries/u)
  write(keeper)
  assert.equal((await licet('catalog', 'subscriptions', 'update')).exit, 0)
})

test('without its key, or under another, a gazette is not subscribed to', async () => {
  const keeper = await keeperOf(0)
  const address = write(keeper)
  assert.equal((await licet('catalog', 'add', address)).exit, 2)
  assert.equal((await licet('catalog', 'add', address, '--key', SECOND_KEY.verifierKey)).exit, 1)
  assert.equal((await licet('catalog', 'add')).exit, 2)
  assert.ok(!existsSync(join(here, 'licet.gazettes.json')))
  assert.equal((await licet('catalog', 'subscriptions')).exit, 0)
})

test('a key that was handed over goes on being trusted by who pinned the one before', async () => {
  const { keeper } = await publishing()
  await keeper.publish(
    [
      bytesOf(
        await announceKey({
          origin: ORIGIN,
          authority: 'xx/buyer',
          at: momentOf(2),
          before: FIRST_KEY,
          next: SECOND_KEY,
          previous: 0,
        }),
      ),
      act('measure-published', 'xx-guard', 3, { measure: measureOf('xx-guard') }),
    ],
    [SECOND_KEY],
  )
  write(keeper)
  assert.equal((await licet('catalog', 'subscriptions', 'update')).exit, 0)
  assert.equal(await statusOf(), 'prohibited')
})

test('a measure that the catalogue cannot take does not count, and it is told why; the others do', async () => {
  const foreign = measureOf('xx-foreign', { authority: 'xx/police' })
  const unknown = measureOf('xx-unknown', {}, { covers: { product: 'nothing-known' } })
  const { added } = await publishing(
    act('measure-published', 'xx-foreign', 1, { measure: foreign }),
    act('measure-published', 'xx-unknown', 2, { measure: unknown }),
    act('measure-published', 'xx-police-notice', 3, { measure: measureOf('xx-police-notice') }),
    act('measure-published', 'xx-empty', 4, {
      measure: { id: 'xx-empty', authority: 'xx/buyer', provisions: [1] },
    }),
    act('measure-published', 'xx-guard', 5, { measure: measureOf('xx-guard') }),
  )
  assert.equal(added.exit, 0)
  for (const id of ['xx-foreign', 'xx-unknown', 'xx-police-notice', 'xx-empty'])
    assert.match(added.text, new RegExp(`${id} does not count:`, 'u'))
  assert.match(added.text, /the measure names another authority/u)
  assert.match(added.text, /`nothing-known` is not a product/u)
  assert.match(added.text, /`xx\/buyer` cannot put another in its place/u)
  assert.equal(await statusOf(), 'prohibited')
})

test('a subscription is listed as JSON and ended by its address, its origin or its key', async () => {
  const { keeper } = await publishing(
    act('measure-published', 'xx-guard', 1, { measure: measureOf('xx-guard') }),
  )
  assert.ok(keeper.state.size === 2)
  const listed = JSON.parse((await licet('catalog', 'subscriptions', '--format', 'json')).out) as {
    readonly subscriptions: readonly { readonly origin: string; readonly measures: readonly object[] }[]
  }
  assert.deepEqual(
    listed.subscriptions.map(({ origin, measures }) => [origin, measures]),
    [[ORIGIN, [{ id: 'xx-guard', entry: 1, replaces: false }]]],
  )
  assert.equal((await licet('catalog', 'subscriptions', 'remove')).exit, 2)
  assert.equal((await licet('catalog', 'subscriptions', 'remove', 'nobody')).exit, 2)
  assert.equal((await licet('catalog', 'subscriptions', 'remove', ORIGIN)).exit, 0)
  assert.notEqual(await statusOf(), 'prohibited')
})

test('a list of subscriptions that was broken is told, never passed over', async () => {
  await publishing(act('measure-published', 'xx-guard', 1, { measure: measureOf('xx-guard') }))
  const file = join(here, 'licet.gazettes.json')
  for (const text of [
    '',
    '[]',
    '{"format":1,"gazettes":[null]}',
    readFileSync(file, 'utf8').replace('+AY', '+AZ'),
  ]) {
    writeFileSync(file, text)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.equal((await licet('ask', 'alphasec-guard', '--as', 'xx/agency')).exit, 2, text)
  }
})

test('a proof of an answer that rests on a gazette is verified with it', async () => {
  await publishing(act('measure-published', 'xx-guard', 1, { measure: measureOf('xx-guard') }))
  const proof = join(here, 'proof.json')
  const asked = [
    'explain',
    'alphasec-guard',
    '--as',
    'xx/agency',
    '--act',
    'use',
    '--format',
    'proof',
    '--output',
    proof,
  ]
  assert.equal((await licet(...asked)).exit, 0)
  assert.equal((await licet('verify', proof)).exit, 0)
})
