// Takes a picture of every page in both themes and several scripts, and measures what each weighs and how soon it is seen.
// usage: npm run gallery                pictures to docs/gallery/, figures to docs/quality/pages.md
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { findChromium, openStage, type Stage, visit } from '../src/main/browser.testing.ts'
import { root } from '../src/main/package.ts'

const folder = path.join(root, 'docs', 'gallery')
const table = path.join(root, 'docs', 'quality', 'pages.md')

/** No picture is larger. */
const MOST_BYTES = 150_000
const HEIGHTS = [840, 760, 680, 600, 520, 440]
const SERVER_ROUNDS = 40
const WARM_ROUNDS = 10
const BARS = { paintMs: 500, serverMs: 50 } as const

const DAY = '2026-03-02'
const ASK_2014 = '/?words=Kaspersky&as=cn/central-budget-institution&on=2014-08-05'
const ASK_NOW = `/?words=Kaspersky&as=us/federal-contractor&on=${DAY}`

interface Shot {
  readonly name: string
  readonly address: string
  readonly options?: BrowserContextOptions
  /** Scrolled to before the picture is taken. */
  readonly at?: string
  readonly before?: (page: Page) => Promise<void>
}

const SHOTS: readonly Shot[] = [
  { name: 'ask-first', address: '/' },
  {
    name: 'ask-typing',
    address: '/',
    before: async page => {
      await page.locator('#words').pressSequentially('kasper', { delay: 60 })
      await page.getByRole('option').nth(2).waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  { name: 'ask-2014', address: ASK_2014 },
  { name: 'ask-2014-others-say', address: ASK_2014, at: 'section.disputes' },
  { name: 'ask-2014-chinese', address: ASK_2014, options: { locale: 'zh-CN' } },
  { name: 'ask-dark', address: ASK_NOW, options: { colorScheme: 'dark' } },
  { name: 'ask-years', address: ASK_NOW, at: 'section.timeline' },
  {
    name: 'ask-years-dark-chinese',
    address: ASK_NOW,
    at: 'section.timeline',
    options: { colorScheme: 'dark', locale: 'zh-CN' },
  },
  {
    name: 'ask-proof',
    address: `${ASK_NOW}&act=use`,
    at: '.proof',
    before: async page => page.getByText('Why: every step and source').first().click(),
  },
  { name: 'ask-settle', address: ASK_NOW, at: 'section.settle' },
  { name: 'ask-back', address: '/?act=renew' },
  { name: 'due', address: '/due?by=2027-12-31&as=uk/telecom-provider' },
  { name: 'ask-narrow', address: ASK_2014, options: { viewport: { width: 360, height: 760 } } },
  { name: 'measures', address: `/measures?on=${DAY}&sort=stage&order=down` },
  {
    name: 'measures-dark-chinese',
    address: '/measures?system=cn',
    options: { colorScheme: 'dark', locale: 'zh-CN' },
  },
  { name: 'measure', address: '/measures/us-bis-icts-kaspersky-2024' },
  { name: 'measure-list', address: '/measures/cn-cgpc-antivirus-2014', at: '#lists' },
  { name: 'parties', address: '/parties?named=yes&sort=measures&order=down' },
  { name: 'party', address: '/parties/hikvision' },
  { name: 'party-owners', address: '/parties/symantec?year=2020', at: '#ownership' },
  { name: 'products', address: '/products?category=antivirus&sort=measures&order=down' },
  {
    name: 'product-german',
    address: `/products/kaspersky-anti-virus?on=${DAY}`,
    options: { locale: 'de-DE' },
  },
  {
    name: 'conflicts',
    address: `/conflicts?on=${DAY}&as=ru/state-customer&as=us/federal-contractor&as=cn/central-budget-institution`,
  },
  {
    name: 'impact',
    address: '/impact',
    before: async page => {
      await page.getByRole('button', { name: 'Try it' }).click()
      await page.locator('.answer tbody').waitFor()
    },
  },
  { name: 'catalogue-spanish', address: '/catalogue', options: { locale: 'es-ES' } },
  { name: 'api', address: '/api' },
  { name: 'not-found', address: '/measures/us-kaspersky' },
]

const INVENTORY = `name,publisher,version,unit,quantity
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,,40
Kaspersky Endpoint Security,AO Kaspersky Lab,11.0,Harbour,3
DJI Mavic 3 Enterprise,DJI,,Harbour,4
TikTok,TikTok Pte. Ltd.,33.1,Airport,7
Hikvision DS-2CD2085,Hikvision,,,12
LibreOffice,The Document Foundation,7.6,,200
Kasperski Endpont Sekurity,,1,,2
`

/** What somebody sees who has signed in and screened one inventory. */
const SIGNED_IN: readonly (Pick<Shot, 'name' | 'address'> & {
  readonly follow?: RegExp
  readonly isDark?: true
  readonly language?: string
})[] = [
  { name: 'work-units', address: '/units' },
  { name: 'work-units-dark-chinese', address: '/units', isDark: true, language: 'zh' },
  { name: 'work-screen', address: '/screen' },
  { name: 'work-inventory', address: '/screen', follow: /^Endpoints$/u },
  { name: 'work-findings', address: '/findings' },
  { name: 'work-findings-chinese', address: '/findings', language: 'zh' },
  { name: 'work-finding', address: '/findings', follow: /^DJI drone$/u },
  { name: 'work-due', address: '/due?by=2027-03-31' },
  { name: 'work-due-dark-chinese', address: '/due?by=2027-03-31', isDark: true, language: 'zh' },
  { name: 'work-finding-german', address: '/findings', follow: /^DJI drone$/u, language: 'de' },
  { name: 'work-measure', address: '/measures/us-bod-17-01' },
  { name: 'work-matches', address: '/matches' },
  { name: 'work-own', address: '/my-work' },
  { name: 'work-admin-german', address: '/admin', language: 'de' },
]

const MEASURED: readonly (readonly [string, string])[] = [
  ['Ask, before a question', '/'],
  ['Ask, China in 2014', ASK_2014],
  ['Ask, United States, every act', ASK_NOW],
  ['Measures', '/measures'],
  ['A measure', '/measures/us-bis-icts-kaspersky-2024'],
  ['Parties', '/parties'],
  ['A party', '/parties/hikvision'],
  ['What is due', '/due?by=2027-12-31&as=uk/telecom-provider'],
  ['A measure, its history', '/measures/us-bis-icts-kaspersky-2024?history=1'],
  ['Products', '/products'],
  ['A product', `/products/kaspersky-anti-virus?on=${DAY}`],
  ['Conflicts', `/conflicts?on=${DAY}`],
  ['Impact', '/impact'],
  ['The catalogue', '/catalogue'],
  ['API', '/api'],
  ['Sign in', '/sign-in'],
]

const executable = findChromium()
if (executable === undefined) {
  process.stderr.write('gallery: no Chromium here; install it, or name one by LICET_TEST_CHROMIUM.\n')
  process.exitCode = 3
} else {
  const stage = await openStage(executable)
  try {
    mkdirSync(folder, { recursive: true })
    for (const shot of SHOTS) await take(stage, shot)
    await takeSignedIn(stage)
    const known = new Set([...SHOTS, ...SIGNED_IN].map(({ name }) => `${name}.png`))
    for (const file of readdirSync(folder))
      if (file.endsWith('.png') && !known.has(file)) rmSync(path.join(folder, file))
    writeFileSync(table, await figures(stage))
  } finally {
    await stage.close()
  }
}

async function take(stage: Stage, { name, address, options = {}, at, before }: Shot): Promise<void> {
  const width = options.viewport?.width ?? 1080
  await visit(stage, { ...options, viewport: { width, height: HEIGHTS[0] ?? 800 } }, async page => {
    await page.goto(address)
    await before?.(page)
    await picture(page, name, width, at)
  })
}

/** A picture that is not too large: the window is made lower until it is not. */
async function picture(page: Page, name: string, width: number, at: string | undefined): Promise<void> {
  const file = path.join(folder, `${name}.png`)
  for (const height of HEIGHTS) {
    await page.setViewportSize({ width, height })
    if (at !== undefined)
      await page.evaluate(`document.querySelector(${JSON.stringify(at)}).scrollIntoView()`)
    await page.screenshot({ path: file })
    if (statSync(file).size <= MOST_BYTES) break
  }
  process.stdout.write(`${name}.png ${Math.round(statSync(file).size / 1000)} kB\n`)
}

/** One visitor who sets the registry up, screens an inventory, and looks at each page. */
async function takeSignedIn(stage: Stage): Promise<void> {
  await visit(stage, { viewport: { width: 1080, height: HEIGHTS[0] ?? 800 } }, async page => {
    await page.goto(stage.setUpLink)
    await page.getByLabel('Your name').fill('Ada')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill('correct horse battery')
    await page.getByLabel('Your organisation').fill('Agency')
    await page.getByLabel('What it is like').selectOption('us/civilian-agency')
    await page.locator('main button').click()
    await page.waitForURL(url => url.pathname === '/')
    for (const unit of ['Harbour', 'Airport']) {
      await page.goto('/units/new')
      await page.getByLabel('Name', { exact: true }).fill(unit)
      await page.getByLabel('Stands below').selectOption({ label: 'Agency' })
      await page.getByRole('button', { name: 'Make it' }).click()
      await page.getByRole('heading', { level: 1, name: unit }).waitFor()
    }
    await page.goto('/screen')
    const file = { name: 'software.csv', mimeType: 'text/csv', buffer: Buffer.from(INVENTORY) }
    await page.locator('#files').setInputFiles(file)
    await page.getByLabel('Called').fill('Endpoints')
    await page.getByRole('button', { name: 'Screen' }).click()
    await page.waitForURL(url => url.pathname.startsWith('/inventories/'))
    await page
      .getByRole('link', { name: /DJI drone/u })
      .first()
      .waitFor({ timeout: 60_000 })
    for (const { name, address, follow, isDark, language = 'en' } of SIGNED_IN) {
      await page.goto(`/language/${language}?to=${address}`)
      await page.emulateMedia({ colorScheme: isDark === true ? 'dark' : 'light' })
      if (follow !== undefined) {
        await page.getByRole('link', { name: follow }).first().click()
        await page.waitForLoadState('load')
      }
      await picture(page, name, 1080, undefined)
    }
  })
}

interface Figures {
  readonly bytes: number
  readonly script: number
  readonly paintMs: number
  readonly serverMs: number
  readonly processorMs: number | undefined
}

async function figures(stage: Stage): Promise<string> {
  const rows: string[] = []
  const over: string[] = []
  for (const [name, address] of MEASURED) {
    const { bytes, script, paintMs, serverMs, processorMs } = await measure(stage, address)
    if (paintMs > BARS.paintMs) over.push(`${name} (first paint ${Math.round(paintMs)} ms)`)
    if (serverMs > BARS.serverMs) over.push(`${name} (p95 by the clock ${serverMs.toFixed(0)} ms)`)
    rows.push(
      `| ${name} | ${kB(bytes)} | ${kB(script)} | ${Math.round(paintMs)} | ${processorMs?.toFixed(0) ?? '–'} | ${serverMs.toFixed(0)} |`,
    )
  }
  return `# What the pages weigh and how soon they are seen

Written by \`npm run gallery\` (Node ${process.versions.node}, Chromium, ${cpus().length} cores that other work may have shared, ${new Date().toISOString().slice(0, 10)}). Bytes are what a first visitor
takes over the wire, compressed: the page, its style, its script and its icon. First paint is the first contentful paint of a fresh browser on the same machine. The server
answers ${SERVER_ROUNDS} requests one after the other, after ${WARM_ROUNDS} that are not counted: the processor time that its process took for one (all threads, with compression), and the 95th
percentile by the clock, which says little while other work shares the cores.

| page | first view | of it script | first paint, ms | server: processor, ms | server: p95 by the clock, ms |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

${over.length === 0 ? 'Nothing was over a bar in this run.' : `Over a bar in this run: ${over.join(', ')}.`}

The bars: 150 kB a first view, 60 kB of script, 500 ms to the first paint, 50 ms of the server. What is worked out once for a catalogue (the standing of a thing for every
organisation, the table of an organisation for conflicts) costs its first asker more: up to a second for a party or product, and some seconds for a new set of rules under conflicts, during
which others are served.
`
}

async function measure(stage: Stage, address: string): Promise<Figures> {
  let found: Figures | undefined
  await visit(stage, {}, async page => {
    await page.goto(address)
    const { serverMs, processorMs } = await serverTime(stage, `${stage.address}${address}`)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const sizes = new Map<string, number>()
    const scripts = new Set<string>()
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.mimeType.includes('javascript')) scripts.add(requestId)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sizes.set(requestId, encodedDataLength)
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const paintMs = await page.evaluate<number>(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
    )
    found = {
      bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
      script: [...sizes].reduce((sum, [id, size]) => sum + (scripts.has(id) ? size : 0), 0),
      paintMs,
      serverMs,
      processorMs,
    }
  })
  return found ?? { bytes: 0, script: 0, paintMs: 0, serverMs: 0, processorMs: undefined }
}

async function serverTime(
  { serverPid }: Stage,
  url: string,
): Promise<Pick<Figures, 'serverMs' | 'processorMs'>> {
  for (let round = 0; round < WARM_ROUNDS; round += 1) await ask(url)
  const before = processorTime(serverPid)
  const times: number[] = []
  for (let round = 0; round < SERVER_ROUNDS; round += 1) times.push(await ask(url))
  const after = processorTime(serverPid)
  return {
    serverMs: times.toSorted((one, other) => one - other)[Math.floor(SERVER_ROUNDS * 0.95)] ?? 0,
    processorMs: before === undefined || after === undefined ? undefined : (after - before) / SERVER_ROUNDS,
  }
}

async function ask(url: string): Promise<number> {
  const started = performance.now()
  await (await fetch(url)).arrayBuffer()
  return performance.now() - started
}

/** Milliseconds that a process has been at work, where the system tells (Linux: ticks of 10 ms). */
function processorTime(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
