import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Fault } from '../base/fault.ts'
import { USUAL_CHOICES } from '../cli/serving/choices.ts'
import { runLicet } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-serving-'))
const running = new Set<ChildProcess>()
after(() => {
  for (const each of running) each.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Served {
  readonly address: string
  readonly setUp: string
  /** Tells it to stop; gives its exit code. */
  readonly stop: () => Promise<number | null>
}

async function served(config: string): Promise<Served> {
  const file = join(folder, 'licet.config.yaml')
  writeFileSync(file, config)
  const child = spawn(process.execPath, ['src/main/licet.ts', 'serve', '--config', file], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.add(child)
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    if (said.includes('/set-up/')) break
  }
  const [, address] = /^Licet is at (\S+)$/mu.exec(said) ?? []
  const [, setUp] = /\/set-up\/(\S+)$/mu.exec(said) ?? []
  if (address === undefined || setUp === undefined) throw new Fault(`the server said: ${said}`)
  return {
    address,
    setUp,
    stop: async () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

void test('a server reads its settings, believes a trusted proxy about TLS, and stops when it is told to', async () => {
  const server = await served(
    `data: ${join(folder, 'data')}\nport: 0\ntrustedProxies: [127.0.0.1]\nmetrics: this-computer\n`,
  )
  const host = new URL(server.address).host
  const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.5' }
  const body = {
    secret: server.setUp,
    email: 'admin@agency.test',
    name: 'Admin',
    password: 'correct horse battery',
    organisation: 'Agency',
  }
  const answer = await fetch(`${server.address}/api/v1/set-up`, {
    method: 'POST',
    headers: { ...proxied, 'content-type': 'application/json', origin: `https://${host}` },
    body: JSON.stringify(body),
  })
  assert.equal(answer.status, 200, await answer.clone().text())
  const cookie = answer.headers.get('set-cookie') ?? ''
  assert.match(cookie, /^__Host-licet_session=[^;]+;.*Secure/u)
  assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age/u)
  const metrics = await fetch(`${server.address}/metrics`)
  assert.equal(metrics.status, 200)
  assert.equal((await fetch(`${server.address}/metrics`, { headers: proxied })).status, 401)
  assert.equal(await server.stop(), 0)
})

void test('everything that is wrong with the settings is told at once, each with its place', async () => {
  const file = join(folder, 'wrong.yaml')
  writeFileSync(
    file,
    'port: http\nhots: x\nmail:\n  server: https://mail.example\ntrustedProxies:\n  - 10.0.0.0/99\n',
  )
  const { err, exit } = await runLicet(['serve', 'now', '--config', file, '--port', '99999999'], {
    environment: { DATABASE_URL: 'mysql://x', LICET_ADDRESS: 'registry.example' },
  })
  assert.equal(exit, 2)
  for (const expected of [
    /wrong\.yaml:1:7 \/port/u,
    /wrong\.yaml:1:\d+ \/: Unrecognized key: "hots"/u,
    /wrong\.yaml:4:11 \/mail\/server: Expected an address as smtp/u,
    /wrong\.yaml:6:5 \/trustedProxies\/0: Expected an IP address or a network/u,
    /--port: "99999999" is no port/u,
    /DATABASE_URL: Expected an address as postgres/u,
    /LICET_ADDRESS: Expected an address of http or https/u,
    /licet serve takes no words/u,
  ])
    assert.match(err, expected)
})

void test('what keeps a registry from running is told before anything is begun, all at once', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const { serve } = await import('./serve.ts')
  const told = await serve(
    {
      dataFolder: join(file, 'data'),
      host: '127.0.0.1',
      port: 0,
      databaseUrl: 'postgres://nobody:secret@127.0.0.1:1/licet',
      catalog: join(folder, 'no-catalogue'),
      ...USUAL_CHOICES,
      watch: [{ folder: join(folder, 'no-folder'), unit: 'u' }],
    },
    process,
  )
  assert.ok(!told.ok)
  assert.deepEqual(
    told.problems.map(({ code }) => code),
    ['catalog-missing', 'folder-not-writable', 'database-unavailable', 'folder-missing'],
  )
  assert.ok(!JSON.stringify(told.problems).includes('secret'))
})
