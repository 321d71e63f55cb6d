import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Machine } from '../ports/machine.ts'
import { registryTest } from './registry.testing.ts'
import { findings as findingsOf, send } from './screenings.testing.ts'
import { runLicet } from './world.testing.ts'

const HEADER = 'name,vendor,quantity,network,network-part,site'
const CAP = 'uk-huawei-dvd-2022/cap-access'

interface Answer {
  readonly quotas: readonly {
    readonly provision: string
    readonly exceeded: string
    readonly least: { readonly covered: number; readonly of: number; readonly percent: number }
    readonly most: { readonly covered: number; readonly of: number; readonly percent: number }
    readonly by: string
    readonly sentence: string
  }[]
  readonly findings: readonly {
    readonly verdicts: readonly { readonly status: string; readonly provision: string | null }[]
  }[]
}

test('while a quota is exceeded what it covers is restricted until its last day and prohibited after', async () => {
  const lines = [
    'Huawei NetEngine router,Huawei,27,full-fibre,access',
    'Cisco router,Cisco,13,full-fibre,access',
  ]
  for (const [on, status] of [
    ['2023-10-31', 'restricted'],
    ['2023-11-01', 'prohibited'],
  ] as const) {
    const { quotas, findings } = await screened(on, [
      ...lines,
      'Huawei NetEngine router,Huawei,50,other,core',
    ])
    const [quota] = quotas
    assert.deepEqual(quota?.least, { covered: 27, of: 40, percent: 67.5 })
    assert.deepEqual([quota?.provision, quota?.exceeded, quota?.by], [CAP, 'yes', '2023-10-31'])
    assert.ok(statusesOf(findings, CAP).includes(status), on)
  }
})

test('a quota that is met leaves no status and no duty', async () => {
  const { quotas, findings } = await screened('2023-11-01', [
    'Huawei NetEngine router,Huawei,7,full-fibre,access',
    'Cisco router,Cisco,13,full-fibre,access',
  ])
  assert.equal(quotas[0]?.exceeded, 'no')
  assert.match(quotas[0]?.sentence ?? '', /^Quota met: 7 of 20 \(35 %\)/u)
  assert.deepEqual(statusesOf(findings, CAP), [])
})

test('lines that do not say where they stand leave a quota open between two shares', async () => {
  const { quotas, findings } = await screened('2023-11-01', [
    'Huawei NetEngine router,Huawei,7,full-fibre,access',
    'Huawei NetEngine router,Huawei,20,,',
    'Cisco router,Cisco,13,full-fibre,access',
  ])
  const [quota] = quotas
  assert.deepEqual(
    [quota?.exceeded, quota?.least, quota?.most],
    ['unknown', { covered: 7, of: 20, percent: 35 }, { covered: 27, of: 40, percent: 67.5 }],
  )
  assert.ok(statusesOf(findings, CAP).every(status => status === 'undetermined'))
  assert.ok(statusesOf(findings, CAP).length > 0)
})

test('the table tells the quota above what follows from it', async () => {
  const { out } = await screen('2023-11-01', ['Huawei NetEngine router,Huawei,27,full-fibre,access'], 'table')
  assert.match(
    out.replaceAll(/\s+/gu, ' '),
    /Quota exceeded: 27 of 27 \(100 %\) in .* at most 35 % by 2023-10-31/u,
  )
})

test('lines of JSON end with those of quotas, as schema/quota.schema.json says', async () => {
  const schema = JSON.parse(readFileSync('schema/quota.schema.json', 'utf8')) as object
  const isQuota = new Ajv2020({ allErrors: true, strict: false }).compile(schema)
  const { out } = await screen('2023-11-01', ['Huawei NetEngine router,Huawei,27,full-fibre,access'], 'jsonl')
  const lines = out.trimEnd().split('\n')
  const quotas = lines.filter(line => isQuota(JSON.parse(line)))
  assert.ok(quotas.length > 0 && quotas.length < lines.length)
  assert.deepEqual(lines.slice(-quotas.length), quotas)
  assert.match(quotas.join('\n'), /"provision":"uk-huawei-dvd-2022\/cap-access".*Quota exceeded: 27 of 27/u)
})

