import assert from 'node:assert/strict'
import { runNotices } from '../app/notices/run-notices.ts'
import type { Registry } from '../app/registry.ts'
import { byText } from '../base/order.ts'
import { ok } from '../base/result.ts'
import type { Mail } from '../ports/messenger.ts'
import { type Client, registryTest, type TestRegistry } from './registry.testing.ts'
import { send } from './screenings.testing.ts'

const KASPERSKY = 'Kaspersky Endpoint Security,AO Kaspersky Lab'
const HUAWEI = 'Huawei router,Huawei Technologies'

/** The same registry with a mail server that keeps what it takes. */
function withMail(registry: Registry): { readonly registry: Registry; readonly mails: Mail[] } {
  const mails: Mail[] = []
  const mail = async (each: Mail): Promise<ReturnType<typeof ok<null>>> => {
    mails.push(each)
    return ok(null)
  }
  return { mails, registry: { ...registry, messenger: { ...registry.messenger, mail } } }
}

async function unitBelow(admin: Client, title: string, above: string): Promise<string> {
  const made = await admin.send('POST', '/api/v1/units', { title, above })
  return made.json<{ id: string }>().id
}

async function reader(test: TestRegistry, name: string, unit: string): Promise<Client> {
  const who = await test.person(name, 'reader', unit)
  await who.send('PUT', '/api/v1/notices', { mail: 'each', kinds: ['findings'] })
  return who
}

registryTest(
  'only what has changed since the last screening is news, and it reaches those who chose it in that unit and above it',
  async test => {
    const { admin, unit: top } = await test.setUp()
    const north = await unitBelow(admin, 'North', top)
    const south = await unitBelow(admin, 'South', top)
    const desk = await unitBelow(admin, 'Desk', north)
    const { registry, mails } = withMail(test.registry)
    await runNotices(registry)
    await reader(test, 'Above', top)
    await reader(test, 'Inside', north)
    await reader(test, 'Beside', south)
    await reader(test, 'Below', desk)
    await test.person('Silent', 'reader', north)
    const heard = async (): Promise<readonly (readonly [string, string])[]> => {
      mails.length = 0
      await runNotices(registry)
      return mails
        .map(({ to, subject }) => [to.split('@')[0] ?? '', subject] as const)
        .toSorted(byText(([to]) => to))
    }

    await send(test, admin, north, `name,publisher\n${KASPERSKY}\n`, 'laptops')
    const first = 'laptops: findings 2 opened'
    assert.deepEqual(await heard(), [
      ['above', first],
      ['inside', first],
    ])

    await send(test, admin, north, `name,publisher\n${KASPERSKY}\n`, 'laptops')
    assert.deepEqual(await heard(), [], 'the same file again is no news')
    await send(test, admin, north, `name,publisher\n${KASPERSKY}\n${KASPERSKY}\n`, 'laptops')
    assert.deepEqual(await heard(), [], 'nor is more of the same')

    await send(test, admin, north, `name,publisher\n${KASPERSKY}\n${HUAWEI}\n`, 'laptops')
    const [[, subject] = ['', '']] = await heard()
    assert.match(subject, /^laptops: findings \d+ opened$/u, 'what was there before is not told again')
    const events = (await admin.get('/api/v1/findings/news?limit=50')).json<{ entries: { kind: string }[] }>()
    const opened = events.entries.filter(({ kind }) => kind === 'opened').length
    assert.equal(subject, `laptops: findings ${opened - 2} opened`)

    await send(test, admin, north, 'name,publisher\nLibreOffice,The Document Foundation\n', 'laptops')
    const gone = `laptops: findings ${opened} gone`
    assert.deepEqual(await heard(), [
      ['above', gone],
      ['inside', gone],
    ])
  },
)

registryTest(
  'what a column of units puts into a unit below is news to those who see only that, once and without the rest',
  async test => {
    const { admin, unit: top } = await test.setUp()
    const north = await unitBelow(admin, 'North', top)
    await unitBelow(admin, 'South', top)
    const { registry, mails } = withMail(test.registry)
    await runNotices(registry)
    await reader(test, 'Above', top)
    await reader(test, 'Inside', north)
    const hook = { address: 'http://receiver.test/hook', kinds: ['findings'] }
    assert.equal((await admin.send('POST', '/api/v1/webhooks', hook)).status, 201)
    await send(test, admin, top, `name,publisher,unit\n${KASPERSKY},North\n${KASPERSKY},South\n`, 'all')
    await runNotices(registry)
    assert.deepEqual(
      mails
        .map(({ to, subject }) => [to.split('@')[0], subject] as const)
        .toSorted(byText(([to = '']) => to)),
      [
        ['above', 'all: findings 4 opened'],
        ['inside', 'all: findings 2 opened'],
      ],
    )
    assert.match(
      mails.find(({ to }) => to.startsWith('inside'))?.text ?? '',
      new RegExp(`unit=${north}`, 'u'),
    )
    const sent = await registry.store.read(async ({ news }) => news.newest(10))
    assert.equal(sent.filter(({ knownAbove }) => knownAbove === null).length, 1, 'webhooks hear of it once')
  },
)
