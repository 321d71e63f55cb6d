import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { registryTest } from './registry.testing.ts'
import { type Page, send } from './screenings.testing.ts'
import { runLicet } from './world.testing.ts'

/** Titles with the level at which they are known; `dji-drone` is the family of the Agras. */
const TITLES = [
  ['DJI Mavic 3', 'family'],
  ['DJI Agras T40', 'product'],
  ['DJI widget', 'party'],
  ['zonealarrm', 'family'],
  ['Notepad++', null],
] as const
const CSV = ['name', ...TITLES.map(([title]) => title)].join('\n')
const PRESET = 'us/defense-agency'

function inFolder(content: string): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'licet-levels-'))
  const file = join(folder, 'software.csv')
  writeFileSync(file, content)
  return { file, remove: () => rmSync(folder, { recursive: true }) }
}

test('`resolve` and `screen` tell at which level an answer stands', async () => {
  const titles = inFolder(TITLES.map(([name]) => JSON.stringify({ name })).join('\n'))
  const resolved = await runLicet(['resolve', titles.file])
  const text = await runLicet(['resolve', titles.file, '--format', 'text'])
  titles.remove()
  const levels = resolved.out.trim().split('\n').map(levelIn)
  assert.deepEqual(
    levels,
    TITLES.map(([, level]) => level),
  )
  assert.match(text.out, /^link family dji-drone \([\d.]+\): DJI Mavic 3$/mu)
  assert.match(text.out, /^possible party dji \([\d.]+\): DJI widget$/mu)

  const csv = inFolder(CSV)
  const told = await runLicet(['screen', csv.file, '--as', PRESET, '--format', 'csv'])
  const page = await runLicet(['screen', csv.file, '--as', PRESET])
  csv.remove()
  const [head = '', ...rows] = told.out.split('\r\n')
  const at = head.split(',').indexOf('level')
  const row = rows.find(each => each.includes('DJI Mavic 3'))
  assert.equal(row?.split(',')[at], 'family')
  assert.match(page.out, /DJI drone[^\n]* \(family\)/u)
})

registryTest(
  'the registry tells levels though it keeps none, of titles kept before there were any, too',
  async registry => {
    const { admin } = await registry.setUp()
    const made = await admin.send('POST', '/api/v1/units', {
      title: 'Agency',
      above: null,
      preset: PRESET,
      isLegalPerson: true,
    })
    await send(registry, admin, made.json<{ id: string }>().id, CSV)
    const titles = await registry.registry.store.read(async ({ holdings }) => holdings.titlesAfter('', 100))
    assert.deepEqual(new Set(titles.map(({ resolution }) => resolution.level)), new Set([undefined]))

    const found = (await admin.get('/api/v1/findings?limit=200')).json<
      Page<{ readonly product: string; readonly level: string }>
    >().entries
    const levels = new Map(found.map(({ product, level }) => [product, level]))
    assert.equal(levels.get('dji-drone'), 'family')
    assert.equal(levels.get('dji-agras'), 'product')

    const open = (await admin.get('/api/v1/matches')).json<
      Page<{ readonly name: string; readonly answers: readonly { readonly level: string | null }[] }>
    >().entries
    const asked = new Map(open.map(({ name, answers }) => [name, answers[0]?.level]))
    assert.equal(asked.get('zonealarrm'), 'family')
    assert.equal(asked.get('DJI widget'), 'party')

    const [inventory] = (await admin.get('/api/v1/inventories')).json<Page<{ readonly id: string }>>().entries
    const held = await admin.get(`/inventories/${inventory?.id ?? ''}/held.json`)
    const rows = held.json<readonly { readonly name: string; readonly level: string }[]>()
    for (const [title, level] of TITLES)
      assert.equal(rows.find(({ name }) => name === title)?.level, level ?? '', title)
  },
)

function levelIn(line: string): string | null {
  return (JSON.parse(line) as { readonly level: string | null }).level
}
