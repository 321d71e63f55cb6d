import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { today } from './drafts.testing.ts'

/** Names the registry an authority of China's. */
export async function nameAuthority(page: Page): Promise<void> {
  await page.goto('/authority')
  await page.getByLabel('Its id').fill('cn/cac')
  await page.getByLabel('Its title').fill('State Internet Information Office')
  await page.getByLabel('The legal system').selectOption('cn')
  await page.getByLabel('The name of its gazette').fill('registry.example/gazette')
  await page.getByRole('button', { name: 'Name it' }).click()
  await page.waitForURL(url => url.pathname === '/gazette')
}

/** Keeps a scheme by which cases are decided. */
export async function keepScheme(page: Page): Promise<void> {
  await page.goto('/review-schemes')
  await page.getByLabel('Id', { exact: true }).fill('vetting')
  await page.getByLabel('Title', { exact: true }).fill('Vetting')
  await page.getByLabel('Criteria').fill('origin; origin; Its origin is known; A report')
  await page.getByLabel('Least number of days').fill('14')
  await page.getByLabel('Days for an appeal').fill('30')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('Vetting (version 1)').waitFor()
}

/** Files a case on Windows, and stays on its page. */
export async function fileCase(
  page: Page,
  { by, forWhom, grounds }: { readonly by: string; readonly forWhom: string; readonly grounds: string },
): Promise<void> {
  await page.goto('/reviews/new')
  await page.getByLabel(by).check()
  await page.getByLabel('Title, in one line').fill('Vetting of Windows')
  await page.getByLabel('Its id in the catalogue').fill('windows')
  await page.getByLabel('Acts that').fill('procure')
  await page.getByLabel('Whom a decision').fill('{class: cn/state-owned-enterprise}')
  await page.getByLabel('For whom').fill(forWhom)
  await page.getByLabel('Grounds').fill(grounds)
  await page.getByRole('button', { name: 'File it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Vetting of Windows' }).waitFor()
}

/** Takes a step in a case: unfolds its form, fills it in, and does it. */
export async function step(
  page: Page,
  title: string,
  fill: (form: ReturnType<Page['locator']>) => Promise<void> = async () => undefined,
): Promise<void> {
  const form = page.locator('details.step').filter({ has: page.getByText(title, { exact: true }) })
  await form.locator('summary').click()
  await fill(form)
  const done = page.waitForResponse(response => response.request().method() === 'POST')
  await form.getByRole('button', { name: 'Do it' }).click()
  const status = (await done).status()
  await page.waitForLoadState('load')
  assert.ok(status < 400, `${title}: ${await page.locator('main').innerText()}`)
}

const DAY_MS = 86_400_000

/** Takes an open case to where its vendor is invited; `assess` lets whoever assesses it, Uma, look at it. */
export async function hearVendor(page: Page, assess: (then: Walk) => Promise<void>): Promise<void> {
  const address = new URL(page.url()).pathname
  await step(page, 'Open the case', async form => form.getByLabel('Uma').check())
  await assess(async uma => {
    await step(uma, 'Put down a finding', async form => {
      await form.getByLabel('Grade').selectOption('failed')
      await form.getByLabel('What it says').fill('Its origin was not shown.')
      await form.getByLabel('Sources').fill('Report 1; Laboratory; 2026-01-02')
    })
    await step(uma, 'End the assessment')
  })
  await page.goto(address)
  await step(page, 'Invite the vendor to be heard', async form => {
    await form.getByLabel('Time until').fill(new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10))
    await form.getByLabel('What the vendor is told').fill('Show where it is made.')
  })
}

type Walk = (page: Page) => Promise<void>

/** Who takes the steps that the one who leads the case may not take. */
export interface Deciders {
  readonly assess: (then: Walk) => Promise<void>
  readonly approve: (name: string, then: Walk) => Promise<void>
}

/** Takes a case whose vendor is invited over its hearing and a decision of two to the gazette. */
export async function decideCase(page: Page, { assess, approve }: Deciders): Promise<void> {
  const address = new URL(page.url()).pathname
  await step(page, 'Put down the vendor’s statement', async form => {
    await form.getByLabel('Who says it').fill('Microsoft')
    await form.getByLabel('What it says').fill('It will be shown.')
  })
  await step(page, 'Put down the record of the hearing', async form => {
    await form.getByLabel('Held on').fill(today)
    await form.getByLabel('Who was there').fill('Ada and Microsoft')
    await form.getByLabel('What it says').fill('It was not shown.')
  })
  await assess(async uma => step(uma, 'Recommend', outcome))
  await approve('Fay', async first => {
    await first.goto(address)
    await step(first, 'Propose a decision, as the first of two', outcome)
  })
  await approve('Gil', async second => {
    await second.goto(address)
    await step(second, 'Confirm the decision, as the second of two')
  })
  await page.goto(address)
  await step(page, 'Publish the decision in the gazette')
  await page.getByText('Published on').waitFor()
}

async function outcome(form: ReturnType<Page['locator']>): Promise<void> {
  await form.getByLabel('Outcome').selectOption('prohibit')
  await form.getByLabel('What it says').fill('State-owned enterprises do not buy it.')
}
