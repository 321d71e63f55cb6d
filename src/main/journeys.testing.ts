import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { executable, skip, openStage, PASSWORD, setUp, signIn, type Stage, visit } from './browser.testing.ts'

let stage: Stage | undefined

/** Opens a registry for the journeys of a file, with Ada as its administrator; `then` is what she does first. */
export function begin(then: (page: Page) => Promise<void> = async () => undefined): void {
  before(async () => {
    if (executable === undefined) return
    stage = await openStage(executable)
    const opened = stage
    await visit(opened, {}, async page => {
      await setUp(page, opened, { named: 'Agency', like: 'us/civilian-agency' })
      await then(page)
    })
  })
  after(async () => stage?.close())
}

/** Somebody who has not signed in. */
export async function asStranger(then: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(stage !== undefined)
  await visit(stage, {}, then)
}

/** Screens an inventory and waits for its findings. */
export async function screen(page: Page, csv: string): Promise<void> {
  await page.goto('/screen')
  await page
    .locator('#files')
    .setInputFiles({ name: 'software.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByLabel('Called').fill('Endpoints')
  await page.getByRole('button', { name: 'Screen' }).click()
  await page.waitForURL(url => url.pathname.startsWith('/inventories/'))
  await page.getByText('The findings are being worked out').waitFor({ state: 'detached', timeout: 60_000 })
}

/** Invites somebody and lets them come in. */
export async function invite(
  page: Page,
  name: string,
  role: string,
  then: (page: Page) => Promise<void>,
): Promise<void> {
  assert.ok(stage !== undefined)
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

/** A journey of Ada. */
export function journey(name: string, body: (page: Page) => Promise<void>): void {
  void test(name, { skip, timeout: 300_000 }, async () => {
    assert.ok(stage !== undefined)
    await visit(stage, {}, async page => {
      await signIn(page, 'ada@example.org')
      await body(page)
    })
  })
}

/** Lets somebody else look at a page. */
export async function as(email: string, address: string, then: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(stage !== undefined)
  await visit(stage, {}, async other => {
    await signIn(other, email)
    await other.goto(address)
    await then(other)
  })
}
