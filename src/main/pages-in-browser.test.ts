import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { executable, skip, openStage, type Stage, visit } from './browser.testing.ts'

let stage: Stage | undefined

before(async () => {
  if (executable !== undefined) stage = await openStage(executable)
})
after(async () => stage?.close())

function journey(name: string, options: BrowserContextOptions, body: (page: Page) => Promise<void>): void {
  test(name, { skip, timeout: 300_000 }, async () => {
    assert.ok(stage !== undefined)
    await visit(stage, options, body)
  })
}

journey(
  'a first visitor types a name, takes what is offered by the keys, and has an answer',
  {},
  async page => {
    await page.goto('/')
    await page.locator('#words').pressSequentially('kaspersky anti', { delay: 20 })
    await page.getByRole('option', { name: /^Kaspersky Anti-Virus/u }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Kaspersky Anti-Virus' }).waitFor()
    assert.ok((await page.locator('article.verdict').count()) > 0)
    assert.match(await page.locator('.status').first().innerText(), /\w/u)
  },
)

journey('Escape takes away what is offered, and leaves what was typed', {}, async page => {
  await page.goto('/')
  const field = page.locator('#words')
  const offered = page.locator('.suggestions:not([hidden]) [role="option"]')
  await field.pressSequentially('kaspersky', { delay: 10 })
  // Before anything is offered, and while it is.
  await page.keyboard.press('Escape')
  await page.waitForTimeout(600)
  assert.equal(await field.inputValue(), 'kaspersky')
  assert.equal(await offered.count(), 0)
  await page.keyboard.type(' a')
  await offered.first().waitFor()
  await page.keyboard.press('Escape')
  assert.equal(await offered.count(), 0)
  assert.equal(await field.inputValue(), 'kaspersky a')
  await page.keyboard.press('Escape')
  assert.equal(await field.inputValue(), '')
})

journey('"Was Kaspersky banned in China in 2014?" is answered as the sources have it', {}, async page => {
  await page.goto('/')
  await page.locator('#words').fill('Kaspersky')
  await page.getByLabel('for', { exact: true }).selectOption('cn/central-budget-institution')
  await page.waitForURL(/as=cn/u)
  await page.getByLabel('on', { exact: true }).fill('2014-08-05')
  await page.waitForURL(/on=2014-08-05/u)
  const buying = page.locator('article.verdict', { hasText: 'procure' }).first()
  assert.equal(await buying.locator('.status').first().innerText(), 'not approved')
  assert.match(await buying.locator('.sentence').innerText(), /That is no ban\./u)
  const using = page.locator('article.verdict', { hasText: /install.*use/u }).first()
  assert.equal(await using.locator('.status').first().innerText(), 'nothing stands in the way')
  const ban = page.locator('article.dispute', { hasText: 'China has banned' })
  assert.match(await ban.innerText(), /Denies it[\s\S]*Kaspersky/u)
  await buying.getByText('Why: every step and source').click()
  assert.ok((await buying.locator('.proof cite a[href^="http"]').count()) > 0)
})

journey('"May we renew this licence?" can be asked as people say it', {}, async page => {
  await page.goto('/')
  await page.locator('#words').fill('May we renew our Kaspersky licence?')
  await page.keyboard.press('Enter')
  await page.waitForURL(/act=renew/u)
  assert.equal(await page.locator('article.verdict').count(), 1)
  assert.match(await page.locator('article.verdict h3').innerText(), /^renew/iu)
  assert.match(await page.locator('p.setting').innerText(), /taken for granted: .*grant money: no/u)
})

journey('a sentence that nobody can take apart leads to the names that stand in it', {}, async page => {
  for (const question of ['Why was Kaspersky taken out of our shop?', '我听说卡巴斯基有问题']) {
    await page.goto(`/?words=${encodeURIComponent(question)}`)
    await page.locator('.problem .chips a').first().click()
    await page.waitForURL(/words=Kaspersky/u)
    assert.ok((await page.locator('article.verdict').count()) > 0, question)
  }
})

journey('"May we renew this licence?" asks back of which, and the act stays', {}, async page => {
  await page.goto('/')
  await page.locator('#words').fill('May we renew this licence?')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Renew: which product or vendor?' }).waitFor()
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'words')
  await page.keyboard.type('Kaspersky')
  await page.keyboard.press('Enter')
  await page.waitForURL(/words=Kaspersky/u)
  assert.match(await page.locator('article.verdict h3').innerText(), /^renew/iu)
})

