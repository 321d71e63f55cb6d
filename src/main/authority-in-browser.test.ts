import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileCase, keepScheme, nameAuthority } from './case-walk.testing.ts'
import { executable, setUp, skip, isSound, openStage, type Stage, visit } from './browser.testing.ts'

const DRAFT = `id: cn-cac-note-2026
title: {en: Note}
kind: poem
authority: cn/cac
summary: It is.
sources:
  text: {title: Note, publisher: Office, published: 2026-03-02, basis: official, read: whole}
stages: [{stage: issued, on: 2026-03-02, sources: [text]}]
provisions:
  no: {says: Nobody buys it., effect: prohibit, acts: [procure], to: everyone, covers: {product: windows}, from: 2026-03-02, sources: [text]}
`

let stage: Stage | undefined

before(async () => {
  if (executable !== undefined) stage = await openStage(executable)
})
after(async () => stage?.close())

test(
  'an administrator names the authority, keeps a scheme, files a case, is shown what is wrong with a draft, and every page on the way is sound',
  { skip, timeout: 300_000 },
  async () => {
    assert.ok(stage !== undefined)
    const opened = stage
    await visit(opened, {}, async page => {
      await setUp(page, opened, { named: 'Office' })

      await page.goto('/authority')
      await isSound(page, 'authority')
      await nameAuthority(page)
      await isSound(page, 'gazette')
      await page.goto('/admin/keys')
      await page.getByText('Hand the gazette over').click()
      await page.getByRole('button', { name: 'Hand it over' }).click()
      await page.getByText('The gazette is handed over').waitFor()
      assert.equal(
        await page.getByRole('table', { name: 'Announced in the gazette' }).getByRole('row').count(),
        3,
      )
      await isSound(page, 'keys')

      await keepScheme(page)
      await isSound(page, 'schemes')

      await page.goto('/reviews/new')
      await isSound(page, 'new-review')
      await fileCase(page, { by: 'own motion', forWhom: 'The office', grounds: 'It is widely used.' })
      await page.getByText('Open the case').click()
      await page.getByLabel('Ada').check()
      await page.getByRole('button', { name: 'Do it' }).first().click()
      await page.getByText('Put down a finding').waitFor()
      await isSound(page, 'case')
      await page.goto('/reviews')
      await isSound(page, 'reviews')
      await page.goto('/list')
      await page.locator('td .status').first().waitFor()
      await isSound(page, 'list')

      await page.goto('/drafts/new')
      await page.getByLabel('What the draft').fill('Note')
      await page.getByLabel('The measure').fill(DRAFT)
      await page.getByRole('button', { name: 'Check it' }).click()
      await page.getByText('Line 3, column').waitFor()
      await isSound(page, 'draft')
      await page.getByLabel('The measure').fill(DRAFT.replace('poem', 'notice'))
      await page.getByRole('button', { name: 'What would it change?' }).click()
      await page.getByText('Nothing is wrong with it').waitFor()
      await page.getByRole('button', { name: 'Keep it' }).click()
      await page.waitForURL(/\/drafts\/(?!new)\w+$/u)
      await page.goto('/drafts')
      await isSound(page, 'drafts')
    })
  },
)
