import type { Shot } from './shot.ts'

export const DAY = '2026-03-02'
export const ASK_2014 = '/?words=Kaspersky&as=cn/central-budget-institution&on=2014-08-05'
export const ASK_NOW = `/?words=Kaspersky&as=us/federal-contractor&on=${DAY}`
const CONFLICTS = `/conflicts?on=${DAY}&as=ru/state-customer&as=us/federal-contractor&as=cn/central-budget-institution`

/** What is open to everybody. */
export const SHOTS: readonly Shot[] = [
  { name: 'ask-first', group: 'Ask', title: 'The first page', address: '/' },
  {
    name: 'ask-typing',
    group: 'Ask',
    title: 'Names while one types',
    address: '/',
    before: async page => {
      await page.locator('#words').pressSequentially('kasper', { delay: 60 })
      await page.getByRole('option').nth(2).waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  { name: 'ask-2014', group: 'Ask', title: 'Was Kaspersky banned in China in 2014?', address: ASK_2014 },
  {
    name: 'ask-2014-others-say',
    group: 'Ask',
    title: 'What others say, for and against',
    address: ASK_2014,
    at: 'section.disputes',
  },
  {
    name: 'ask-2014-chinese',
    group: 'Ask',
    title: 'The same in Chinese',
    address: ASK_2014,
    options: { locale: 'zh-CN' },
  },
  {
    name: 'ask-dark',
    group: 'Ask',
    title: 'A contractor today, dark',
    address: ASK_NOW,
    options: { colorScheme: 'dark' },
  },
  {
    name: 'ask-years',
    group: 'Ask',
    title: 'Each act over the years',
    address: ASK_NOW,
    at: 'section.timeline',
  },
  {
    name: 'ask-years-dark-chinese',
    group: 'Ask',
    title: 'The same, dark, in Chinese',
    address: ASK_NOW,
    at: 'section.timeline',
    options: { colorScheme: 'dark', locale: 'zh-CN' },
  },
  {
    name: 'ask-proof',
    group: 'Ask',
    title: 'Why: every step and source',
    address: `${ASK_NOW}&act=use`,
    at: '.proof',
    before: async page => page.getByText('Why: every step and source').first().click(),
  },
  { name: 'ask-settle', group: 'Ask', title: 'What would settle it', address: ASK_NOW, at: 'section.settle' },
  {
    name: 'ask-back',
    group: 'Ask',
    title: 'May we renew this licence? Which product?',
    address: '/?act=renew',
  },
  {
    name: 'due',
    group: 'Ask',
    title: 'What must be gone by a day',
    address: '/due?by=2027-12-31&as=uk/telecom-provider',
  },
  {
    name: 'ask-narrow',
    group: 'Ask',
    title: 'On a telephone',
    address: ASK_2014,
    options: { viewport: { width: 360, height: 760 } },
  },
  {
    name: 'measures',
    group: 'The catalogue',
    title: 'Measures',
    address: `/measures?on=${DAY}&sort=stage&order=down`,
  },
  {
    name: 'measures-dark-chinese',
    group: 'The catalogue',
    title: 'Measures, dark, in Chinese',
    address: '/measures?system=cn',
    options: { colorScheme: 'dark', locale: 'zh-CN' },
  },
  {
    name: 'measure',
    group: 'The catalogue',
    title: 'A measure',
    address: '/measures/us-bis-icts-kaspersky-2024',
  },
  {
    name: 'measure-list',
    group: 'The catalogue',
    title: 'A list of it',
    address: '/measures/cn-cgpc-antivirus-2014',
    at: '#lists',
  },
  {
    name: 'parties',
    group: 'The catalogue',
    title: 'Parties',
    address: '/parties?named=yes&sort=measures&order=down',
  },
  { name: 'party', group: 'The catalogue', title: 'A party', address: '/parties/hikvision' },
  {
    name: 'party-owners',
    group: 'The catalogue',
    title: 'Owners at the end of a year',
    address: '/parties/symantec?year=2020',
    at: '#ownership',
  },
  {
    name: 'products',
    group: 'The catalogue',
    title: 'Products',
    address: '/products?category=antivirus&sort=measures&order=down',
  },
  {
    name: 'product-german',
    group: 'The catalogue',
    title: 'A product, in German',
    address: `/products/kaspersky-anti-virus?on=${DAY}`,
    options: { locale: 'de-DE' },
  },
  {
    name: 'conflicts',
    group: 'The catalogue',
    title: 'Conflicts',
    address: CONFLICTS,
  },
  {
    name: 'impact',
    group: 'The catalogue',
    title: 'A draft is tried',
    address: '/impact',
    before: async page => {
      await page.getByRole('button', { name: 'Try it' }).click()
      await page.locator('.answer tbody').waitFor()
    },
  },
  {
    name: 'catalogue-spanish',
    group: 'The catalogue',
    title: 'The catalogue, in Spanish',
    address: '/catalogue',
    options: { locale: 'es-ES' },
  },
  { name: 'api', group: 'The catalogue', title: 'The API', address: '/api' },
  { name: 'not-found', group: 'Ask', title: 'Nothing at this address', address: '/measures/us-kaspersky' },
  { name: 'ask-printed', group: 'Ask', title: 'As it is printed', address: ASK_2014, isPrinted: true },
  {
    name: 'measure-history',
    group: 'The catalogue',
    title: 'What each day of a measure did to verdicts',
    address: '/measures/us-bis-icts-kaspersky-2024?history=1',
    at: '#history',
  },
  {
    name: 'measure-reports-dark',
    group: 'The catalogue',
    title: 'The cases of a measure as law reports, dark',
    address: '/measures/us-bis-icts-kaspersky-2024',
    at: '#cases',
    options: { colorScheme: 'dark' },
  },
  {
    name: 'party-dark-chinese',
    group: 'The catalogue',
    title: 'A party, dark, in Chinese',
    address: '/parties/hikvision',
    options: { colorScheme: 'dark', locale: 'zh-CN' },
  },
  {
    name: 'conflicts-dark',
    group: 'The catalogue',
    title: 'Conflicts, dark',
    address: CONFLICTS,
    options: { colorScheme: 'dark' },
  },
  { name: 'sign-in', group: 'The work of an organisation', title: 'Sign in', address: '/sign-in' },
]