test('beside a CSV of findings quotas are told on standard error', async () => {
  const { out, err: warned } = await screen(
    '2023-11-01',
    ['Huawei NetEngine router,Huawei,27,full-fibre,access'],
    'csv',
  )
  assert.match(warned, /^licet: uk\/telecom-provider: Quota exceeded: 27 of 27 \(100 %\)/mu)
  assert.doesNotMatch(out, /Quota exceeded: 27 of 27 \(100 %\) in [^"]*$/mu)
})

test('side by side each quota is told with whom it binds', async () => {
  const whose = 'uk/telecom-provider,us/civilian-agency'
  const { out } = await screen(
    '2023-11-01',
    ['Huawei NetEngine router,Huawei,27,full-fibre,access'],
    'table',
    whose,
  )
  const words = out.replaceAll(/\s+/gu, ' ')
  assert.match(words, /uk\/telecom-provider: Quota exceeded: 27 of 27/u)
  assert.doesNotMatch(words, /us\/civilian-agency: Quota/u)
})

test('a scan counts what it finds on the machine for quotas', async () => {
  const circumstances = { network: 'full-fibre', 'network-part': 'access', site: 'other' }
  const item = (name: string, publisher: string, quantity: number) => ({
    name,
    publisher,
    quantity,
    circumstances,
    identifiers: [],
    at: name,
    type: 'device',
  })
  const machine: Machine = {
    async *look() {
      yield {
        kind: 'items',
        place: 'things',
        problems: [],
        items: [item('Huawei NetEngine router', 'Huawei', 27), item('Cisco router', 'Cisco', 13)],
      }
    },
  }
  const words = ['--as', 'uk/telecom-provider', '--on', '2023-11-01', '--act', 'use', '--format', 'json']
  const { out } = await runLicet(['scan', ...words], { machine: async () => machine })
  const { quotas, findings } = JSON.parse(out) as Answer
  assert.deepEqual([quotas[0]?.provision, quotas[0]?.exceeded], [CAP, 'yes'])
  assert.deepEqual(quotas[0]?.least, { covered: 27, of: 40, percent: 67.5 })
  assert.deepEqual(statusesOf(findings, CAP), ['prohibited'])
})

test('whoever no quota binds is told of none', async () => {
  const { out } = await screen('2023-11-01', ['Huawei router,Huawei,1,,'], 'json', 'us/civilian-agency')
  assert.deepEqual((JSON.parse(out) as Answer).quotas, [])
})

test('the JSON of a screening is as schema/screening.schema.json says', async () => {
  const schema = JSON.parse(readFileSync('schema/screening.schema.json', 'utf8')) as object
  const isScreening = new Ajv2020({ allErrors: true, strict: false }).compile(schema)
  const { out } = await screen('2023-11-01', ['Huawei NetEngine router,Huawei,27,full-fibre,access'], 'json')
  assert.ok(isScreening(JSON.parse(out)), JSON.stringify(isScreening.errors, undefined, 1))
})

interface Whole {
  readonly id: string
  readonly product: string | null
  readonly party: string | null
  readonly unit: string
  readonly provision: string | null
  readonly status: string
  readonly state: string
  readonly deadline: string | null
  readonly sentence: string
  readonly version: number
}

registryTest('a quota is counted over all that an inventory holds for one legal person', async registry => {
  const { admin, unit } = await registry.setUp()
  const operator = (
    await admin.send('POST', '/api/v1/units', {
      title: 'Operator',
      above: unit,
      preset: 'uk/telecom-provider',
      isLegalPerson: true,
    })
  ).json<{ id: string }>().id
  const file = (others: number) =>
    `name,publisher,quantity,network,network-part,site
Huawei NetEngine router,Huawei,27,full-fibre,access,other
Cisco router,Cisco,${others},full-fibre,access,other
`
  await send(registry, admin, operator, file(13))
  const found = await findingsOf(admin, '&act=use')
  const exceeded = found.find(({ product }) => product !== null)
  assert.deepEqual([exceeded?.status, exceeded?.provision], ['prohibited', 'uk-huawei-dvd-2022/cap-access'])
  const { duties } = (await admin.get(`/api/v1/findings/${exceeded?.id ?? ''}`)).json<{
    duties: readonly string[]
  }>()
  assert.match(duties.join(' '), /Quota exceeded: 27 of 40 \(67\.5 %\)/u)
  const all = (await admin.get('/api/v1/findings?limit=200')).json<{ entries: Whole[] }>().entries
  const quota = all.find(each => each.product === null && each.party === null)
  assert.deepEqual(
    [quota?.unit, quota?.provision, quota?.status, quota?.state, quota?.deadline],
    [operator, 'uk-huawei-dvd-2022/cap-access', 'prohibited', 'open', '2023-10-31'],
  )
  assert.match(quota?.sentence ?? '', /27 of 40/u)
  const taken = await admin.send(
    'PUT',
    `/api/v1/findings/${quota?.id ?? ''}/owner`,
    { owner: admin.id },
    { 'if-match': `"v${quota?.version ?? 0}"` },
  )
  assert.equal(taken.status, 200, taken.text)
  await send(registry, admin, operator, file(14))
  const [still] = (await admin.get(`/api/v1/findings?owner=${admin.id}`)).json<{ entries: Whole[] }>().entries
  assert.deepEqual([still?.id, still?.state], [quota?.id, 'open'], 'who has it keeps it while it is exceeded')
  await send(registry, admin, operator, file(73))
  const after = await admin.get(`/api/v1/findings/${quota?.id ?? ''}`)
  assert.equal(after.json<Whole>().state, 'resolved')
  assert.deepEqual(await findingsOf(admin, '&act=use'), [])
})

async function screened(on: string, lines: readonly string[]): Promise<Answer> {
  return JSON.parse((await screen(on, lines, 'json')).out) as Answer
}

function statusesOf(findings: Answer['findings'], provision: string): readonly string[] {
  return findings.flatMap(({ verdicts }) =>
    verdicts.filter(one => one.provision === provision).map(({ status }) => status),
  )
}

async function screen(
  on: string,
  lines: readonly string[],
  format: string,
  whose = 'uk/telecom-provider',
): ReturnType<typeof runLicet> {
  const folder = mkdtempSync(join(tmpdir(), 'licet-'))
  try {
    const file = join(folder, 'held.csv')
    writeFileSync(file, `${[HEADER, ...lines.map(line => `${line},other`)].join('\n')}\n`)
    const as = whose.split(',').flatMap(one => ['--as', one])
    return await runLicet(['screen', file, ...as, '--on', on, '--act', 'use', '--format', format])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