const MARCH = {
  en: 'What must be gone by March and where is it?',
  zh: '三月前必须清除什么，在哪里？',
  de: 'Was muss bis März weg sein und wo ist es?',
  es: '¿Qué debe retirarse antes de marzo y dónde está?',
}

journey(
  '"What must be gone by March and where is it?" says that this needs an inventory, and what the measures make leave',
  {},
  async page => {
    for (const [language, question] of Object.entries(MARCH)) {
      await page.goto(`/language/${language}?to=/`)
      await page.locator('#words').fill(question)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/due\?by=\d{4}-03-31/u)
      assert.equal(await page.locator('.callout a[href="/screen"]').count(), 1, language)
    }
    await page.goto('/due?by=2027-12-31&as=uk/telecom-provider')
    const row = page.locator('#table-ahead tbody tr').first()
    assert.match(await row.innerText(), /31.*2027[^]*Huawei/u)
    const csv = await page.request.get('/due?by=2027-12-31&as=uk/telecom-provider&take=ahead.csv')
    assert.match(await csv.text(), /^\uFEFFby,what,products,measure\r\n2027-12-31,/u)
  },
)

journey(
  'a table that is whole on its page sorts, finds and is taken along by its address',
  {},
  async page => {
    await page.goto('/conflicts?on=2026-03-02')
    await page.getByRole('link', { name: 'Category', exact: true }).click()
    await page.waitForURL(/categories\.sort=category/u)
    const names = page.locator('#table-categories tbody th')
    const [first = '', second = ''] = await names.allInnerTexts()
    assert.ok(first < second)
    await page.locator('#categories-words').fill('camera')
    await page.keyboard.press('Enter')
    await page.waitForURL(/categories\.words=camera/u)
    for (const name of await names.allInnerTexts()) assert.match(name, /camera/iu)
    const json = await page.request.get(
      (await page.locator('#table-categories + .take a').nth(1).getAttribute('href')) ?? '',
    )
    const rows = (await json.json()) as readonly { readonly category: string }[]
    assert.deepEqual(
      rows.map(({ category }) => category),
      await names.allInnerTexts(),
    )
  },
)

journey(
  'conflicts: two sets of rules are put beside one another, and a category that both leave nothing of leads to its products',
  {},
  async page => {
    await page.goto('/conflicts')
    await page.getByLabel('Organisation 1').selectOption('ru/state-customer')
    await page.getByLabel('Organisation 2').selectOption('us/federal-contractor')
    await page.getByLabel('on', { exact: true }).fill('2026-03-02')
    await page.getByRole('button', { name: 'Show' }).first().click()
    await page.waitForURL(/as=ru.*as=us/u)
    assert.match(await page.locator('main .sentence').innerText(), /nothing in the catalogue is acceptable/u)
    const row = page.locator('#table-categories tbody tr').first()
    assert.match(await row.innerText(), /\b0 of \d+\s*$/u)
    await row.locator('th a').click()
    await page.waitForURL(/\/products\?category=/u)
    assert.ok((await page.locator('tbody tr').count()) > 0)
  },
)

journey('an open status is settled in place, and what was said can be taken back', {}, async page => {
  await page.goto('/?words=Kaspersky&as=us/federal-contractor&act=use&on=2026-03-02')
  const status = page.locator('article.verdict .status').first()
  assert.match(await status.innerText(), /…/u)
  const question = page.locator('section.settle select').first()
  await question.selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Answer with this' }).click()
  await page.waitForURL(/assume=/u)
  assert.doesNotMatch(await status.innerText(), /…/u)
  await page.getByRole('link', { name: /take back/u }).click()
  await page.waitForURL(url => !url.search.includes('assume='))
  assert.match(await status.innerText(), /…/u)
})

