import assert from 'node:assert/strict'
import { fileCase, keepScheme, nameAuthority, step } from './case-walk.testing.ts'
import { NOTICE, today } from './drafts.testing.ts'
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

const later = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)

journey(
  "an authority's case goes from its application over the hearing and a decision of two to the gazette",
  async page => {
    await keepScheme(page)
    await invite(page, 'Uma', 'analyst', async () => undefined)
    await fileCase(page, { by: 'application', forWhom: 'Microsoft', grounds: 'It asks to be vetted.' })
    const address = new URL(page.url()).pathname

    await step(page, 'Open the case', async form => form.getByLabel('Uma').check())
    await as('uma@example.org', address, async uma => {
      await step(uma, 'Put down a finding', async form => {
        await form.getByLabel('Grade').selectOption('failed')
        await form.getByLabel('What it says').fill('Its origin was not shown.')
        await form.getByLabel('Sources').fill('Report 1; Laboratory; 2026-01-02')
      })
      await step(uma, 'End the assessment')
    })
    await page.goto(address)
    await step(page, 'Invite the vendor to be heard', async form => {
      await form.getByLabel('Time until').fill(later)
      await form.getByLabel('What the vendor is told').fill('Show where it is made.')
    })
    await step(page, 'Put down the vendor’s statement', async form => {
      await form.getByLabel('Who says it').fill('Microsoft')
      await form.getByLabel('What it says').fill('It will be shown.')
    })
    await step(page, 'Put down the record of the hearing', async form => {
      await form.getByLabel('Held on').fill(today)
      await form.getByLabel('Who was there').fill('Ada and Microsoft')
      await form.getByLabel('What it says').fill('It was not shown.')
    })
    await as('uma@example.org', address, async uma => {
      await step(uma, 'Recommend', async form => {
        await form.getByLabel('Outcome').selectOption('prohibit')
        await form.getByLabel('What it says').fill('It should not be bought.')
      })
    })
    await invite(page, 'Fay', 'approver', async first => {
      await first.goto(address)
      await step(first, 'Propose a decision, as the first of two', async form => {
        await form.getByLabel('Outcome').selectOption('prohibit')
        await form.getByLabel('What it says').fill('State-owned enterprises do not buy it.')
      })
    })
    await invite(page, 'Gil', 'approver', async second => {
      await second.goto(address)
      await step(second, 'Confirm the decision, as the second of two')
    })
    await page.goto(address)
    await step(page, 'Publish the decision in the gazette')
    await page.getByText('Published on').waitFor()
    await asStranger(async stranger => {
      await stranger.goto('/list')
      const row = stranger.getByRole('row', { name: /Windows/u }).first()
      assert.match(await row.innerText(), /Vetting of Windows[^]*prohibited[^]*cn-cac-decision-0001/u)
      await stranger.goto('/?words=Windows&as=cn/state-owned-enterprise&act=procure')
      await stranger.locator('article.verdict[data-status="prohibited"]').waitFor()
    })
  },
)
