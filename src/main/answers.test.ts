import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { formatDay } from '../base/day.ts'
import { casesOf } from '../catalog/case.ts'
import { checkCatalog } from '../catalog/check.ts'
import { compileCatalog } from '../catalog/compile/compile.ts'
import { decide } from '../law/decide.ts'
import type { Verdict } from '../model/verdict.ts'
import { askPage } from '../report/ask-page.ts'
import { measureOf, shortMeasureLabel } from '../report/names.ts'
import { renderPage } from '../report/page.ts'
import { verdictSentence } from '../report/statement.ts'
import { runLicet } from './world.testing.ts'

const COLUMNS = 80
const MOST_LINES = 12

const { catalog } = checkCatalog(
  globSync('catalog/**/*.yaml').map(path => ({ path, text: readFileSync(path, 'utf8') })),
)
const snapshot = compileCatalog(catalog)

/** Every law report of the catalogue, as `ask` prints its answer: from the act to the next step. */
const answers = await Promise.all(
  casesOf(catalog).map(async ({ name, question }) => {
    const { organisation, date, item } = question
    const verdict = decide(snapshot, question)
    const setting = { ...question, snapshot, organisation, date }
    const subject = { name: item.product ?? item.party ?? 'it', ...item }
    const page = await renderPage(
      askPage({ setting, subject, notes: [], verdicts: [verdict], disputes: [], replacements: [] }),
      { columns: COLUMNS, paint: (_, text) => text },
    )
    const lines = page
      .slice(page.indexOf('\n\n') + 2)
      .trimEnd()
      .split('\n')
    return {
      name,
      lines,
      text: lines.map(line => line.trim()).join(' '),
      verdict,
      sentence: verdictSentence(setting, 'it', verdict),
    }
  }),
)

test('every answer that something decides names its measure whole, the act, a year and the next step', () => {
  for (const { name, text, lines, verdict } of answers) {
    if (verdict.leading === undefined) continue
    assert.ok(lines[0]?.startsWith(`${verdict.act}: `), name)
    assert.ok(
      text.includes(
        shortMeasureLabel(snapshot, measureOf(snapshot, verdict.leading)).replaceAll(/\s+/gu, ' '),
      ),
      name,
    )
    assert.match(text, /\b(?:19|20)\d\d\b/u, name)
    if (verdict.range.worst !== 'approved') assert.match(text, / next {2}\S/u, name)
  }
})

