import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { axeFindings, countReachable, focusedOf, isSound, unfold } from './browser.testing.ts'
import { begin, invite, journey } from './journeys.testing.ts'
import { screenFile } from './people.testing.ts'

const MATCHES = 50
const FIRST_YEAR = 1960
/** Fifty titles that may be a product of Kaspersky, and one that surely is. */
const INVENTORY = [
  'name,publisher,version,quantity',
  'Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,40',
  ...Array.from({ length: MATCHES }, (_, at) => `Kaspersly Anti Virus ${FIRST_YEAR + at} setup,,,1`),
].join('\n')

begin(async page => {
  const steps = page.locator('.callout', { hasText: 'First steps' })
  assert.equal(await steps.locator('a[href="/units/new"]').count(), 1)
  assert.equal(await steps.locator('a[href="/screen"]').count(), 1)
  await isSound(page, 'first steps')
  await screenFile(page, INVENTORY)
  await page.goto('/')
  assert.equal(await steps.count(), 0)
})

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
  'an auditor goes from the headline number to the bytes of the evidence, and to the entry of the journal',
  async page => {
    const proof = Buffer.from('signed off by the owner of the system')
    await page.goto('/units')
    const number = page.locator('a.heat[data-status="prohibited"]').first()
    assert.ok(Number(await number.innerText()) > 0)
    await number.click()
    const finding = page.getByRole('link', { name: /Kaspersky Endpoint Security/u }).first()
    await finding.click()
    assert.match(await page.getByRole('table', { name: 'Where it is' }).innerText(), /line 2/u)
    await page
      .locator('#evidence')
      .setInputFiles({ name: 'sign-off.txt', mimeType: 'text/plain', buffer: proof })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('link', { name: 'sign-off.txt' }).click()
    await page.getByText('their digest is the one written down').waitFor()
    const taken = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Take the file' }).click()
    const bytes = readFileSync(await (await taken).path())
    assert.deepEqual(bytes, proof)
    const digest = createHash('sha256').update(bytes).digest('hex')
    assert.equal(await page.getByText(digest).count(), 2, 'written down, and found')
    assert.match(await page.locator('main').innerText(), /The entry names this digest/u)
    await isSound(page, 'evidence')
    await page.getByRole('link', { name: 'Check the whole journal' }).click()
    await page.getByText(/entries hold, each on to the one before/u).waitFor()
    await isSound(page, 'audit')
  },
)

journey('a finding is told in the language of whoever reads it, whatever it is kept in', async page => {
  for (const [language, said] of Object.entries({
    de: /Es ist Ihnen nicht mehr erlaubt, Kaspersky Endpoint Security/u,
    es: /Ya no le está permitido usar Kaspersky Endpoint Security/u,
    zh: /您不得再使用 Kaspersky Endpoint Security/u,
  })) {
    await page.goto(`/language/${language}?to=/findings`)
    await page
      .getByRole('link', { name: /Kaspersky Endpoint Security/u })
      .first()
      .click()
    const sentence = page.locator('article.verdict .sentence')
    assert.match(await sentence.innerText(), said)
    assert.equal(await sentence.locator('[lang="en"]').count(), 0, language)
    const duty = page.locator('article.verdict li', { hasText: 'Find every use' })
    assert.match(await duty.locator('[lang="en"]').innerText(), /^Find every use[^()（]*systems$/u, language)
  }
})

journey('a measure says how much of it is in our inventories, and leads there', async page => {
  await page.goto('/measures/us-bod-17-01')
  const ours = page.locator('#ours')
  assert.match(await ours.innerText(), /2\s+Products[^]*65\s+Items[^]*1\s+Units/u)
  await ours.getByRole('link', { name: /Products/u }).click()
  await page.getByRole('link', { name: 'Kaspersky Endpoint Security' }).waitFor()
})

journey(
  'where nothing is due by a day, it is said that findings without a day stand elsewhere',
  async page => {
    await page.goto('/due?by=2000-01-01')
    const ours = page.locator('main')
    assert.match(await ours.innerText(), /nothing that is still open is due[^]*Findings that name no day/u)
    await page.getByRole('link', { name: 'All findings' }).click()
    await page.waitForURL(/\/findings/u)
  },
)

journey(
  '"What must be gone by March and where is it?": from the first field to the finding, and resolved',
  async page => {
    await page.goto('/')
    await page.locator('#words').fill('What must be gone by March and where is it?')
    await page.keyboard.press('Enter')
    const due = page.locator('#table-ours tbody tr').first()
    assert.match(await due.innerText(), /Kaspersky Endpoint Security[^]*prohibited[^]*Agency[^]*40/u)
    await due.getByRole('link', { name: 'Kaspersky Endpoint Security' }).click()
    const address = page.url()
    assert.match(await page.locator('main').innerText(), /What must be done/u)
    assert.match(await page.locator('main').innerText(), /Where it is/u)
    await page.getByLabel('Reason').fill('It is being taken out.')
    await page.getByRole('button', { name: 'Take it into work' }).click()
    await page.getByRole('button', { name: 'Open it again' }).waitFor()
    await screenFile(page, 'name,publisher,version,quantity\nLibreOffice,The Document Foundation,7.6,200\n')
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

const SIGNED_IN = [
  '/due?by=2027-03-31',
  '/findings?by=product',
  '/measures/us-bod-17-01',
  '/screen',
  '/findings',
  '/matches',
  '/waivers',
  '/units',
  '/my-work',
  '/admin',
  '/admin/webhooks',
  '/audit',
  '/me',
]

journey('a unit says in words what it is like', async page => {
  await page.goto('/units/new')
  await page.getByLabel('Name', { exact: true }).fill('Branch')
  await page.getByLabel('Is like').selectOption('us/federal-contractor')
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Branch' }).waitFor()
  assert.match(await page.locator('dl.facts').innerText(), /Company that has or offers a federal contract/u)
})

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
