import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { World } from '../cli/world.ts'
import { disk } from '../machine/disk.ts'
import { EXLAND, runLicet, type Transcript } from './world.testing.ts'

const UNITS = 'src/main/fixtures/exland.units.yaml'
const WAIVERS = 'src/main/fixtures/exland.waivers.yaml'
const VAULT = 'archive/reading-rooms/harbour/vault'
const folder = mkdtempSync(join(tmpdir(), 'licet-house-'))
after(() => rmSync(folder, { recursive: true }))

async function licet(...words: readonly string[]): Promise<Transcript> {
  return runLicet([...words, '--catalog', EXLAND])
}

const OFFICE = ['betaworks-office', '--version', '8', '--act', 'use'] as const

interface Answer {
  readonly verdicts: readonly {
    readonly status: string
    readonly sentence: string
    readonly until: string | null
  }[]
  readonly unitOf?: readonly string[]
  readonly takenForGranted: Readonly<Record<string, string>>
  readonly waivers?: readonly { readonly id: string }[]
}

async function ask(...words: readonly string[]): Promise<Answer> {
  const { out, err } = await licet('ask', ...OFFICE, '--format', 'json', '--units', UNITS, ...words)
  assert.equal(err, '')
  return JSON.parse(out) as Answer
}

const asked: readonly {
  readonly as: string
  readonly words: readonly string[]
  readonly status: string
  readonly because: string
}[] = [
  {
    as: VAULT,
    words: [],
    status: 'prohibited',
    because: 'what binds the agency binds its units at all levels',
  },
  {
    as: 'archive',
    words: [],
    status: 'undetermined',
    because: 'what only the vault takes for granted is open above it',
  },
  {
    as: 'archive/shop',
    words: [],
    status: 'clear',
    because: 'another legal person has what it is itself, and takes what its preset takes',
  },
  { as: VAULT, words: ['--waivers', WAIVERS], status: 'waived', because: 'a waiver reaches the units below' },
  {
    as: 'archive',
    words: ['--waivers', WAIVERS, '--assume', 'purpose=security'],
    status: 'prohibited',
    because: 'a waiver does not reach the units above',
  },
  {
    as: VAULT,
    words: ['--waivers', WAIVERS, '--on', '2021-06-14'],
    status: 'prohibited',
    because: 'it begins the day after',
  },
  {
    as: VAULT,
    words: ['--waivers', WAIVERS, '--on', '2022-01-01'],
    status: 'prohibited',
    because: 'it has ended',
  },
  {
    as: 'xx/agency',
    words: ['--waivers', WAIVERS, '--assume', 'purpose=security'],
    status: 'prohibited',
    because: 'it was given to another',
  },
]

for (const { as, words, status, because } of asked) {
  test(`as ${[as, ...words].join(' ')}: ${status}, since ${because}`, async () => {
    const answer = await ask('--as', as, ...words)
    assert.equal(answer.verdicts[0]?.status, status)
  })
}

test('an answer says whose unit it is for, what is taken for granted there, and which waiver lifts until when', async () => {
  const { verdicts, unitOf, takenForGranted, waivers } = await ask('--as', VAULT, '--waivers', WAIVERS)
  assert.deepEqual(unitOf, ['archive/reading-rooms/harbour', 'archive/reading-rooms', 'archive'])
  assert.deepEqual(takenForGranted, { purpose: 'security' })
  assert.deepEqual(
    waivers?.map(({ id }) => id),
    ['harbour-office'],
  )
  assert.match(
    verdicts[0]?.sentence ?? '',
    /lifted for you by waiver harbour-office \(Trade Office of Exland, until 2021-12-31\)/u,
  )
  assert.equal(verdicts[0]?.until, '2021-12-31')
})

test('explain shows the provision that would have applied and what lifted it', async () => {
  const { out } = await licet('explain', ...OFFICE, '--units', UNITS, '--waivers', WAIVERS, '--as', VAULT)
  assert.match(
    out.replaceAll(/\s+/gu, ' '),
    /lifted by waiver harbour-office of Trade Office of Exland, for archive\/reading-rooms, from 2021-06-15 until 2021-12-31 \(yes\)/u,
  )
})