test('no line of an answer is broken in the middle or too wide', () => {
  for (const { name, lines } of answers) {
    for (const line of lines)
      assert.ok(line.length <= COLUMNS || /^ *\(?--assume \S+$/u.test(line), `${name}: ${line}`)
  }
})

test(`an answer takes six lines for three questions in four and never more than ${MOST_LINES}`, () => {
  const short = answers.filter(({ lines }) => lines.length <= 6)
  assert.ok(short.length > answers.length * 0.75, `${short.length} of ${answers.length}`)
  for (const { name, lines } of answers) assert.ok(lines.length <= MOST_LINES, `${name}\n${lines.join('\n')}`)
})

test('measure, act, date, reason and next step take six lines for nineteen questions in twenty', () => {
  const core = answers.filter(({ lines }) => coreOf(lines).length <= 6)
  assert.ok(core.length > answers.length * 0.95, `${core.length} of ${answers.length}`)
})

test('a decided status has one date: the sentence says since when it holds, or how old the rule is', () => {
  for (const { name, verdict, sentence } of answers) {
    const said = sinceIn(sentence)
    if (said === undefined || verdict.since === undefined || !isDecided(verdict)) continue
    const isTold = said === formatDay(verdict.since) || sentence.includes('before that by another rule')
    assert.ok(isTold || said.length < '2014-08-05'.length, `${name}: ${sentence}`)
  }
})

test('no question asks for a day and takes yes or no, and none shows an answer as <2020-10-01', () => {
  for (const { name, text } of answers) {
    assert.doesNotMatch(text, /which day.*=yes\|no/u, name)
    assert.doesNotMatch(text, /=[<>]/u, name)
  }
})

function isDecided({ range: { best, worst } }: Verdict): boolean {
  return best === worst
}

function sinceIn(sentence: string): string | undefined {
  return /, since ([\d-]+)/u.exec(sentence)?.[1]
}

/** What somebody found who read answers for the first time; each is held where it was found. */
const found: readonly {
  readonly says: string
  readonly asked: readonly string[]
  readonly shows: RegExp
  readonly not?: RegExp
}[] = [
  {
    says: 'a rule that is older than the listing is not said to have held for the item since',
    asked: ['WeChat', '--as', 'us/texas-state-agency', '--act', 'use'],
    shows: /PROHIBITED since 2023-.* \(Governor of Texas, by a rule of 2022-12-07\)/u,
  },
  {
    says: 'what others say is about the measures that decide, and an exception that is claimed has its sentence',
    asked: ['TikTok', '--as', 'us/app-store', '--act', 'host'],
    shows: /What others say That this holds: "Apps that a qualified divestiture/u,
    not: /Sixteen companies|exception us-pafaca/u,
  },
  {
    says: 'a basis that nobody authenticated softens what is printed of the status',
    asked: ['Symantec DLP', '--as', 'cn/police-unit', '--act', 'use', '--on', '2014-08-05'],
    shows: /but Without the text that nobody authenticated: nothing stands in the way\./u,
  },
  {
    says: 'a duty that is worse founded than what was asked for is not laid on anybody',
    asked: [
      'Symantec DLP',
      '--as',
      'cn/police-unit',
      '--act',
      'install',
      '--on',
      '2014-08-05',
      '--basis',
      'attested',
    ],
    shows: /install: NOTHING STANDS IN THE WAY/u,
    not: / also (?:Replace|Take stock)/u,
  },
  {
    says: 'a day is asked for in words',
    asked: ['TP-Link router', '--as', 'us/defense-agency', '--act', 'procure'],
    shows: /--assume authorised=DAY: before 2026-03-23 or from then on\)/u,
  },
  {
    says: 'beside an open answer stands the measure that the newspaper meant and that is only proposed or was withdrawn',
    asked: ['TP-Link router', '--as', 'us/defense-agency', '--act', 'procure'],
    shows: /near us-(?:1260h-withdrawn-2026|tp-link-proposal-2025) \([^)]+\): (?:only proposed|withdrawn)/u,
  },
  {
    says: 'the near miss is the rule on updates that a waiver lifts, not one about another act',
    asked: ['DJI drone', '--as', 'us/private-company', '--act', 'update'],
    shows: /near us-fcc-foreign-drones-2025 \([^)]+\): excepted: .*By waiver/u,
    not: /Sixteen companies/u,
  },
  {
    says: 'a contract that is forbidden is one with somebody',
    asked: ['MaxPatrol', '--as', 'us/private-company', '--act', 'contract'],
    shows: /You may not contract over it with Positive Technologies/u,
  },
  {
    says: 'a product that the catalogue does not hold is not called a maker',
    asked: ['Huawei OptiX', '--as', 'de/private-company', '--act', 'use'],
    shows: /knows "Huawei OptiX" only as something of Huawei/u,
    not: /names a maker/u,
  },
  {
    says: 'a maker is called one',
    asked: ['Kaspersky', '--as', 'de/public-body', '--act', 'use'],
    shows: /"Kaspersky" names a maker.*You may use it\. Advice, which binds nobody/u,
  },
  {
    says: 'of many duties the first due is shown, with the day that has gone by, and the others are counted',
    asked: ['Huawei base station', '--as', 'uk/telecom-provider', '--act', 'use'],
    shows: /also If so: .*\(was due by 2023-01-28\)\. also \d more duties \(licet explain\)/u,
  },
  {
    says: 'an open status stands in one line with both ends',
    asked: ['Hikvision camera', '--as', 'us/federal-contractor', '--act', 'use'],
    shows: / use: UNDETERMINED between "nothing stands in the way" and "disqualifying" At worst: /u,
  },
]

