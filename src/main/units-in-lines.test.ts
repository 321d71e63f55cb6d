import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { EXLAND, runLicet } from './world.testing.ts'

const UNITS = 'src/main/fixtures/exland.units.yaml'
const WAIVERS = 'src/main/fixtures/exland.waivers.yaml'
const ESTATE = 'src/main/fixtures/archive.csv'
const folder = mkdtempSync(join(tmpdir(), 'licet-lines-'))
after(() => rmSync(folder, { recursive: true }))

interface Line {
  readonly organisation: string
  readonly waivers?: readonly { readonly id: string }[]
  readonly item: { readonly unit: string | null }
  readonly verdicts: readonly { readonly status: string; readonly sentence: string }[]
}

async function screen(as: string, ...words: readonly string[]): Promise<readonly Line[]> {
  const call = [
    'screen',
    ESTATE,
    '--as',
    as,
    '--act',
    'use',
    '--all',
    '--format',
    'jsonl',
    '--catalog',
    EXLAND,
  ]
  const { out } = await runLicet([...call, '--units', UNITS, ...words])
  return out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line)
}

test('a line that names a unit is decided for that unit, by its id, its title, or what stands last in its id', async () => {
  const lines = await screen('archive')
  assert.deepEqual(
    lines.map(({ organisation, item, verdicts }) => [item.unit, organisation, verdicts[0]?.status]),
    [
      ['Vault', 'archive/reading-rooms/harbour/vault', 'prohibited'],
      ['State Archive', 'archive', 'undetermined'],
      ['shop', 'archive/shop', 'clear'],
      ['Harbour  Branch', 'archive/reading-rooms/harbour', 'undetermined'],
      ['Canteen', 'archive', 'undetermined'],
    ],
  )
})

test('a waiver of a unit lifts in the lines of that unit alone', async () => {
  const [vault, whole, shop, harbour] = await screen(
    'archive',
    '--waivers',
    WAIVERS,
    '--assume',
    'purpose=security',
  )
  assert.deepEqual(
    [vault, whole, shop, harbour].map(line => [
      line?.verdicts[0]?.status,
      line?.waivers?.map(({ id }) => id),
    ]),
    [
      ['waived', ['harbour-office']],
      ['prohibited', undefined],
      ['prohibited', undefined],
      ['waived', ['harbour-office']],
    ],
  )
  assert.match(vault?.verdicts[0]?.sentence ?? '', /waiver harbour-office/u)
})

test('each line is decided as it would be if its unit alone were asked for', async () => {
  const all = await screen('archive', '--waivers', WAIVERS)
  for (const [at, line] of all.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    const alone = await screen(line.organisation, '--waivers', WAIVERS)
    assert.deepEqual(alone[at]?.verdicts, line.verdicts)
  }
})

test('a name that two units bear decides nothing, and is told', async () => {
  const twice = join(folder, 'twice.yaml')
  writeFileSync(
    twice,
    'archive: {title: A, preset: xx/agency, units: {one: {title: Vault, circumstances: {purpose: security}}, two: {title: Vault}}}\n',
  )
  const { out } = await runLicet(['screen', ESTATE, '--as', 'archive', '--units', twice, '--catalog', EXLAND])
  assert.match(out.replaceAll(/\s+/gu, ' '), /No unit of archive, or not one alone, is called "Vault"/u)
})

const DRAFT = `id: xx-draft
title: {en: Draft on Betaworks Office}
kind: directive
authority: xx/buyer
summary: Agencies stop using Betaworks Office.
sources:
  text: {title: The draft, publisher: Central Buyer of Exland, published: 2021-06-20, basis: official, read: whole}
stages:
  - {stage: issued, on: 2021-06-20, sources: [text]}
provisions:
  use:
    says: Agencies do not use Betaworks Office.
    effect: prohibit
    acts: [use]
    to: {class: xx/agency}
    covers: {product: betaworks-office}
    from: 2021-06-20
    sources: [text]
`

test('what a draft would change is told by the units that it would reach', async () => {
  const draft = join(folder, 'xx-draft.yaml')
  writeFileSync(draft, DRAFT)
  const asked = ['--as', 'archive', '--units', UNITS, '--waivers', WAIVERS, '--act', 'use'] as const
  const { out, err, exit } = await runLicet([
    'impact',
    draft,
    '--inventory',
    ESTATE,
    ...asked,
    '--format',
    'json',
    '--catalog',
    EXLAND,
  ])
  assert.deepEqual([err, exit], ['', 0])
  const { changes } = JSON.parse(out) as {
    readonly changes: readonly {
      readonly unit: string
      readonly acts: readonly {
        readonly before: { readonly worst: string }
        readonly after: { readonly best: string }
      }[]
    }[]
  }
  assert.deepEqual(
    changes.map(({ unit, acts }) => [unit, acts[0]?.before.worst, acts[0]?.after.best]),
    [
      ['Vault', 'waived', 'prohibited'],
      ['State Archive', 'prohibited', 'prohibited'],
      ['Harbour  Branch', 'waived', 'prohibited'],
      ['Canteen', 'prohibited', 'prohibited'],
    ],
    'the shop is another legal person, and no agency',
  )
})
