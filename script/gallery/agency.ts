import type { Page } from 'playwright-core'
import { setUp, type Stage, visit } from '../../src/main/browser.testing.ts'
import { makeUnit, screenFile } from '../../src/main/people.testing.ts'
import { HEIGHT, pictureInside, WIDTH } from './picture.ts'
import type { InsideShot } from './shot.ts'

const INVENTORY = `name,publisher,version,unit,quantity
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,,40
Kaspersky Endpoint Security,AO Kaspersky Lab,11.0,Harbour,3
DJI Mavic 3 Enterprise,DJI,,Harbour,4
TikTok,TikTok Pte. Ltd.,33.1,Airport,7
Hikvision DS-2CD2085,Hikvision,,,12
LibreOffice,The Document Foundation,7.6,,200
Kasperski Endpont Sekurity,,1,,2
`

/** What is seen once an inventory has been screened. */
export const AGENCY: readonly InsideShot[] = [
  { name: 'work-units', title: 'Units as a heat map', address: '/units' },
  {
    name: 'work-units-dark-chinese',
    title: 'The same, dark, in Chinese',
    address: '/units',
    isDark: true,
    language: 'zh',
  },
  { name: 'work-unit', title: 'A unit, and what it is like', address: '/units', follow: /^Harbour$/u },
  { name: 'work-screen', title: 'Screening', address: '/screen' },
  {
    name: 'work-screen-dark-chinese',
    title: 'The same, dark, in Chinese',
    address: '/screen',
    isDark: true,
    language: 'zh',
  },
  { name: 'work-inventory', title: 'An inventory', address: '/screen', follow: /^Endpoints$/u },
  { name: 'work-findings', title: 'Findings', address: '/findings' },
  { name: 'work-findings-chinese', title: 'Findings, in Chinese', address: '/findings', language: 'zh' },
  {
    name: 'work-findings-grouped-dark',
    title: 'Grouped by product, dark',
    address: '/findings?by=product',
    isDark: true,
  },
  { name: 'work-findings-narrow', title: 'On a telephone', address: '/findings', isNarrow: true },
  { name: 'work-finding', title: 'A finding', address: '/findings', follow: /^DJI drone$/u },
  {
    name: 'work-finding-german',
    title: 'A finding, in German',
    address: '/findings',
    follow: /^DJI drone$/u,
    language: 'de',
  },
  { name: 'work-due', title: 'What must be gone by March, and where it is', address: '/due?by=2027-03-31' },
  {
    name: 'work-due-dark-chinese',
    title: 'The same, dark, in Chinese',
    address: '/due?by=2027-03-31',
    isDark: true,
    language: 'zh',
  },
  { name: 'work-measure', title: 'A measure, with what of it is held', address: '/measures/us-bod-17-01' },
  { name: 'work-matches', title: 'Possible matches', address: '/matches' },
  {
    name: 'work-matches-dark-chinese',
    title: 'The same, dark, in Chinese',
    address: '/matches',
    isDark: true,
    language: 'zh',
  },
]

/** What is seen once a waiver has been asked for. */
export const WAIVED: readonly InsideShot[] = [
  {
    name: 'work-waiver',
    title: 'A waiver that waits for a second person',
    address: '/waivers',
    follow: /DJI/u,
  },
  { name: 'work-waivers', title: 'Waivers', address: '/waivers' },
  { name: 'work-own', title: 'One’s own work', address: '/my-work' },
  { name: 'work-me', title: 'One’s own account and tokens', address: '/me' },
  { name: 'work-admin-german', title: 'Administration, in German', address: '/admin', language: 'de' },
  { name: 'work-tokens', title: 'The tokens of everybody', address: '/admin/tokens' },
  { name: 'work-audit', title: 'The journal', address: '/audit' },
  { name: 'work-webhooks', title: 'Webhooks', address: '/admin/webhooks' },
]

/** An agency that sets its registry up, screens an inventory and asks for a waiver. */
export async function takeAgency(stage: Stage): Promise<void> {
  await visit(stage, { viewport: { width: WIDTH, height: HEIGHT } }, async page => {
    await setUp(page, stage, { named: 'Agency', like: 'us/civilian-agency' })
    for (const unit of ['Harbour', 'Airport'])
      await makeUnit(page, unit, async form => {
        await form.getByLabel('Stands below').selectOption({ label: 'Agency' })
      })
    await screenFile(page, INVENTORY)
    for (const shot of AGENCY) await pictureInside(page, shot)
    await askForWaiver(page)
    for (const shot of WAIVED) await pictureInside(page, shot)
  })
}

async function askForWaiver(page: Page): Promise<void> {
  await page.goto('/language/en?to=/findings')
  await page
    .getByRole('link', { name: /^DJI drone$/u })
    .first()
    .click()
  await page.getByRole('link', { name: 'Ask for a waiver' }).click()
  await page.getByLabel('Until').fill('2099-12-31')
  await page
    .getByLabel('Why you need it')
    .fill('Rescue flights over the harbour until the new drones are there.')
  await page.getByRole('button', { name: 'Ask for it' }).click()
  await page.getByRole('heading', { name: 'Decided for each provision' }).waitFor()
}
