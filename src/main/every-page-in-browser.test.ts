import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { pagesOf } from '../server/build-server.ts'
import { Throttle } from '../server/throttle.ts'
import {
  axeFindings,
  executable,
  openStage,
  overflowOf,
  setUp,
  skip,
  type Stage,
  unfold,
  visit,
} from './browser.testing.ts'

/** Enough lines that tables have a field that finds in them. */
const INVENTORY = `name,publisher,version,quantity
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,40
DJI Mavic 3 Enterprise,DJI,,4
TikTok,TikTok Pte. Ltd.,,7
Kasperski Endpont Sekurity,,1,2
${Array.from({ length: 12 }, (_, at) => `Program ${String(at)},Publisher ${String(at)},${String(at)},1`).join('\n')}
`

/** Ids of what a page is about, by the name that its path gives it. */
type Ids = Readonly<Record<string, string>>

/** Where each page is looked at that is about something. */
const ABOUT: Readonly<Record<string, (ids: Ids) => string>> = {
  '/measures/{id+}': () => '/measures/us-bis-icts-kaspersky-2024?history=1',
  '/parties/{id+}': () => '/parties/symantec?year=2020',
  '/products/{id+}': () => '/products/kaspersky-anti-virus',
  '/findings/{finding}': ({ finding = '' }) => `/findings/${finding}`,
  '/findings/{finding}/evidence/{evidence}': ({ finding = '', evidence = '' }) =>
    `/findings/${finding}/evidence/${evidence}`,
  '/waivers/{waiver}': ({ waiver = '' }) => `/waivers/${waiver}`,
  '/units/{unit}': ({ unit = '' }) => `/units/${unit}`,
  '/inventories/{inventory}': ({ inventory = '' }) => `/inventories/${inventory}`,
  '/people/{person}': ({ person = '' }) => `/people/${person}`,
  '/reviews/{review}': ({ review = '' }) => `/reviews/${review}`,
  '/drafts/{draft}': ({ draft = '' }) => `/drafts/${draft}`,
  '/hearing/link/{secret}': ({ secret = '' }) => `/hearing/link/${secret}`,
  '/invitation/{secret}': ({ invitation = '' }) => `/invitation/${invitation}`,
  '/set-up/{secret}': () => '/set-up/none',
}
/** More of those pages of which one address does not show every table. */
const MORE: readonly string[] = [
  '/?words=Kaspersky&as=us/federal-contractor&on=2026-03-02',
  '/?words=DJI&as=us/civilian-agency',
  '/findings?by=product',
  '/findings?sort=unit&order=down&limit=2',
  '/waivers?state=refused',
  '/audit?check=yes',
  '/list?since=2020-01-01',
  '/due?by=2030-12-31',
  '/conflicts?on=2026-03-02',
]
/** What goes on to another server, or is a file. */
const NO_PAGE = /\.(?:csv|json)$|^\/sign-in\/open-id/u
/** Some hundred pages are asked for beside all other tests. */
const PATIENCE_MS = 120_000
/** Who has come in by a link to be heard sees it, and nobody else. */
const HEARD = '/hearing'

const throttle = new Throttle(1, 1, () => 0)
const paths = pagesOf(throttle, throttle, () => ({}), '')
  .filter(({ method, path }) => method === 'get' && !NO_PAGE.test(path))
  .map(({ path }) => path)

const MODES = [
  ['light', { colorScheme: 'light', media: 'screen' }, 1200],
  ['dark', { colorScheme: 'dark', media: 'screen' }, 1200],
  ['320 px', { colorScheme: 'light', media: 'screen' }, 320],
  ['print', { colorScheme: 'light', media: 'print' }, 1200],
] as const

let stage: Stage | undefined

before(async () => {
  if (executable !== undefined) stage = await openStage(executable)
})
after(async () => stage?.close())

