import type { Page } from 'playwright-core'
import { setUp, type Stage, visit } from '../../src/main/browser.testing.ts'
import {
  decideCase,
  type Deciders,
  fileCase,
  hearVendor,
  keepScheme,
  nameAuthority,
} from '../../src/main/case-walk.testing.ts'
import { NOTICE } from '../../src/main/drafts.testing.ts'
import { inviteTo, makeUnit, visitAs } from '../../src/main/people.testing.ts'
import { HEIGHT, picture, pictureInside, WIDTH } from './picture.ts'
import type { InsideShot } from './shot.ts'

/** What an authority sees while a case of its waits for its vendor. */
export const REVIEWING: readonly InsideShot[] = [
  {
    name: 'authority-case',
    title: 'A case, in which the vendor is heard',
    address: '/reviews',
    follow: /Vetting of Windows/u,
  },
  {
    name: 'authority-case-dark-chinese',
    title: 'The same, dark, in Chinese',
    address: '/reviews',
    follow: /Vetting of Windows/u,
    isDark: true,
    language: 'zh',
  },
  { name: 'authority-reviews', title: 'Its cases', address: '/reviews' },
  { name: 'authority-drafts', title: 'Its drafts', address: '/drafts' },
]

/** What it sees, and everybody, once a decision has been published. */
export const PUBLISHED: readonly InsideShot[] = [
  { name: 'authority-gazette', title: 'The gazette', address: '/gazette' },
  { name: 'authority-list', title: 'The public list', address: '/list' },
  {
    name: 'authority-list-changes-dark',
    title: 'What changed on it since a day, dark',
    address: '/list?since=2026-01-01',
    isDark: true,
  },
]

/** Taken while the case goes on, by whoever sees it. */
export const ON_THE_WAY: readonly Pick<InsideShot, 'name' | 'title'>[] = [
  { name: 'authority-draft', title: 'A draft, with what it would change' },
  { name: 'authority-hearing', title: 'What the vendor sees by its link' },
]

/** An authority that writes a measure and reviews a product, up to the gazette. */
export async function takeAuthority(stage: Stage): Promise<void> {
  await visit(stage, { viewport: { width: WIDTH, height: HEIGHT }, reducedMotion: 'reduce' }, async page => {
    await setUp(page, stage, { named: 'Office' })
    await nameAuthority(page)
    await makeUnit(page, 'Works', async form => {
      await form.getByLabel('Is like').selectOption('cn/state-owned-enterprise')
      await form.getByLabel('It is a legal person').selectOption('yes')
    })
    await page.goto('/drafts/new')
    await page.getByLabel('What the draft').fill('Notice on endpoint protection')
    await page.getByLabel('The measure').fill(NOTICE)
    await page.getByRole('button', { name: 'What would it change?' }).click()
    await page.getByText('Nothing is wrong with it').waitFor()
    await picture(page, 'authority-draft', WIDTH, undefined)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.waitForURL(/\/drafts\/(?!new)\w+$/u)

    await keepScheme(page)
    await inviteTo(stage, page, { name: 'Uma', role: 'analyst' }, async () => undefined)
    await fileCase(page, { by: 'application', forWhom: 'Microsoft', grounds: 'It asks to be vetted.' })
    const address = new URL(page.url()).pathname
    const assess: Deciders['assess'] = async then => visitAs(stage, 'uma@example.org', address, then)
    await hearVendor(page, assess)
    await letVendorIn(stage, page)
    for (const shot of REVIEWING) await pictureInside(page, shot)
    await page.goto(`/language/en?to=${address}`)
    await decideCase(page, {
      assess,
      approve: async (name, then) => inviteTo(stage, page, { name, role: 'approver' }, then),
    })
    for (const shot of PUBLISHED) await pictureInside(page, shot)
  })
}

/** The vendor comes by its link and says something. */
async function letVendorIn(stage: Stage, page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Make a link' }).click()
  await page.locator('#guest-name').fill('Microsoft')
  await page.locator('form[action$="/guests"] button').click()
  const link = new URL(await page.locator('main code').innerText())
  await visit(
    stage,
    { viewport: { width: WIDTH, height: HEIGHT }, reducedMotion: 'reduce' },
    async vendor => {
      await vendor.goto(link.pathname)
      await vendor.locator('main button').click()
      await vendor.waitForURL(url => url.pathname === '/hearing')
      await picture(vendor, 'authority-hearing', WIDTH, undefined)
    },
  )
}
