import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { EXLAND, runLicet, type Transcript } from './world.testing.ts'

const UNITS = 'src/main/fixtures/exland.units.yaml'
const WAIVERS = 'src/main/fixtures/exland.waivers.yaml'
const VAULT = 'archive/reading-rooms/harbour/vault'
const OFFICE = ['betaworks-office', '--version', '8', '--act', 'use'] as const
const folder = mkdtempSync(join(tmpdir(), 'licet-house-problems-'))
after(() => rmSync(folder, { recursive: true }))

async function licet(...words: readonly string[]): Promise<Transcript> {
  return runLicet([...words, '--catalog', EXLAND])
}

const wrongUnits: readonly { readonly line: string; readonly told: RegExp }[] = [
  { line: 'a: {title: A, systems: xy}', told: /:1:24: `xy` is not a system[^]*Did you mean `xx`\?/u },
  { line: 'a: {title: A, preset: xx/agencie}', told: /Did you mean `xx\/agency`\?/u },
  {
    line: 'a: {title: A, preset: xx/agency, circumstances: {purpos: security}}',
    told: /Did you mean `purpose`\?/u,
  },
  {
    line: 'a: {title: A, preset: xx/agency, circumstances: {purpose: securit}}',
    told: /:1:59: `securit` is not among the values/u,
  },
  { line: 'a: {title: A}', told: /`a` is a legal person and lives under no system/u },
  {
    line: 'a: {title: A, preset: xx/agency, units: {b: {title: B, is-legal-person: true}}}',
    told: /`a\/b` is a legal person and lives under no system/u,
  },
  {
    line: 'a: {title: A, preset: xx/agency, units: {b: {title: B, within: xx/company}}}',
    told: /`within` stands at a unit/u,
  },
  { line: 'a: {titel: A, preset: xx/agency}', told: /:1:5: `titel` is not a key[^]*Did you mean `title`\?/u },
  { line: 'a: {title: A, preset: xx/agency, units: {B: {title: B}}}', told: /`B` cannot be an id/u },
  { line: '- a', told: /Expected a mapping of organisations/u },
  { line: 'a: [', told: /Not YAML/u },
]

for (const { line, told } of wrongUnits) {
  test(`units ${line}: are refused at their place`, async () => {
    const file = join(folder, 'wrong.yaml')
    writeFileSync(file, `${line}\n`)
    const { err, exit } = await licet('ask', ...OFFICE, '--as', 'a', '--units', file)
    assert.equal(exit, 2)
    assert.ok(err.includes(`${file}:`), err)
    assert.match(err, told)
  })
}

const wrongWaivers: readonly { readonly change: readonly [string, string]; readonly told: RegExp }[] = [
  {
    change: ['xx-trade-2021/office', 'xx-trade-2021/offic'],
    told: /:2:14: [^]*Did you mean `xx-trade-2021\/office`\?/u,
  },
  {
    change: ['grantor: xx/trade', 'grantor: xx/police'],
    told: /does not name `xx\/police`[^]*It names xx\/trade\./u,
  },
  {
    change: ['grantor: xx/trade', 'grantor: xx/trad'],
    told: /`xx\/trad` is not an authority[^]*Did you mean `xx\/trade`\?/u,
  },
  { change: ['xx-trade-2021/office', 'xx-trade-2021/resale'], told: /It names nobody who may\./u },
  {
    change: ['archive/reading-rooms', 'archive/reading-room'],
    told: /Did you mean `archive\/reading-rooms`\?/u,
  },
  { change: ['until: 2021-12-31', 'until: 2021-01-31'], told: /before it begins/u },
  { change: ['  until: 2021-12-31\n', ''], told: /The key `until` is missing/u },
  { change: ['acts: use', 'acts: uze'], told: /Did you mean `use`\?/u },
  {
    change: ['products: betaworks-office', 'products: betaworks-ofice'],
    told: /Did you mean `betaworks-office`\?/u,
  },
]

for (const { change, told } of wrongWaivers) {
  test(`a waiver with ${change[1].trim() || `no ${change[0].trim()}`}: is refused at its place`, async () => {
    const file = join(folder, 'wrong-waivers.yaml')
    writeFileSync(file, readFileSync(WAIVERS, 'utf8').replace(...change))
    const { err, exit } = await licet('ask', ...OFFICE, '--as', VAULT, '--units', UNITS, '--waivers', file)
    assert.equal(exit, 2)
    assert.ok(err.includes(`${file}:`), err)
    assert.match(err, told)
  })
}
