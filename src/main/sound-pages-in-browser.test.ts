import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { NAVIGATION } from '../web/navigation.ts'
import {
  executable,
  skip,
  axeFindings,
  countReachable,
  focusedOf,
  openStage,
  overflowOf,
  type Stage,
  unfold,
  visit,
} from './browser.testing.ts'

/** Those that the header names, and what lies behind them. */
const PAGES: readonly string[] = [
  ...NAVIGATION.filter(({ door }) => door === 'open').map(({ path }) => path),
  '/?words=Kaspersky&as=cn/central-budget-institution&on=2014-08-05',
  '/?words=Kaspersky&as=us/federal-contractor&on=2026-03-02',
  '/?words=nothing-like-it&as=us/private-company',
  '/measures?words=no-such-words',
  '/measures/cn-cgpc-antivirus-2014',
  '/measures/us-bis-icts-kaspersky-2024?history=1',
  '/parties/symantec?year=2020',
  '/products?category=antivirus',
  '/products/kaspersky-anti-virus?on=2026-03-02',
  '/conflicts?on=2026-03-02',
  '/due?by=2027-12-31&as=uk/telecom-provider',
  '/?act=renew',
  '/catalogue',
  '/api',
  '/sign-in',
  '/no-such-page',
]

const MODES: Readonly<Record<string, BrowserContextOptions & { readonly isPrinted?: true }>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  '320 px': { viewport: { width: 320, height: 640 } },
  print: { isPrinted: true },
}

let stage: Stage | undefined

before(async () => {
  if (executable !== undefined) stage = await openStage(executable)
})
after(async () => stage?.close())

function journey(name: string, options: BrowserContextOptions, body: (page: Page) => Promise<void>): void {
  test(name, { skip, timeout: 300_000 }, async () => {
    assert.ok(stage !== undefined)
    await visit(stage, options, body)
  })
}

for (const [mode, { isPrinted, ...options }] of Object.entries(MODES)) {
  journey(`axe finds nothing on any page, ${mode}`, options, async page => {
    if (isPrinted === true) await page.emulateMedia({ media: 'print' })
    for (const address of PAGES) {
      await page.goto(address)
      await unfold(page)
      assert.deepEqual(await axeFindings(page), [], address)
      assert.equal(await overflowOf(page), 0, `${address} is wider than its window`)
    }
  })
}

journey(
  'the pages can run from the right: nothing is cut off, wide or narrow, and years go on from left to right',
  {},
  async page => {
    for (const address of PAGES) {
      await page.goto(address)
      await unfold(page)
      await page.evaluate(`document.documentElement.dir = 'rtl'`)
      for (const width of [1200, 320]) {
        await page.setViewportSize({ width, height: 800 })
        const beyond = await page.evaluate<number>(
          `Math.max(0, ...[...document.querySelectorAll('main *')].filter(each => each.checkVisibility() && !each.closest('.scroll, .table, table, pre, textarea, svg, .hidden')).map(each => -each.getBoundingClientRect().left))`,
        )
        assert.ok(beyond < 1, `${address} goes ${beyond} px beyond the left edge at ${width} px`)
      }
    }
    await page.goto('/measures/us-bis-icts-kaspersky-2024')
    await page.evaluate(`document.documentElement.dir = 'rtl'`)
    const years = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll("svg .year")].map(each => each.getBoundingClientRect().left)`,
    )
    assert.deepEqual(
      years,
      years.toSorted((one, other) => one - other),
    )
  },
)

journey('the first stop of the Tab key leads into the question where none has been asked', {}, async page => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'words')
})

journey('the keyboard alone reaches everything, the content first where one wants it', {}, async page => {
  await page.goto('/?words=Kaspersky&as=cn/central-budget-institution&on=2014-08-05')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate<string>('document.activeElement.className'), 'skip')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'content')
  await unfold(page)
  const wanted = await countReachable(page)
  const reached = new Set<number>()
  for (let presses = 0; presses < wanted * 2; presses += 1) {
    await page.keyboard.press('Tab')
    reached.add(await focusedOf(page))
  }
  reached.delete(-1)
  assert.equal(reached.size, wanted)
})
