import type { Page } from 'playwright-core'
import { PASSWORD, signIn, type Stage, visit } from './browser.testing.ts'

/** Invites somebody as a role and lets them come in. */
export async function inviteTo(
  stage: Stage,
  page: Page,
  { name, role }: { readonly name: string; readonly role: string },
  then: (page: Page) => Promise<void>,
): Promise<void> {
  await page.goto('/admin')
  await page.getByText('Invite somebody').click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel('Role').selectOption(role)
  await page.getByRole('button', { name: 'Invite' }).click()
  const link = await page.locator('[role="status"] .id').innerText()
  await visit(stage, {}, async other => {
    await other.goto(new URL(link).pathname)
    await other.getByLabel('Password').fill(PASSWORD)
    await other.locator('main button').click()
    await other.waitForURL(url => url.pathname === '/')
    await then(other)
  })
}

/** Lets somebody who has been invited look at a page. */
export async function visitAs(
  stage: Stage,
  email: string,
  address: string,
  then: (page: Page) => Promise<void>,
): Promise<void> {
  await visit(stage, {}, async other => {
    await signIn(other, email)
    await other.goto(address)
    await then(other)
  })
}

/** Makes a unit. */
export async function makeUnit(
  page: Page,
  name: string,
  fill: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto('/units/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await fill(page)
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Screens an inventory and waits for its findings. */
export async function screenFile(page: Page, csv: string): Promise<void> {
  await page.goto('/screen')
  await page
    .locator('#files')
    .setInputFiles({ name: 'software.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByLabel('Called').fill('Endpoints')
  await page.getByRole('button', { name: 'Screen' }).click()
  await page.waitForURL(url => url.pathname.startsWith('/inventories/'))
  await page.getByText('The findings are being worked out').waitFor({ state: 'detached', timeout: 60_000 })
}