test('every page that is about something is among those that are looked at', () => {
  const about = paths.filter(path => path.includes('{'))
  assert.deepEqual(about.toSorted(), Object.keys(ABOUT).toSorted())
  assert.ok(paths.length > 40)
})

test(
  'axe finds nothing on any page, with rows and without, in light, dark, 320 px and print',
  { skip, timeout: 1_800_000 },
  async () => {
    assert.ok(stage !== undefined)
    const opened = stage
    await visit(opened, {}, async page => {
      await setUp(page, opened, { named: 'Agency', like: 'us/civilian-agency' })
      for (const path of paths)
        // oxlint-disable-next-line no-await-in-loop -- one window
        if (!path.includes('{') && path !== HEARD) await isSound(page, path, 'without rows')
      const ids = await fill(page)
      for (const path of paths)
        // oxlint-disable-next-line no-await-in-loop -- one window
        if (path !== HEARD) await isSound(page, ABOUT[path]?.(ids) ?? path, 'with rows')
      // oxlint-disable-next-line no-await-in-loop -- one window
      for (const address of MORE) await isSound(page, address, 'with rows')
      await visit(opened, {}, async guest => {
        await guest.goto(`/hearing/link/${ids['secret'] ?? ''}`)
        await guest.locator('main button').click()
        await guest.waitForURL(url => url.pathname === HEARD)
        await isSound(guest, HEARD, 'with rows')
      })
    })
  },
)

async function isSound(page: Page, address: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 800 })
  const answer = await page.goto(address, { timeout: PATIENCE_MS })
  assert.ok((answer?.status() ?? 500) < 405, `${address} answered ${String(answer?.status())}`)
  await unfold(page)
  for (const [mode, media, width] of MODES) {
    // oxlint-disable no-await-in-loop -- one window
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    // Colours that change need a moment to have changed.
    await page.waitForTimeout(150)
    assert.deepEqual(await axeFindings(page), [], `${address}, ${name}, ${mode}`)
    if (mode !== 'print')
      assert.equal(await overflowOf(page), 0, `${address} is wider than ${width} px, ${name}`)
    // oxlint-enable no-await-in-loop
  }
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
}

/** Puts something into every table that there is; the ids of one of each. */
async function fill(page: Page): Promise<Ids> {
  const send = await senderOf(page)
  const units = await send<{ entries: { id: string }[] }>('GET', '/units')
  const unit = units.entries[0]?.id ?? ''
  await send('POST', '/units', { title: 'Harbour', above: unit })
  const begun = await send<{ id: string }>('POST', '/uploads', {
    unit,
    name: 'software.csv',
    sizeBytes: Buffer.byteLength(INVENTORY),
  })
  await send('PUT', `/uploads/${begun.id}/bytes?from=0`, INVENTORY)
  const screening = await send<{ inventory: string }>('POST', '/screenings', {
    upload: begun.id,
    inventory: 'Endpoints',
  })
  await page.goto(`/inventories/${screening.inventory}`)
  await page
    .getByRole('link', { name: /DJI drone/u })
    .first()
    .waitFor({ timeout: 60_000 })
  const listed = await send<{ entries: Finding[] }>('GET', '/findings?limit=200')
  const found = listed.entries.find(({ name, blocking }) => name === 'DJI drone' && blocking.length > 0)
  assert.ok(found !== undefined)
  const finding = found.id
  await send('POST', `/findings/${finding}/comments`, { text: 'Seen.' })
  const evidence = await send<{ id: string }>('POST', `/findings/${finding}/evidence?name=note.txt`, 'seen')
  const me = await send<{ person: { id: string } }>('GET', '/session')
  await send(
    'PUT',
    `/findings/${finding}/owner`,
    { owner: me.person.id },
    { 'if-match': await etagOf(page, `/findings/${finding}`) },
  )
  const waiver = await send<{ id: string }>('POST', '/waivers', {
    unit,
    products: found.product === null ? [] : [found.product],
    acts: [found.act],
    provisions: found.blocking,
    from: '2026-01-01',
    until: '2099-12-31',
    reason: 'The contract runs out then.',
  })
  await send('POST', '/tokens', { name: 'A script', days: 30 })
  await send('POST', '/webhooks', { address: 'https://example.org/hook', kinds: ['findings'] })
  const invited = await send<{ invitation: string; id: string }>('POST', '/people', {
    name: 'Uma',
    email: 'uma@example.org',
    grants: [{ role: 'analyst', unit: null }],
  })
  return {
    unit,
    inventory: screening.inventory,
    finding,
    evidence: evidence.id,
    waiver: waiver.id,
    person: me.person.id,
    invitation: invited.invitation,
    ...(await fillAuthority(page, send, me.person.id)),
  }
}

