import assert from 'node:assert/strict'
import { verifyAudit } from '../../app/audit/audit.ts'
import { jsonLog } from '../../machine/log.ts'
import { registryTest } from '../registry.testing.ts'
import { madeScene } from './scene.testing.ts'

const SQL = [
  "'",
  "' or '1'='1",
  '"; drop table unit; --',
  "x'; select pg_sleep(5); --",
  '%',
  '_%',
  '\\',
  '$1',
  '?',
  ':id',
  '\u0000',
]
const FORMULAS = ['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
const SCRIPT = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'

registryTest('no text in an address or a body becomes SQL: it is a text, or it is refused', async test => {
  const { admin, unit } = await test.setUp()
  const count = async (): Promise<number> =>
    (await admin.get('/api/v1/units')).json<{ entries: unknown[] }>().entries.length
  const addresses = [
    '/units/{}',
    '/screenings/{}',
    '/inventories/{}',
    '/findings/{}',
    '/waivers/{}',
    '/reviews/{}',
    '/review-schemes/{}',
    '/uploads/{}',
    '/measure-drafts/{}',
    '/findings?unit={}',
    '/findings?cursor={}',
    '/findings?product={}',
    '/findings?owner={}',
    '/findings?measure={}',
    '/findings/news?cursor={}',
    '/audit?actor={}',
    '/audit?action={}',
    '/audit?subject={}',
    '/audit?cursor={}',
    '/reviews?subject={}',
    '/reviews?cursor={}',
    '/search?words={}',
    '/products?words={}',
    '/ask?words={}&as=us/civilian-agency',
    '/gazette?subject={}',
    '/public-list?category={}',
  ]
  const before = await count()
  for (const address of addresses)
    for (const text of SQL.filter(each => each !== '\u0000')) {
      const started = performance.now()
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await admin.get(`/api/v1${address.replace('{}', encodeURIComponent(text))}`)
      assert.ok(answer.status < 500, `${address} with ${text}: ${answer.status} ${answer.text}`)
      assert.ok(performance.now() - started < 4_500, `${address} with ${text} slept`)
    }
  for (const text of SQL.filter(each => each !== '\u0000')) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const made = await admin.send('POST', '/api/v1/units', { title: text, above: unit })
    assert.equal(made.status, 201, made.text)
    assert.equal(made.json<{ title: string }>().title, text)
  }
  assert.equal(await count(), before + SQL.length - 1)
  const nul = { unit, provisions: ['x'], from: '2026-03-01', until: '2026-03-02', reason: 'a\u0000b' }
  assert.equal((await admin.send('POST', '/api/v1/waivers', nul)).status, 422)
})

registryTest(
  'a unit to which something belongs is not removed, and that is told as what it is',
  async test => {
    const { unit, admin } = await madeScene(test)
    const made = await admin.send('POST', '/api/v1/units', { title: 'x', above: unit })
    const { id } = made.json<{ id: string }>()
    await test.person('Paula', 'reader', id)
    assert.equal((await admin.send('DELETE', `/api/v1/units/${id}`)).status, 409)
  },
)

registryTest('keys that every object has are keys like any other', async test => {
  const { admin } = await test.setUp()
  const body =
    '{"title":"x","attributes":{"constructor":"a","toString":"b"},"circumstances":{"hasOwnProperty":"c"}}'
  const polluted = '{"title":"x","__proto__":{"isAdministrator":true},"attributes":{"__proto__":"x"}}'
  const send = async (text: string): Promise<Response> =>
    test.app.request('http://licet.test/api/v1/units', {
      method: 'POST',
      headers: {
        host: 'licet.test',
        cookie: admin.cookie,
        'x-licet-csrf': admin.csrf,
        'content-type': 'application/json',
      },
      body: text,
    })
  assert.equal((await send(body)).status, 201)
  assert.equal((await send(polluted)).status, 422)
  assert.equal(({} as { isAdministrator?: boolean }).isAdministrator, undefined)
  assert.equal(
    (await admin.get('/api/v1/ask?__proto__[x]=1&words=LibreOffice&as=us/civilian-agency')).status < 500,
    true,
  )
  assert.equal(({} as { x?: string }).x, undefined)
})

