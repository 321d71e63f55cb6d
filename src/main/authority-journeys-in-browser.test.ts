import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { decideCase, fileCase, hearVendor, keepScheme, nameAuthority } from './case-walk.testing.ts'
import { NOTICE } from './drafts.testing.ts'
import { as, asStranger, begin, invite, journey } from './journeys.testing.ts'
import { makeUnit } from './people.testing.ts'

begin()

journey(
  'an authority writes a measure, sees what it would change, another publishes it, and anybody sees in the gazette and the public list what changed',
  async page => {
    await nameAuthority(page)
    await makeUnit(page, 'Works', async form => {
      await form.getByLabel('Is like').selectOption('cn/state-owned-enterprise')
      await form.getByLabel('It is a legal person').selectOption('yes')
    })

    await page.goto('/drafts/new')
    await page.getByLabel('What the draft').fill('Notice')
    await page.getByLabel('The measure').fill(NOTICE)
    await page.getByRole('button', { name: 'What would it change?' }).click()
    await page.getByText('Nothing is wrong with it').waitFor()
    assert.match(await page.locator('main').innerText(), /Works[^]*procure[^]*prohibited/u)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.waitForURL(/\/drafts\/(?!new)\w+$/u)
    const draft = new URL(page.url()).pathname

    await invite(page, 'Eve', 'approver', async other => {
      await other.goto(draft)
      await other.getByRole('button', { name: 'Publish it' }).click()
      await other.getByText('published').first().waitFor()
    })
    await asStranger(async stranger => {
      await stranger.goto('/gazette')
      assert.match(await stranger.locator('main').innerText(), /cn-cac-notice-of-a-test/u)
      await stranger.goto('/list')
      await stranger.getByLabel('What changed since').fill('2026-01-01')
      await stranger.getByRole('button', { name: 'Show', exact: true }).click()
      const changes = stranger.getByRole('table', { name: 'What changed since' })
      assert.match(await changes.innerText(), /Symantec Endpoint Protection[^]*not listed/u)
    })
  },
)

journey(
  "an authority's case goes from its application over the hearing and a decision of two to the gazette",
  async page => {
    await keepScheme(page)
    await invite(page, 'Uma', 'analyst', async () => undefined)
    await fileCase(page, { by: 'application', forWhom: 'Microsoft', grounds: 'It asks to be vetted.' })
    const address = new URL(page.url()).pathname

    const assess = async (then: (uma: Page) => Promise<void>): Promise<void> =>
      as('uma@example.org', address, then)
    await hearVendor(page, assess)
    await decideCase(page, { assess, approve: async (name, then) => invite(page, name, 'approver', then) })
    await asStranger(async stranger => {
      await stranger.goto('/list')
      const row = stranger.getByRole('row', { name: /Windows/u }).first()
      assert.match(await row.innerText(), /Vetting of Windows[^]*prohibited[^]*cn-cac-decision-0001/u)
      await stranger.goto('/?words=Windows&as=cn/state-owned-enterprise&act=procure')
      await stranger.locator('article.verdict[data-status="prohibited"]').waitFor()
    })
  },
)
