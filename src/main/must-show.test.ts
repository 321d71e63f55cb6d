import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runLicet } from './world.testing.ts'

interface Answer {
  readonly verdicts: readonly {
    readonly status: string
    readonly best?: string
    readonly worst?: string
    readonly basis: string | null
    readonly provision: string | null
    readonly binds: string | null
    readonly sentence: string
    readonly questions: readonly { readonly key: string }[]
    readonly nearly: readonly { readonly measure: string }[]
  }[]
  readonly claims: readonly { readonly about: string; readonly denied: readonly unknown[] }[]
  readonly replacements: readonly { readonly party: string | null; readonly status: string }[]
}

async function ask(...words: readonly string[]): Promise<Answer> {
  const { out, err } = await runLicet(['ask', ...words, '--format', 'json'])
  assert.equal(err, '')
  return JSON.parse(out) as Answer
}

const CENTRAL = ['--as', 'cn/central-budget-institution', '--on', '2014-08-05', '--act', 'procure']

const answers: readonly {
  readonly words: readonly string[]
  readonly status: string
  readonly because: string
}[] = [
  {
    words: ['Kaspersky', ...CENTRAL],
    status: 'not-approved',
    because: 'the list does not name it; nobody forbade it',
  },
  {
    words: ['Kaspersky', '--as', 'cn/local-government', '--on', '2014-08-05', '--act', 'procure'],
    status: 'clear',
    because: 'the list binds the central budget',
  },
  { words: ['Rising', ...CENTRAL], status: 'approved', because: 'the list names it' },
  { words: ['Venustech', ...CENTRAL], status: 'not-approved', because: 'the newspaper took it back' },
  {
    words: ['Venustech', ...CENTRAL, '--known', '2014-08-03'],
    status: 'approved',
    because: 'the newspaper named it that Sunday',
  },
  {
    words: ['Kingsoft', ...CENTRAL, '--known', '2014-08-03'],
    status: 'not-approved',
    because: 'nobody had named it by that Sunday',
  },
  {
    words: ['Symantec DLP', '--as', 'cn/police-unit', '--on', '2014-08-05', '--act', 'install'],
    status: 'prohibited',
    because: 'the notice says so',
  },
  {
    words: ['Symantec Endpoint Protection', '--as', 'cn/police-unit', '--on', '2014-08-05', '--act', 'use'],
    status: 'clear',
    because: 'the notice is about another product',
  },
  { words: ['Windows 8', ...CENTRAL], status: 'prohibited', because: 'the tender keeps it out' },
  {
    words: ['Windows 8', ...CENTRAL, '--assume', 'channel=other'],
    status: 'clear',
    because: 'the tender is one of the framework',
  },
  { words: ['Windows', ...CENTRAL], status: 'undetermined', because: 'the version decides' },
  { words: ['Windows 7', ...CENTRAL], status: 'clear', because: 'the notice names Windows 8' },
  {
    words: ['Kaspersky', '--as', 'us/private-company', '--act', 'supply', '--on', '2024-09-28'],
    status: 'clear',
    because: 'the day before',
  },
  {
    words: ['Kaspersky', '--as', 'us/private-company', '--act', 'supply', '--on', '2024-09-30'],
    status: 'prohibited',
    because: 'resale is forbidden since the day before',
  },
  {
    words: ['Kaspersky', '--as', 'us/private-company', '--act', 'update', '--on', '2024-09-30'],
    status: 'withheld',
    because: 'the maker may not send any',
  },
  {
    words: ['Kaspersky', '--as', 'us/private-company', '--act', 'use', '--on', '2026-01-01'],
    status: 'clear',
    because: 'nobody forbids a private company to use it',
  },
  {
    words: [
      'Hikvision camera',
      '--as',
      'us/federal-contractor',
      '--act',
      'use',
      '--on',
      '2020-08-14',
      '--assume',
      'purpose=security',
    ],
    status: 'disqualifying',
    because: 'part B is in force since the day before',
  },
  {
    words: ['Hikvision camera', '--as', 'us/private-company', '--act', 'use', '--on', '2020-08-14'],
    status: 'clear',
    because: 'a bakery does not contract with agencies',
  },
]

for (const { words, status, because } of answers) {
  test(`licet ask ${words.join(' ')} answers ${status}, since ${because}`, async () => {
    const { verdicts } = await ask(...words)
    assert.deepEqual(
      verdicts.map(verdict => verdict.status),
      [status],
    )
  })
}

test('the headline of 2014 is shown as a claim that the vendors deny', async () => {
  const { claims } = await ask('Kaspersky', ...CENTRAL)
  assert.ok(claims.some(claim => /banned/u.test(claim.about) && claim.denied.length >= 2))
})

test('what was published on some day of a month is no news before its end', async () => {
  const asked = ['Check Point firewall', '--as', 'cn/private-company', '--on', '2026-01-20', '--act', 'use']
  const [then, later] = [await ask(...asked, '--known', '2026-01-20'), await ask(...asked)]
  assert.ok(!then.claims.some(claim => /officially notified/u.test(claim.about)))
  assert.ok(later.claims.some(claim => /officially notified/u.test(claim.about)))
})

test('the fifth brand is Venustech on the newspaper’s word and Kingsoft after its correction', async () => {
  const listed = async (...more: readonly string[]): Promise<readonly (string | null)[]> =>
    (await ask('Kaspersky', ...CENTRAL, ...more)).replacements
      .filter(({ status }) => status === 'approved')
      .map(({ party }) => party)
  const [sunday, later] = [await listed('--known', '2014-08-03'), await listed()]
  assert.ok(sunday.includes('venustech') && !sunday.includes('kingsoft'))
  assert.ok(later.includes('kingsoft') && !later.includes('venustech'))
})

test('the police notice is said to have never been authenticated', async () => {
  const { verdicts } = await ask(
    'Symantec DLP',
    '--as',
    'cn/police-unit',
    '--on',
    '2014-08-05',
    '--act',
    'install',
  )
  assert.equal(verdicts[0]?.basis, 'unauthenticated')
})

test('Windows without a version asks for it and shows both ends', async () => {
  const { verdicts } = await ask('Windows', ...CENTRAL)
  assert.notEqual(verdicts[0]?.best, verdicts[0]?.worst)
  assert.ok(verdicts[0]?.questions.some(({ key }) => key === 'version:windows'))
})

test('who is bound is the subject: Kaspersky may not send updates, and keeping it breaks no rule', async () => {
  const { verdicts } = await ask(
    'Kaspersky',
    '--as',
    'us/private-company',
    '--act',
    'update',
    '--on',
    '2024-09-30',
  )
  assert.equal(verdicts[0]?.binds, 'other-side')
  assert.match(
    verdicts[0]?.sentence ?? '',
    /^Kaspersky .*may not send you updates.*You break no rule of this measure by keeping it\.$/u,
  )
})

test('what nearly reached the use of Kaspersky is told with why it does not', async () => {
  const { verdicts } = await ask(
    'Kaspersky',
    '--as',
    'us/private-company',
    '--act',
    'use',
    '--on',
    '2026-01-01',
  )
  assert.ok(verdicts[0]?.nearly.some(({ measure }) => measure === 'us-bis-icts-kaspersky-2024'))
})
