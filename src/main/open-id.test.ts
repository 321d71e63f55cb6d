import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { openIdOf } from '../machine/open-id.ts'
import { buildServer } from '../server/build-server.ts'
import { registryTest, type TestRegistry } from './registry.testing.ts'

const ORIGIN = 'http://licet.test'
const SECRET = 'a-secret-of-the-client-and-long-enough'

interface SignedIn {
  readonly status: number
  readonly cookie: string
  readonly to: string
  readonly text: string
}

interface Login {
  /** Goes the whole way of a browser, as the account of this name. */
  readonly signIn: (account: string, change?: (back: URL) => void) => Promise<SignedIn>
}

/** A real provider beside the registry: `ada@agency.test` is confirmed for the account `ada`, and nothing is for others. */
async function withProvider(registered: TestRegistry, work: (login: Login) => Promise<void>): Promise<void> {
  const server = createServer()
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'licet',
        client_secret: SECRET,
        redirect_uris: [`${ORIGIN}/sign-in/open-id/back`],
      },
    ],
    cookies: { keys: ['a key of the cookies'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id.replace(/\d+$/u, '')}@agency.test`,
        email_verified: !id.startsWith('liar'),
      }),
    }),
  })
  const handle = provider.callback()
  server.on('request', (request, response) => void handle(request, response))
  const app = buildServer({
    registry: {
      ...registered.registry,
      openId: openIdOf({ issuer, clientId: 'licet', clientSecret: SECRET, name: 'Agency login' }),
    },
    assets: {},
    version: '0.0.0',
    clientOf: () => 'test',
    isReady: () => true,
  })
  try {
    await work({
      async signIn(account, change = () => undefined) {
        const page = await app.request(`${ORIGIN}/sign-in`)
        assert.match(await page.text(), /Agency login/u)
        const begun = await app.request(`${ORIGIN}/sign-in/open-id?to=/findings`)
        assert.equal(begun.status, 303, await begun.clone().text())
        const kept = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
        const back = new URL(await throughProvider(begun.headers.get('location') ?? '', account))
        change(back)
        const answer = await app.request(back.href, { headers: { cookie: kept } })
        return {
          status: answer.status,
          cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
          to: answer.headers.get('location') ?? '',
          text: await answer.text(),
        }
      },
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Goes through the pages of the provider as a browser does; gives the address to which it sends the browser back. */
async function throughProvider(start: string, account: string): Promise<string> {
  const jar = new Map<string, string>()
  let [address, form]: [string, URLSearchParams | undefined] = [start, undefined]
  for (let step = 0; step < 20; step += 1) {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const init = form === undefined ? { headers } : { headers, method: 'POST', body: form }
    // oxlint-disable no-await-in-loop -- step after step
    const answer = await fetch(address, { ...init, redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    form = undefined
    if (location !== null) {
      address = new URL(location, address).href
      if (address.startsWith(ORIGIN)) return address
      continue
    }
    const text = await answer.text()
    // oxlint-enable no-await-in-loop
    const action = /action="([^"]+)"/u.exec(text)?.[1]
    const prompt = /name="prompt" value="([^"]+)"/u.exec(text)?.[1]
    assert.ok(action !== undefined && prompt !== undefined, text)
    address = new URL(action, address).href
    form = new URLSearchParams({ prompt, login: account, password: 'any' })
  }
  throw new assert.AssertionError({ message: 'the provider never came to an end' })
}

registryTest('who was invited signs in by OpenID Connect, and stays the same person', async registered =>
  withProvider(registered, async ({ signIn }) => {
    const { admin, unit } = await registered.setUp()
    const ada = await registered.person('Ada', 'reader', unit)
    const first = await signIn('ada')
    assert.deepEqual([first.status, first.to], [303, '/findings'], first.text)
    const stranger = registered.stranger()
    const session = await stranger.get('/api/v1/session', { cookie: first.cookie })
    assert.deepEqual(
      [session.json<{ person: { id: string } }>().person.id, session.json()['via']],
      [ada.id, 'session'],
    )
    assert.equal((await signIn('ada')).status, 303)
    const journal = (await admin.get('/api/v1/audit?action=person.link-open-id')).json<{
      entries: unknown[]
    }>()
    assert.equal(journal.entries.length, 1)
  }),
)

registryTest(
  'nobody gets in who was not invited, whose address is not confirmed, or who is another',
  async registered =>
    withProvider(registered, async ({ signIn }) => {
      const { unit } = await registered.setUp()
      await registered.person('Ada', 'reader', unit)
      await registered.person('Liar', 'reader', unit)
      assert.equal((await signIn('ada')).status, 303)
      for (const account of ['nobody', 'liar', 'ada2']) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const { status, cookie, text } = await signIn(account)
        assert.deepEqual([status, cookie], [401, ''], account)
        assert.match(text, /Nobody here is known by this sign-in/u)
      }
    }),
)

registryTest('a sign-in that was begun elsewhere or tampered with opens nothing', async registered =>
  withProvider(registered, async ({ signIn }) => {
    const { unit } = await registered.setUp()
    await registered.person('Ada', 'reader', unit)
    for (const change of [
      (back: URL) => back.searchParams.set('state', 'another'),
      (back: URL) => back.searchParams.set('code', 'another'),
      (back: URL) => back.searchParams.set('iss', 'https://evil.example'),
      (back: URL) => back.searchParams.delete('code'),
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status, cookie } = await signIn('ada', change)
      assert.deepEqual([status, cookie], [401, ''])
    }
    const alone = await registered.stranger().get('/sign-in/open-id/back?code=x&state=y')
    assert.equal(alone.status, 401)
  }),
)