interface Finding {
  readonly id: string
  readonly name: string
  readonly product: string | null
  readonly act: string
  readonly blocking: readonly string[]
}

async function fillAuthority(page: Page, send: Send, person: string): Promise<Ids> {
  await send('PUT', '/authority', {
    id: 'cn/cac',
    title: 'State Internet Information Office',
    system: 'cn',
    origin: 'registry.example/gazette',
  })
  await send('POST', '/review-schemes', {
    id: 'vetting',
    title: 'Vetting',
    criteria: [{ id: 'origin', kind: 'origin', says: 'Its origin is known.', evidence: 'A report' }],
    hearingDays: 14,
    appealDays: 30,
  })
  const filed = await send<{ id: string }>('POST', '/reviews', {
    way: 'own-motion',
    title: 'Vetting of Windows',
    subject: { kind: 'product', id: 'windows' },
    reach: { acts: ['procure'], to: { class: 'cn/state-owned-enterprise' } },
    onBehalfOf: 'The office',
    grounds: { says: 'It is widely used.' },
    unit: null,
  })
  const review = filed.id
  await send(
    'POST',
    `/reviews/${review}/steps`,
    { kind: 'open', scheme: 'vetting', assessors: [person] },
    { 'if-match': await etagOf(page, `/reviews/${review}`) },
  )
  await send(
    'POST',
    `/reviews/${review}/steps`,
    {
      kind: 'find',
      criterion: 'origin',
      grade: 'failed',
      says: 'It was not shown.',
      sources: [{ title: 'Report 1', publisher: 'Laboratory', published: '2026-01-02' }],
    },
    { 'if-match': await etagOf(page, `/reviews/${review}`) },
  )
  const guest = await send<{ link: string }>('POST', `/reviews/${review}/guests`, { name: 'Microsoft' })
  const draft = await send<{ id: string }>('POST', '/measure-drafts', {
    kind: 'measure',
    title: 'A note',
    text: 'id: cn-cac-note\n',
  })
  await page.goto('/gazette')
  return { review, secret: guest.link.split('/').at(-1) ?? '', draft: draft.id }
}

type Send = <T>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object | string,
  headers?: Readonly<Record<string, string>>,
) => Promise<T>

/** The version of something, as the API wants it back. */
async function etagOf(page: Page, path: string): Promise<string> {
  return (await page.request.get(`/api/v1${path}`)).headers()['etag'] ?? ''
}

/** Asks the API as who has signed in on a page. */
async function senderOf(page: Page): Promise<Send> {
  const session = await page.request.get('/api/v1/session')
  const { csrf = '' } = (await session.json()) as { csrf?: string }
  return async <T>(
    method: string,
    path: string,
    body?: object | string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> => {
    const answer = await page.request.fetch(`/api/v1${path}`, {
      method,
      headers: {
        'x-licet-csrf': csrf,
        ...(typeof body === 'string' ? { 'content-type': 'application/octet-stream' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { data: typeof body === 'string' ? Buffer.from(body) : body }),
    })
    assert.ok(answer.ok(), `${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}