registryTest('what people write is shown as text on every page, and names no script', async test => {
  const scene = await madeScene(test)
  const { unit, finding } = scene
  const admin = await test.person('Ada', 'administrator', null)
  const title = SCRIPT
  assert.equal((await admin.send('POST', '/api/v1/units', { title, above: unit })).status, 201)
  assert.equal(
    (await admin.send('POST', `/api/v1/findings/${finding}/comments`, { text: SCRIPT })).status,
    201,
  )
  const evidence = await admin.send(
    'POST',
    `/api/v1/findings/${finding}/evidence?name=${encodeURIComponent(`${SCRIPT}.html`)}`,
    SCRIPT,
  )
  assert.equal(evidence.status, 201, evidence.text)
  const csv = `name,publisher,version\n"Kaspersky Endpoint Security ${SCRIPT.replaceAll('"', '""')}",AO Kaspersky Lab,"${SCRIPT.replaceAll('"', '""')}"\n`
  const begun = await admin.send('POST', '/api/v1/uploads', {
    unit,
    name: `${SCRIPT}.csv`,
    sizeBytes: Buffer.byteLength(csv),
  })
  const upload = begun.json<{ id: string }>().id
  await admin.bytes(`/api/v1/uploads/${upload}/bytes?from=0`, csv)
  assert.equal((await admin.send('POST', '/api/v1/screenings', { upload, inventory: SCRIPT })).status, 202)
  await test.registry.jobs.settled(60_000)
  const inventories = (await admin.get('/api/v1/inventories')).json<{ entries: { id: string }[] }>().entries
  const pages = [
    '/',
    '/findings',
    `/findings/${finding}`,
    '/screen',
    '/matches',
    '/waivers',
    '/measures',
    '/products',
    '/list',
    '/about',
    ...inventories.map(({ id }) => `/inventories/${id}`),
    `/?words=${encodeURIComponent(SCRIPT)}&as=us/civilian-agency`,
    `/sign-in?to=${encodeURIComponent(SCRIPT)}`,
    `/products?words=${encodeURIComponent(SCRIPT)}`,
    `/${encodeURIComponent(SCRIPT)}`,
  ]
  let shown = 0
  for (const page of pages) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { text, status, headers } = await admin.get(page)
    assert.ok(status < 500, `${page}: ${status}`)
    assert.ok(!text.includes('<script>alert') && !text.includes('<img src=x'), page)
    if (text.includes('&lt;script&gt;alert')) shown += 1
    assert.match(headers.get('content-security-policy') ?? '', /script-src 'self'/u)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  }
  assert.ok(shown >= 3, `only ${shown} pages showed it`)
  const file = await admin.get(`/api/v1/findings/${finding}/evidence/${evidence.json<{ id: string }>().id}`)
  assert.equal(file.headers.get('content-type'), 'application/octet-stream')
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''[\w%.!~()-]+$/u)
})

registryTest(
  'a cell of an export that a spreadsheet would take for a formula begins with a sign that is none',
  async test => {
    const { admin, unit } = await test.setUp()
    const rows = FORMULAS.map(
      formula => `"Kaspersky Endpoint Security","AO Kaspersky Lab","${formula}x"\n`,
    ).join('')
    const csv = `name,publisher,version\n${rows}`
    for (const [at, title] of FORMULAS.entries())
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await admin.send('POST', '/api/v1/units', { title: `${title.trim()} ${at}`, above: unit })
    const begun = await admin.send('POST', '/api/v1/uploads', { unit, name: 'a.csv', sizeBytes: csv.length })
    const upload = begun.json<{ id: string }>().id
    await admin.bytes(`/api/v1/uploads/${upload}/bytes?from=0`, csv)
    await admin.send('POST', '/api/v1/screenings', { upload, inventory: '=inventory' })
    await test.registry.jobs.settled(60_000)
    for (const path of [
      '/findings.csv',
      '/api/v1/products?format=csv',
      '/api/v1/measures?format=csv',
      '/api/v1/parties?format=csv',
      '/api/v1/public-list?format=csv',
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { text, status } = await admin.get(path)
      assert.equal(status, 200, `${path}: ${text.slice(0, 200)}`)
      const cells = text
        .split(/\r?\n/u)
        .flatMap(line => line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/gu) ?? [])
      const wrong = cells
        .map(cell => cell.replace(/^,/u, '').replace(/^"/u, ''))
        .filter(cell => /^[=+@\t\r]|^-(?!\d+$)/u.test(cell))
      assert.deepEqual(wrong, [], path)
    }
  },
)

registryTest(
  'nothing that comes from outside makes a line of the log or an entry of the journal of its own',
  async test => {
    const lines: string[] = []
    const log = jsonLog(
      line => lines.push(line),
      () => '2026-03-02T10:00:00.000Z',
    )
    Object.assign(test.registry.log, log)
    const { admin, unit } = await test.setUp()
    const forged = 'x\n{"at":"2026","level":"info","event":"forged"}\r\n\u001b[31m\u2028'
    await admin.get(`/api/v1/units/${encodeURIComponent(forged)}`)
    await admin.get(`/${encodeURIComponent(forged)}`)
    await admin.send('POST', '/api/v1/waivers', {
      unit,
      provisions: ['x'],
      from: '2026-03-01',
      until: '2026-03-02',
      reason: forged,
    })
    await admin.send('POST', '/api/v1/session', {
      email: 'nobody@agency.test',
      password: 'secret-that-was-typed',
    })
    await admin.get('/set-up/a-secret-of-a-link')
    log.error('jobs', { says: forged })
    assert.ok(lines.length > 3)
    for (const line of lines) {
      assert.equal(line.indexOf('\n'), line.length - 1, 'one line')
      // oxlint-disable-next-line no-control-regex -- these are what must not be there
      assert.ok(!/[\u0000-\u0009\u000b-\u001f\u2028]/u.test(line), line)
      assert.notEqual((JSON.parse(line) as { event: string }).event, 'forged')
      assert.ok(!line.includes('secret-that-was-typed') && !line.includes('a-secret-of-a-link'), line)
    }
    assert.equal((await verifyAudit(test.registry.store)).bad, undefined)
  },
)
