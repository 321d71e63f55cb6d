import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  axeFindings,
  countReachable,
  findChromium,
  focusedOf,
  openStage,
  type Stage,
  unfold,
  visit,
} from './browser.testing.ts'

const executable = findChromium()
const skip =
  executable === undefined
    ? 'no Chromium here: install it, or name one by LICET_TEST_CHROMIUM; the pages are not tested'
    : false

const PASSWORD = 'correct horse battery'
const MATCHES = 50
const FIRST_YEAR = 1960
/** Fifty titles that may be a product of Kaspersky, and one that surely is. */
const INVENTORY = [
  'name,publisher,version,quantity',
  'Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,40',
  ...Array.from({ length: MATCHES }, (_, at) => `Kaspersly Anti Virus ${FIRST_YEAR + at} setup,,,1`),
].join('\n')

let stage: Stage | undefined

before(async () => {
  if (executable === undefined) return
  stage = await openStage(executable)
  const { setUpLink } = stage
  await visit(stage, {}, async page => {
    await page.goto(setUpLink)
    await page.getByLabel('Your name').fill('Ada')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByLabel('Your organisation').fill('Agency')
    await page.getByLabel('What it is like').selectOption('us/civilian-agency')
    await page.locator('main button').click()
    await page.waitForURL(url => url.pathname === '/')
    await screen(page, INVENTORY)
  })
})
after(async () => stage?.close())

