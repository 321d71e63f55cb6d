import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

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
