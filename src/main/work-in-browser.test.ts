import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { executable, setUp, signIn, skip, isSound, openStage, type Stage, visit } from './browser.testing.ts'
import { OFFICE_DRAFT } from './drafts.testing.ts'

const INVENTORY = `name,publisher,version,unit,quantity
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,,40
DJI Mavic 3 Enterprise,DJI,,Harbour,4
LibreOffice,The Document Foundation,7.6,,200
Kasperski Endpont Sekurity,,1,,2
Kaspersly Anti Virus 2019 setup,,,,1
`

let stage: Stage | undefined

before(async () => {
  if (executable !== undefined) stage = await openStage(executable)
})
after(async () => stage?.close())

test(
  'somebody drops an inventory, sees what came of it, settles by keyboard what may be, and asks for a waiver; every page on the way is sound',
  { skip, timeout: 600_000 },
  async () => {
    assert.ok(stage !== undefined)
    const opened = stage
    await visit(opened, {}, async page => {
      await setUp(page, opened, { named: 'Agency', like: 'us/civilian-agency' })

      await page.goto('/units')
      await page.getByRole('link', { name: 'New unit' }).click()
      await page.getByLabel('Name', { exact: true }).fill('Harbour')
      await page.getByLabel('Stands below').selectOption({ label: 'Agency' })
      await isSound(page, 'new-unit')
      await page.getByRole('button', { name: 'Make it' }).click()
      await page.getByRole('heading', { level: 1, name: 'Harbour' }).waitFor()

      await page.goto('/screen')
      await isSound(page, 'screen')
      await page
        .locator('#files')
        .setInputFiles({ name: 'software.csv', mimeType: 'text/csv', buffer: Buffer.from(INVENTORY) })
      await page.getByLabel('Called').fill('Endpoints')
      await page.getByRole('button', { name: 'Screen' }).click()
      await page.waitForURL(url => url.pathname.startsWith('/inventories/'))
      await page
        .getByRole('link', { name: /DJI drone/u })
        .first()
        .waitFor({ timeout: 60_000 })
      await isSound(page, 'inventory')

      await page.goto('/matches')
      const waiting = await page.locator('.matches > li').count()
      assert.ok(waiting >= 1, 'something waits to be settled')
      await isSound(page, 'matches')
      await page.reload()
      await page.locator('.matches > li:focus').waitFor()
      await page.keyboard.press('y')
      await page.waitForLoadState('load')
      await page.getByRole('heading', { name: 'Settled so far' }).waitFor({ timeout: 60_000 })
      assert.equal(await page.locator('.matches > li').count(), waiting - 1)
      await isSound(page, 'settled')

      await page.goto('/findings?by=product')
      await isSound(page, 'findings-grouped')
      await page.goto('/findings')
      await isSound(page, 'findings')
      await page.getByRole('link', { name: 'DJI drone' }).first().click()
      await page.getByRole('heading', { level: 1, name: /DJI drone/u }).waitFor()
      await isSound(page, 'finding')
      await page.getByRole('link', { name: 'Ask for a waiver' }).click()
      await page.getByLabel('Until').fill('2099-12-31')
      await page.getByLabel('Why you need it').fill('the contract runs out then')
      await isSound(page, 'new-waiver')
      await page.getByRole('button', { name: 'Ask for it' }).click()
      await page.getByRole('heading', { name: 'Decided for each provision' }).waitFor()
      await isSound(page, 'waiver')

      for (const path of [
        'due',
        'measures/us-bod-17-01',
        'waivers',
        'units',
        'my-work',
        'admin',
        'audit',
        'admin/tokens',
        'admin/webhooks',
        'me',
      ]) {
        // oxlint-disable no-await-in-loop -- one window
        await page.goto(`/${path}`)
        await isSound(page, path)
        // oxlint-enable no-await-in-loop
      }
      await page.goto('/impact')
      await page.locator('#field-text').fill(OFFICE_DRAFT)
      await page.getByLabel(/^On \(/u).fill('2027-01-10')
      await page.getByRole('button', { name: 'Try it' }).click()
      const ours = page.locator('.answer section')
      assert.match(await ours.innerText(), /Agency[^]*first deadline 1 Mar 2027/u)
      assert.match(
        await ours.innerText(),
        /LibreOffice[^]*nothing stands in the way[^]*restricted[^]*1 Mar 2027/u,
      )
      await isSound(page, 'impact-ours')

      await page.goto('/?words=DJI&as=us/civilian-agency')
      await page.getByRole('heading', { name: 'Where we have it' }).waitFor()
    })

    // The same without scripts: a file is sent by the form alone, and a match is settled by a button.
    await visit(stage, { javaScriptEnabled: false }, async page => {
      await signIn(page, 'ada@example.org')
      await page.goto('/screen')
      await page.locator('#files').setInputFiles({
        name: 'more.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('name,publisher\nTikTok,TikTok Pte. Ltd.\n'),
      })
      await page.getByRole('button', { name: 'Screen' }).click()
      await page.getByRole('link', { name: 'more.csv' }).waitFor()
      await page.goto('/findings')
      await page.getByRole('link', { name: 'TikTok' }).first().waitFor()
    })
  },
)