async function screen(page: Page, csv: string): Promise<void> {
  await page.goto('/screen')
  await page
    .locator('#files')
    .setInputFiles({ name: 'software.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByLabel('Called').fill('Endpoints')
  await page.getByRole('button', { name: 'Screen' }).click()
  await page.waitForURL(url => url.pathname.startsWith('/inventories/'))
  await page.getByText('The findings are being worked out').waitFor({ state: 'detached', timeout: 60_000 })
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.locator('main button').click()
  await page.waitForURL(url => url.pathname === '/')
}

/** Invites somebody and lets them come in. */
async function invite(
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

function journey(name: string, body: (page: Page) => Promise<void>): void {
  test(name, { skip, timeout: 300_000 }, async () => {
    assert.ok(stage !== undefined)
    await visit(stage, {}, async page => {
      await signIn(page, 'ada@example.org')
      await body(page)
    })
  })
}

journey('somebody settles fifty possible matches by keyboard alone', async page => {
  await page.goto('/matches')
  const cards = page.locator('.matches > li')
  assert.equal(await cards.count(), MATCHES)
  for (let left = MATCHES; left > 0; left -= 1) {
    // oxlint-disable no-await-in-loop -- one keyboard
    await page.locator('.matches > li:focus').waitFor()
    const settled = page.waitForResponse(
      response => response.request().method() === 'GET' && new URL(response.url()).pathname === '/matches',
    )
    await page.keyboard.press(left % 2 === 0 ? 'n' : 'y')
    await settled
    await page.waitForLoadState('load')
    if (left > 1) await page.waitForFunction(`document.querySelectorAll('.matches > li').length < ${left}`)
    // oxlint-enable no-await-in-loop
  }
  await page.getByText('Nothing waits for you here.').waitFor()
})

journey('from the heat map of the units to the item and its place in the file', async page => {
  await page.goto('/units')
  await page.locator('a.heat[data-status="prohibited"]').first().click()
  await page
    .getByRole('link', { name: /Kaspersky Endpoint Security/u })
    .first()
    .click()
  const places = page.getByRole('table', { name: 'Where it is' })
  assert.match(await places.innerText(), /Kaspersky Endpoint Security[^]*12\.1[^]*40/u)
})

journey(
  '"What must be gone by March and where is it?": from the list of deadlines to the finding, and resolved',
  async page => {
    await page.goto('/units')
    await page.getByRole('table', { name: 'Deadlines ahead' }).getByRole('link').first().click()
    const address = page.url()
    assert.match(await page.locator('main').innerText(), /What must be done/u)
    assert.match(await page.locator('main').innerText(), /Where it is/u)
    await page.getByLabel('Reason').fill('It is being taken out.')
    await page.getByRole('button', { name: 'Take it into work' }).click()
    await page.getByRole('button', { name: 'Open it again' }).waitFor()
    await screen(page, 'name,publisher,version,quantity\nLibreOffice,The Document Foundation,7.6,200\n')
    await page.goto(address)
    await page.getByText('resolved').first().waitFor()
  },
)

journey('an administrator invites a person, who makes a token and has it taken back', async page => {
  await invite(page, 'Ben', 'reader', async other => {
    await other.goto('/me')
    await other.getByText('New token').click()
    await other.getByLabel('What it is for').fill('gate')
    await other.getByRole('button', { name: 'Make it' }).click()
    const secret = await other.locator('[role="status"] .id').innerText()
    const asked = async (): Promise<number> =>
      (
        await fetch(new URL('/api/v1/findings', other.url()), {
          headers: { authorization: `Bearer ${secret}` },
        })
      ).status
    assert.equal(await asked(), 200)
    await other.getByRole('button', { name: 'Take back' }).click()
    await other.getByText('You have none.').waitFor()
    assert.equal(await asked(), 401)
  })
})

const today = new Date().toISOString().slice(0, 10)
const MEASURE = `id: cn-cac-notice-of-a-test
title: {en: Notice on endpoint protection}
kind: notice
authority: cn/cac
summary: Invented; state-owned enterprises do not buy this product.
sources:
  text: {title: Notice 1, publisher: The office, published: ${today}, basis: official, read: whole}
stages:
  - {stage: issued, on: ${today}, sources: [text]}
provisions:
  no-purchase:
    says: A state-owned enterprise does not buy it.
    effect: prohibit
    acts: [procure]
    to: {class: cn/state-owned-enterprise}
    covers: {product: symantec-endpoint-protection}
    from: ${today}
    sources: [text]
`

journey(
  'an authority writes a measure, sees what it would change, another publishes it, and anybody sees in the gazette and the public list what changed',
  async page => {
    assert.ok(stage !== undefined)
    await page.goto('/authority')
    await page.getByLabel('Its id').fill('cn/cac')
    await page.getByLabel('Its title').fill('State Internet Information Office')
    await page.getByLabel('The legal system').selectOption('cn')
    await page.getByLabel('The name of its gazette').fill('registry.example/gazette')
    await page.getByRole('button', { name: 'Name it' }).click()
    await page.waitForURL(url => url.pathname === '/gazette')

    await page.goto('/units/new')
    await page.getByLabel('Name', { exact: true }).fill('Works')
    await page.getByLabel('Is like').selectOption('cn/state-owned-enterprise')
    await page.getByLabel('It is a legal person').selectOption('yes')
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Works' }).waitFor()

    await page.goto('/drafts/new')
    await page.getByLabel('What the draft').fill('Notice')
    await page.getByLabel('The measure').fill(MEASURE)
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
    await visit(stage, {}, async stranger => {
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

/** Lets somebody else look at a page. */
async function as(email: string, address: string, then: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(stage !== undefined)
  await visit(stage, {}, async other => {
    await signIn(other, email)
    await other.goto(address)
    await then(other)
  })
}

/** Takes a step in a case: unfolds its form, fills it in, and does it. */
async function step(
  page: Page,
  title: string,
  fill: (form: ReturnType<Page['locator']>) => Promise<void>,
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

const later = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)

journey(
  "an authority's case goes from its application over the hearing and a decision of two to the gazette",
  async page => {
    await page.goto('/review-schemes')
    await page.getByLabel('Id', { exact: true }).fill('vetting')
    await page.getByLabel('Title', { exact: true }).fill('Vetting')
    await page.getByLabel('Criteria').fill('origin; origin; Its origin is known; A report')
    await page.getByLabel('Least number of days').fill('14')
    await page.getByLabel('Days for an appeal').fill('30')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Vetting (version 1)').waitFor()

    await invite(page, 'Uma', 'analyst', async () => undefined)
    await page.goto('/reviews/new')
    await page.getByLabel('application').check()
    await page.getByLabel('Title, in one line').fill('Vetting of Windows')
    await page.getByLabel('Its id in the catalogue').fill('windows')
    await page.getByLabel('Acts that').fill('procure')
    await page.getByLabel('Whom a decision').fill('{class: cn/state-owned-enterprise}')
    await page.getByLabel('For whom').fill('Microsoft')
    await page.getByLabel('Grounds').fill('It asks to be vetted.')
    await page.getByRole('button', { name: 'File it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vetting of Windows' }).waitFor()
    const address = new URL(page.url()).pathname

    await step(page, 'Open the case', async form => form.getByLabel('Uma').check())
    await as('uma@example.org', address, async uma => {
      await step(uma, 'Put down a finding', async form => {
        await form.getByLabel('Grade').selectOption('failed')
        await form.getByLabel('What it says').fill('Its origin was not shown.')
        await form.getByLabel('Sources').fill('Report 1; Laboratory; 2026-01-02')
      })
      await step(uma, 'End the assessment', async () => undefined)
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
      await step(second, 'Confirm the decision, as the second of two', async () => undefined)
    })
    await page.goto(address)
    await step(page, 'Publish the decision in the gazette', async () => undefined)
    await page.getByText('Published on').waitFor()
    assert.ok(stage !== undefined)
    await visit(stage, {}, async stranger => {
      await stranger.goto('/list')
      const row = stranger.getByRole('row', { name: /Windows/u }).first()
      assert.match(await row.innerText(), /Vetting of Windows[^]*prohibited[^]*cn-cac-decision-0001/u)
      await stranger.goto('/?words=Windows&as=cn/state-owned-enterprise&act=procure')
      await stranger.locator('article.verdict[data-status="prohibited"]').waitFor()
    })
  },
)

const SIGNED_IN = [
  '/screen',
  '/findings',
  '/matches',
  '/waivers',
  '/units',
  '/my-work',
  '/admin',
  '/audit',
  '/me',
]

journey('axe finds nothing on the pages of those who have signed in as they are printed', async page => {
  await page.emulateMedia({ media: 'print' })
  for (const path of SIGNED_IN) {
    // oxlint-disable no-await-in-loop -- one window
    await page.goto(path)
    await unfold(page)
    assert.deepEqual(await axeFindings(page), [], path)
    // oxlint-enable no-await-in-loop
  }
})

journey('the keyboard alone reaches everything on the pages of those who have signed in', async page => {
  for (const path of ['/findings', '/units', '/admin', '/me']) {
    // oxlint-disable no-await-in-loop -- one keyboard
    await page.goto(path)
    await unfold(page)
    const wanted = await countReachable(page)
    const reached = new Set<number>()
    for (let presses = 0; presses < wanted * 2; presses += 1) {
      await page.keyboard.press('Tab')
      reached.add(await focusedOf(page))
    }
    reached.delete(-1)
    assert.equal(reached.size, wanted, path)
    // oxlint-enable no-await-in-loop
  }
})