journey('an auditor goes from the list of measures to the bytes of a source', {}, async page => {
  await page.goto('/measures')
  await page.getByLabel('Words').fill('kaspersky bsi')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.locator('tbody th a').first().click()
  await page.getByRole('heading', { name: 'What it provides' }).waitFor()
  const source = page.locator('section .evidence cite a').first()
  assert.match((await source.getAttribute('href')) ?? '', /^https?:\/\//u)
  await page.getByRole('link', { name: 'The same as JSON' }).click()
  await page.waitForURL(/\/api\/v1\/measures\//u)
})

journey(
  'a measure tells its cases as law reports, asks one anew, and says what each day of it did',
  {},
  async page => {
    await page.goto('/measures/us-bis-icts-kaspersky-2024')
    const report = page.locator('.law-report').first()
    assert.match(
      await report.innerText(),
      /may resell Kaspersky on 28 September 2024[^]*nothing stands in the way[^]*Because/u,
    )
    await page.getByRole('link', { name: 'Show it' }).click()
    const resale = page.locator('.moment', { hasText: '29 Sept 2024' })
    assert.match(await resale.innerText(), /supply[^]*nothing stands in the way[^]*prohibited/u)
    await report.getByRole('link', { name: /^Ask it/u }).click()
    await page.locator('article.verdict[data-status="clear"]').waitFor()
  },
)

journey('a list is sorted, paged and taken along by its address alone', {}, async page => {
  await page.goto('/products?per=20')
  await page.getByRole('link', { name: 'Measures that name its maker' }).click()
  await page.waitForURL(/sort=measures/u)
  await page.getByRole('link', { name: 'Measures that name its maker' }).click()
  await page.waitForURL(/sort=measures&order=down/u)
  assert.equal(await page.locator('th[aria-sort="descending"]').count(), 1)
  await page.getByRole('link', { name: 'Next' }).click()
  await page.waitForURL(/page=2/u)
  const csv = await page.request.get(
    (await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
  )
  assert.equal((await csv.text()).split('\r\n')[0], '\uFEFFid,name,native,maker,categories,measures')
  assert.ok((await csv.text()).split('\r\n').length > 1000)
})

journey('the language is chosen once and stays; what is only in English says so', {}, async page => {
  await page.goto('/?words=Kaspersky&as=us/federal-contractor&on=2026-03-02')
  await page.getByRole('link', { name: '简体中文' }).click()
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans')
  const verdict = page.locator('article.verdict').first()
  assert.match(await verdict.locator('.sentence').innerText(), /\p{Script=Han}.*。$/u)
  await verdict.locator('.proof > summary').click()
  assert.ok((await verdict.locator('.proof strong [lang="en"]').count()) > 0)
  assert.equal(await page.locator('nav a[aria-current="page"]').innerText(), '查询')
  await page.goto('/measures')
  assert.equal(await page.locator('h1').innerText(), '措施')
  await page.getByRole('link', { name: 'Deutsch' }).click()
  assert.equal(await page.locator('h1').innerText(), 'Maßnahmen')
})

journey(
  'without scripts a question is asked, settled and looked at over the years',
  { javaScriptEnabled: false },
  async page => {
    await page.goto('/')
    await page.locator('#words').fill('Kaspersky')
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.locator('article.verdict').nth(1).waitFor()
    await page.locator('section.settle select').first().selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Answer with this' }).click()
    await page.waitForURL(/assume=/u)
    await page.goto('/parties/symantec?year=2015')
    assert.match((await page.locator('#ownership svg').textContent()) ?? '', /Veritas/u)
    await page.getByRole('button', { name: 'Show this year' }).click()
    assert.match(page.url(), /year=2015/u)
  },
)

journey(
  'a draft that is wrong is told line by line; one that is right says what it would change',
  {},
  async page => {
    await page.goto('/impact')
    const draft = page.getByLabel('Draft measure, as YAML')
    const sample = await draft.inputValue()
    await draft.fill(sample.replace('effect: prohibit', 'effect: ban'))
    await page.getByRole('button', { name: 'Try it' }).click()
    assert.match(await page.locator('.problem').first().innerText(), /^\d+:\d+ /u)
    await draft.fill(sample)
    await page.getByRole('button', { name: 'Try it' }).click()
    assert.match(await page.locator('.answer .sentence').innerText(), /verdicts would change/u)
    assert.ok((await page.locator('.answer tbody tr').count()) > 2)
  },
)
