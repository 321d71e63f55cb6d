import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { parseDay } from '../base/day.ts'
import { ok } from '../base/result.ts'
import { Fault } from '../base/fault.ts'
import { SYSTEM } from '../app/access/actor.ts'
import { ownCatalogue } from '../app/authority/own-catalogue.ts'
import { prepareSetUp } from '../app/doors/set-up.ts'
import { invitePerson } from '../app/people/people.ts'
import { runJobs } from '../app/jobs/run-jobs.ts'
import type { Catalogue } from '../app/catalogue.ts'
import type { Registry } from '../app/registry.ts'
import type { Role } from '../model/role.ts'
import { chance } from '../machine/chance.ts'
import { keyringIn } from '../machine/keyring.ts'
import { passwords } from '../machine/passwords.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store/store.ts'
import { buildServer } from '../server/build-server.ts'
import { onBothDatabases } from '../store/store.testing.ts'
import { names, snapshot } from './catalogue.ts'

/** A registry over a fresh database, with the catalogue of the checkout, and its server. */
export interface TestRegistry {
  readonly registry: Registry
  readonly app: Hono
  /** Sets it up; gives the first administrator and the first unit. */
  readonly setUp: () => Promise<{ readonly admin: Client; readonly unit: string }>
  /** A new person with one role, signed in. */
  readonly person: (name: string, role: Role, unit: string | null) => Promise<Client>
  /** Whoever an answer has signed in. */
  readonly signedIn: (answer: Answer) => Client
  /** Somebody who has not signed in. */
  readonly stranger: () => Client
  readonly clock: { now: string }
}

/** Somebody in front of the server, with a session or without. */
export interface Client {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  readonly send: (
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** Sends bytes with PUT. */
  readonly bytes: (
    path: string,
    body: string | Uint8Array,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** Sends a form of a page. */
  readonly form: (path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>
  readonly csrf: string
  readonly cookie: string
  readonly id: string
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body read as JSON. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- tests say which shape they expect
  readonly json: <T = Readonly<Record<string, unknown>>>() => T
}

const ORIGIN = 'http://licet.test'
const PASSWORD = 'correct horse battery'

/** Runs one test of the whole registry on both databases. */
export function registryTest(name: string, body: (test: TestRegistry) => Promise<void>): void {
  onBothDatabases(name, async store => body(await testRegistry(store)))
}

/** A registry over a store that is open, with the catalogue of the checkout or another. */
export async function testRegistry(
  store: Store,
  other: { readonly catalogue?: Catalogue; readonly keysFolder?: string } = {},
): Promise<TestRegistry> {
  const current = other.catalogue ?? (await (catalogueOnce ??= loadCatalogue()))
  const clock = { now: '2026-03-02T10:00:00.000Z' }
  const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const registry: Registry = {
    store,
    clock: {
      now: () => clock.now,
      today: () => {
        const day = parseDay(clock.now.slice(0, 10))
        if (day === undefined) throw new Fault('the clock of a test shows no day')
        return day
      },
      elapsedMs: () => performance.now(),
    },
    chance,
    passwords,
    log,
    keyring: keyringIn(other.keysFolder ?? freshFolder()),
    catalogue: ownCatalogue(current, store, log),
    lawReports: async () => new Map(),
    messenger: { address: ORIGIN, post: async () => ok(null) },
    jobs: { wake: () => undefined, settled: async () => runJobs(registry, 'test').then(() => true) },
  }
  const app = buildServer({
    registry,
    assets: {},
    version: '0.0.0',
    clientOf: () => 'test',
    isReady: () => true,
  })
  return {
    registry,
    app,
    clock,
    signedIn: answer => signedIn(app, answer),
    stranger: () => clientOf(app, '', '', ''),
    async setUp() {
      const secret = await prepareSetUp(registry)
      const answer = await clientOf(app, '', '', '').send('POST', '/api/v1/set-up', {
        secret,
        email: 'admin@agency.test',
        name: 'Admin',
        password: PASSWORD,
        organisation: 'Agency',
        preset: 'us/civilian-agency',
      })
      const admin = signedIn(app, answer)
      const units = await admin.get('/api/v1/units')
      return { admin, unit: units.json<{ entries: { id: string }[] }>().entries[0]?.id ?? '' }
    },
    async person(name, role, unit) {
      const invited = await invitePerson(registry, SYSTEM, {
        email: `${name.toLowerCase()}@agency.test`,
        name,
        grants: [{ unit, role }],
      })
      if (!invited.ok) throw new Fault(`${name} could not be invited: ${invited.problems[0]?.says ?? ''}`)
      const answer = await clientOf(app, '', '', '').send('POST', '/api/v1/invitation', {
        secret: invited.value.invitation,
        password: PASSWORD,
      })
      return signedIn(app, answer)
    },
  }
}

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'licet-registry-'))
  folders.push(folder)
  return folder
}

let catalogueOnce: Promise<Catalogue> | undefined

async function loadCatalogue(): Promise<Catalogue> {
  const loaded = await snapshot(undefined)
  if (!loaded.ok) throw new Fault('the catalogue of the checkout has problems')
  return { snapshot: loaded.value, names: await names(loaded.value), parts: [] }
}

function signedIn(app: Hono, answer: Answer): Client {
  if (answer.status !== 200) throw new Fault(`signing in answered ${answer.status}: ${answer.text}`)
  const { csrf, person } = answer.json<{ csrf: string; person: { id: string } }>()
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return clientOf(app, cookie, csrf, person.id)
}

function clientOf(app: Hono, cookie: string, csrf: string, id: string): Client {
  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`${ORIGIN}${path}`, init)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as above
      json: <T>() => JSON.parse(text) as T,
    }
  }
  const own = (headers: Record<string, string>): Record<string, string> => ({
    host: 'licet.test',
    ...(cookie === '' ? {} : { cookie }),
    ...headers,
  })
  return {
    id,
    csrf,
    cookie,
    get: async (path, headers = {}) => request(path, { headers: own(headers) }),
    send: async (method, path, body, headers = {}) =>
      request(path, {
        method,
        headers: own({
          ...(csrf === '' ? {} : { 'x-licet-csrf': csrf }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        }),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    bytes: async (path, body, headers = {}) =>
      request(path, {
        method: 'PUT',
        headers: own({
          ...(csrf === '' ? {} : { 'x-licet-csrf': csrf }),
          'content-type': 'application/octet-stream',
          ...headers,
        }),
        body: Buffer.from(body),
      }),
    form: async (path, fields) =>
      request(path, {
        method: 'POST',
        headers: own({ 'content-type': 'application/x-www-form-urlencoded' }),
        body: new URLSearchParams({ ...(csrf === '' ? {} : { csrf }), ...fields }).toString(),
      }),
  }
}
