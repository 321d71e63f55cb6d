import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { Fault } from '../base/fault.ts'
import { root } from './package.ts'

const USUAL_PLACE = '/usr/bin/chromium'
const START_MS = 60_000

/** The Chromium of this machine: where LICET_TEST_CHROMIUM says, else where Debian puts it; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['LICET_TEST_CHROMIUM']
  if (named !== undefined && named !== '') return named
  return existsSync(USUAL_PLACE) ? USUAL_PLACE : undefined
}

/** The browser of the tests, and why those that need one are left out. */
export const executable = findChromium()
export const skip =
  executable === undefined
    ? 'no Chromium here: install it, or name one by LICET_TEST_CHROMIUM; the pages are not tested'
    : false

/** A registry that runs as users run it, with fresh data, and a browser in front of it. */
export interface Stage {
  readonly address: string
  readonly browser: Browser
  /** The one-time link by which the first administrator comes in. */
  readonly setUpLink: string
  /** The process of the server, to measure what it takes. */
  readonly serverPid: number
  readonly close: () => Promise<void>
}

/** Starts `licet serve` on a free port and a browser. */
export async function openStage(executablePath: string): Promise<Stage> {
  const data = mkdtempSync(path.join(tmpdir(), 'licet-pages-'))
  const server = spawn(
    process.execPath,
    [path.join(root, 'src', 'main', 'licet.ts'), 'serve', '--data', data, '--port', '0'],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  try {
    const { address, setUpLink } = await addressOf(server)
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    return {
      address,
      setUpLink,
      serverPid: server.pid ?? 0,
      browser,
      async close() {
        await browser.close()
        await stop(server)
        rmSync(data, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await stop(server)
    throw error
  }
}

/** A fresh visitor; everything that goes wrong in the page fails whoever asks for it. */
export async function visit(
  { browser, address }: Stage,
  options: BrowserContextOptions,
  body: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1200, height: 800 },
    ...options,
  })
  const wrong: string[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', error => wrong.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' && !message.text().includes('status of 4')) wrong.push(message.text())
    })
    await body(page)
  } finally {
    await context.close()
  }
  if (wrong.length > 0) throw new Fault(`the page said: ${wrong.join('; ')}`)
}

/** Holds the page that is open to what every page is held to, wide, narrow and dark. */
export async function isSound(page: Page, name: string): Promise<void> {
  await unfold(page)
  for (const width of [1200, 320]) {
    // oxlint-disable-next-line no-await-in-loop -- one window
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      // oxlint-disable no-await-in-loop -- as above
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Colours that change need a moment to have changed.
      await page.waitForTimeout(300)
      assert.deepEqual(await axeFindings(page), [], `${name}, ${width} px, ${colorScheme}`)
      assert.equal(await overflowOf(page), 0, `${name} is wider than ${width} px`)
      // oxlint-enable no-await-in-loop
    }
  }
  await page.setViewportSize({ width: 1200, height: 800 })
  const pictures = process.env['LICET_TEST_PICTURES']
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

// What runs in the page is written as text: the sources here know nothing of a document.

/** What axe finds on a page, one line each; empty where it finds nothing. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The debugger puts it in; the policy of the page lets no other script in.
  await page.evaluate(axeSource())
  return page.evaluate<readonly string[]>(`axe
    .run(document, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, help, nodes }) =>
      id + ': ' + help + ' (' + nodes.length + ', first ' + nodes[0].target + ': ' + nodes[0].failureSummary + ')'))`)
}

/** Unfolds everything that is folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`)
}

/** How much wider a page is than its window; 0 where it fits. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>(`document.documentElement.scrollWidth - innerWidth`)
}

const REACHABLE = 'a[href], button, select, input:not([type="hidden"]), textarea, summary'

/** How many things of a page can be used. */
export async function countReachable(page: Page): Promise<number> {
  return page.evaluate<number>(
    `[...document.querySelectorAll('${REACHABLE}')].filter(each => each.checkVisibility()).length`,
  )
}

/** Which of them has the focus, as a number that only it has; -1 where none has. */
export async function focusedOf(page: Page): Promise<number> {
  return page.evaluate<number>(
    `[...document.querySelectorAll('${REACHABLE}')].indexOf(document.activeElement)`,
  )
}

let axeText: string | undefined

function axeSource(): string {
  axeText ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  return axeText
}

async function addressOf(
  server: ChildProcess,
): Promise<{ readonly address: string; readonly setUpLink: string }> {
  return new Promise((resolve, reject) => {
    let told = ''
    const patience = setTimeout(() => reject(new Fault(`the server did not start: ${told}`)), START_MS)
    server.once('exit', code => reject(new Fault(`the server ended with ${code ?? 'a signal'}: ${told}`)))
    server.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString('utf8')
      const address = /Licet is at (\S+)/u.exec(told)?.[1]
      const setUpLink = /(\S+\/set-up\/\S+)/u.exec(told)?.[1]
      if (address === undefined || setUpLink === undefined) return
      clearTimeout(patience)
      resolve({ address, setUpLink })
    })
  })
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
  server.kill('SIGTERM')
  await ended
}

/** Comes in by the one-time link as Ada, the first administrator, and names the organisation; without `like` it is like none of the catalogue. */
export async function setUp(
  page: Page,
  { setUpLink }: Pick<Stage, 'setUpLink'>,
  organisation: { readonly named: string; readonly like?: string },
): Promise<void> {
  await page.goto(setUpLink)
  await page.getByLabel('Your name').fill('Ada')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByLabel('Your organisation').fill(organisation.named)
  if (organisation.like !== undefined)
    await page.getByLabel('What it is like').selectOption(organisation.like)
  await page.locator('main button').click()
  await page.waitForURL(url => url.pathname === '/')
}

/** Signs somebody in who is known by this address. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.locator('main button').click()
  await page.waitForURL(url => url.pathname === '/')
}

/** The password of everybody in these tests. */
export const PASSWORD = 'correct horse battery'