test('a proof carries units and waivers, and is derived again from them alone', async () => {
  const proof = join(folder, 'proof.json')
  const conditional = join(folder, 'conditional.yaml')
  writeFileSync(
    conditional,
    `${readFileSync(WAIVERS, 'utf8')}  where: {any: [{purpose: security}, {not: {purpose: other}}]}\n`,
  )
  for (const waivers of [WAIVERS, conditional]) {
    await licet(
      'explain',
      ...OFFICE,
      '--units',
      UNITS,
      '--waivers',
      waivers,
      '--as',
      VAULT,
      '--format',
      'proof',
      '--output',
      proof,
    )
    const good = await licet('verify', proof)
    assert.deepEqual([good.out.includes('the proof holds'), good.exit], [true, 0])
    const text = readFileSync(proof, 'utf8')
    assert.match(text, /"best":"waived"/u)
    for (const [part, instead] of [
      ['"grantor":"xx/trade"', '"grantor":"xx/police"'],
      ['"organisation":"archive/reading-rooms"', '"organisation":"archive/shop"'],
      [
        '"isLegalPerson":false,"systems":[],"title":"Vault"',
        '"isLegalPerson":true,"systems":[],"title":"Vault"',
      ],
    ]) {
      assert.ok(text.includes(part ?? ''), part)
      writeFileSync(proof, text.replace(part ?? '', instead ?? ''))
      assert.equal((await licet('verify', proof)).exit, 1, part)
    }
  }
})

test('screening, timeline, difference and side by side hear units and waivers alike', async () => {
  const stated = ['--units', UNITS, '--waivers', WAIVERS] as const
  const titles = join(folder, 'titles.csv')
  writeFileSync(titles, 'Software,Vendor,Version\nBetaworks Office,Betaworks,8\n')
  const screened = await licet(
    'screen',
    titles,
    ...stated,
    '--as',
    VAULT,
    '--act',
    'use',
    '--format',
    'jsonl',
    '--all',
  )
  assert.match(screened.out, /"status":"waived"/u)
  const sides = await licet(
    'screen',
    titles,
    ...stated,
    '--as',
    'archive/shop',
    '--as',
    VAULT,
    '--act',
    'use',
  )
  assert.match(sides.out, /archive\/shop/u)
  const drawn = await licet('timeline', ...OFFICE, ...stated, '--as', VAULT)
  assert.match(drawn.out, /2021-06-15 {2}waived[\s\S]*2022-01-01 {2}prohibited/u)
  const differs = await licet(
    'diff',
    'betaworks-office',
    '--on',
    '2021-06-14',
    '--on',
    '2021-06-15',
    ...stated,
    '--as',
    VAULT,
    '--act',
    'use',
    '--assume',
    'version=8',
  )
  assert.match(differs.out, /archive\/reading-rooms\/harbour\/vault: 1 verdict/u)
})

test('./licet.json keeps the files of units and waivers beside the organisation', async () => {
  const kept = JSON.stringify({ as: VAULT, units: UNITS, waivers: [WAIVERS] })
  const here: World['disk'] = {
    ...disk,
    isFile: path => path === 'licet.json',
    readText: async (path, most) =>
      path === 'licet.json' ? { ok: true, value: kept } : disk.readText(path, most),
  }
  for (const words of [[], ['--as', VAULT]]) {
    const { out } = await runLicet(['ask', ...OFFICE, ...words, '--catalog', EXLAND], { disk: here })
    assert.match(out, /use: WAIVED/u)
  }
})

test('what was judged for a unit holds in the units below it', async () => {
  const file = join(folder, 'judgements.jsonl')
  const said = ['--because', 'seen', '--by', 'Ada', '--judgements', file, '--units', UNITS]
  await licet(
    'judge',
    '--title',
    'Our writer',
    '--is',
    'betaworks-office',
    '--as',
    'archive/reading-rooms',
    ...said,
  )
  const below = await licet('ask', 'our writer', '--as', VAULT, '--units', UNITS, '--judgements', file)
  assert.match(below.out, /Betaworks Office, by Betaworks/u)
  const beside = await licet(
    'ask',
    'our writer',
    '--as',
    'archive/shop',
    '--units',
    UNITS,
    '--judgements',
    file,
  )
  assert.equal(beside.exit, 2)
})

test('an unknown unit is answered with the whole id that ends so', async () => {
  const { err, exit } = await licet('ask', ...OFFICE, '--as', 'vault', '--units', UNITS)
  assert.deepEqual([exit, err.includes(`Did you mean ${VAULT}?`)], [2, true])
})

test('the units and waivers of the examples can be read, and say what their how-to shows', async () => {
  const words = [
    'ask',
    'DJI drone',
    '--act',
    'use',
    '--on',
    '2026-06-01',
    '--units',
    'examples/river-survey.units.yaml',
  ]
  const north = await runLicet([
    ...words,
    '--as',
    'river-survey/field/north/gauging-station',
    '--waivers',
    'examples/river-survey.waivers.yaml',
  ])
  const south = await runLicet([
    ...words,
    '--as',
    'river-survey/field/south',
    '--waivers',
    'examples/river-survey.waivers.yaml',
  ])
  assert.match(north.out, /use: WAIVED since 2026-03-01 until 2026-12-31/u)
  assert.match(south.out, /use: PROHIBITED/u)
})
