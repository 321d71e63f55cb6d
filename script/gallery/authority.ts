import { setUp, type Stage, visit } from '../../src/main/browser.testing.ts'
import { fileCase, keepScheme, nameAuthority, step } from '../../src/main/case-walk.testing.ts'
import { NOTICE, today } from '../../src/main/drafts.testing.ts'
import { inviteTo, makeUnit, visitAs } from '../../src/main/people.testing.ts'
import { HEIGHT, picture, pictureInside, WIDTH } from './picture.ts'
import type { InsideShot } from './shot.ts'

const DAY_MS = 86_400_000
const inThreeWeeks = new Date(Date.now() + 21 * DAY_MS).toISOString().slice(0, 10)

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
    await step(page, 'Open the case', async form => form.getByLabel('Uma').check())
    await visitAs(stage, 'uma@example.org', address, async uma => {
      await step(uma, 'Put down a finding', async form => {
        await form.getByLabel('Grade').selectOption('failed')
        await form.getByLabel('What it says').fill('Its origin was not shown.')
        await form.getByLabel('Sources').fill('Report 1; Laboratory; 2026-01-02')
      })
      await step(uma, 'End the assessment')
    })
    await page.goto(address)
    await step(page, 'Invite the vendor to be heard', async form => {
      await form.getByLabel('Time until').fill(inThreeWeeks)
      await form.getByLabel('What the vendor is told').fill('Show where it is made.')
    })
    await letVendorIn(stage, page)
    for (const shot of REVIEWING) await pictureInside(page, shot)
    await page.goto(`/language/en?to=${address}`)
    await decide(stage, page, address)
    for (const shot of PUBLISHED) await pictureInside(page, shot)
  })
}

type Walked = Parameters<typeof step>[0]

/** The vendor comes by its link and says something. */
async function letVendorIn(stage: Stage, page: Walked): Promise<void> {
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

async function decide(stage: Stage, page: Walked, address: string): Promise<void> {
  await step(page, 'Put down the vendor’s statement', async form => {
    await form.getByLabel('Who says it').fill('Microsoft')
    await form.getByLabel('What it says').fill('It will be shown.')
  })
  await step(page, 'Put down the record of the hearing', async form => {
    await form.getByLabel('Held on').fill(today)
    await form.getByLabel('Who was there').fill('Ada and Microsoft')
    await form.getByLabel('What it says').fill('It was not shown.')
  })
  const outcome = async (form: ReturnType<Walked['locator']>): Promise<void> => {
    await form.getByLabel('Outcome').selectOption('prohibit')
    await form.getByLabel('What it says').fill('State-owned enterprises do not buy it.')
  }
  await visitAs(stage, 'uma@example.org', address, async uma => step(uma, 'Recommend', outcome))
  await inviteTo(stage, page, { name: 'Fay', role: 'approver' }, async first => {
    await first.goto(address)
    await step(first, 'Propose a decision, as the first of two', outcome)
  })
  await inviteTo(stage, page, { name: 'Gil', role: 'approver' }, async second => {
    await second.goto(address)
    await step(second, 'Confirm the decision, as the second of two')
  })
  await page.goto(address)
  await step(page, 'Publish the decision in the gazette')
  await page.getByText('Published on').waitFor()
}