for (const { says, asked, shows, not } of found) {
  test(says, async () => {
    const on = asked.includes('--on') ? [] : ['--on', '2026-11-01']
    const { out } = await runLicet(['ask', ...asked, ...on])
    const text = out.replaceAll(/\s+/gu, ' ')
    assert.match(text, shows)
    if (not !== undefined) assert.doesNotMatch(text, not)
  })
}

test('a measure is shown with its cases as law reports: what was asked, the verdict and why, in lines and as JSON', async () => {
  const { out } = await runLicet(['measures', 'show', 'us-bis-icts-kaspersky-2024'])
  const text = out.replaceAll(/\s+/gu, ' ')
  assert.match(text, /Law reports: \d+ cases/u)
  assert.match(
    text,
    /A private company may go on using Kaspersky\. asked 2026-11-01, Private company without federal contracts: use Kaspersky Anti-Virus verdict nothing stands in the way why The determination binds those who supply and serve\./u,
  )
  assert.match(text, /given the other side is Kaspersky /u)
  for (const line of out.split('\n')) assert.ok(line.length <= COLUMNS || /^ *https?:\S+$/u.test(line), line)
  const asJson = await runLicet(['measures', 'show', 'us-bis-icts-kaspersky-2024', '--format', 'json'])
  const { measures } = JSON.parse(asJson.out) as {
    readonly measures: readonly { readonly lawReports: readonly Readonly<Record<string, unknown>>[] }[]
  }
  assert.deepEqual(
    measures[0]?.lawReports.find(({ name }) => name === 'A private company may go on using Kaspersky'),
    {
      measure: 'us-bis-icts-kaspersky-2024',
      name: 'A private company may go on using Kaspersky',
      organisation: { id: 'us/private-company', title: 'Private company without federal contracts' },
      isPreset: true,
      act: 'use',
      on: '2026-11-01',
      product: 'kaspersky-anti-virus',
      given: {},
      expect: { best: 'clear', worst: 'clear' },
      because: 'The determination binds those who supply and serve.',
    },
  )
})

test('a publisher whose name has a comma keeps it', async () => {
  const { out } = await runLicet(['measures', 'show', 'tw-csma-2025'])
  assert.match(out, /Lee, Tsai & Partners denies: /u)
})

test('alternatives beside another condition stand in brackets', async () => {
  const { out } = await runLicet(['measures', 'show', 'cn-micron-2023'])
  assert.match(out, /covers +Micron or \(Micron or what contains Micron\) and \(open: /u)
})

test('a question on a terminal stands in lines of its width, each answer by its number', async () => {
  const asked: string[] = []
  const { out } = await runLicet(
    ['ask', 'Hikvision camera', '--as', 'us/federal-contractor', '--act', 'use', '--on', '2026-11-01'],
    {
      terminal: { isInteractive: true, width: COLUMNS, showsColour: false, showsProgress: false },
      question: async prompt => {
        asked.push(prompt)
        return asked.length === 1 ? '1' : ''
      },
    },
  )
  const [first = ''] = asked
  assert.match(
    first,
    /^\nDoes it serve public safety.*\n {2}1\) security {2}2\) other\n {2}number or answer/su,
  )
  for (const line of first.split('\n')) assert.ok(line.length <= COLUMNS, line)
  assert.match(out, /use: DISQUALIFYING since/u)
})

test('a screening does not say that there is nothing to do where a duty stands beside the status', async () => {
  const { out } = await runLicet([
    'screen',
    'examples/2014-agency.csv',
    '--as',
    'cn/police-unit',
    '--on',
    '2014-08-05',
  ])
  assert.match(out, /use: NOTHING STANDS IN THE WAY\n {2}also {2}Take stock of/u)
  assert.doesNotMatch(out, /Nothing to do/u)
})

/** The lines without those that soften or add: what a weaker basis leaves, near misses, duties. */
function coreOf(lines: readonly string[]): readonly string[] {
  let label = ''
  return lines.filter(line => {
    label = /^ {2}(\w+) {2}/u.exec(line)?.[1] ?? label
    return !['but', 'near', 'also'].includes(label)
  })
}
