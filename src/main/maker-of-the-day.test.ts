import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM } from '../app/access/actor.ts'
import { whereIs } from '../app/screenings/where-is.ts'
import { registryTest } from './registry.testing.ts'
import { type Page, send } from './screenings.testing.ts'
import { runLicet } from './world.testing.ts'

/** Both brands were sold on 2019-11-04, each to another; who is told as the publisher stays. */
const CSV = `name,publisher,version
Norton 360,,
Norton Internet Security,Symantec Corporation,
Symantec Endpoint Protection,,12.1
`
const PRESET = 'cn/central-budget-institution'

const DAYS = [
  ['2014-08-05', 'norton-360 of symantec', 'symantec-endpoint-protection of symantec'],
  ['2019-11-03', 'norton-360 of symantec', 'symantec-endpoint-protection of symantec'],
  ['2019-11-04', 'norton-360 of gen-digital', 'symantec-endpoint-protection of broadcom'],
] as const

interface Told {
  readonly inventory: string
  readonly product: string | null
  readonly party: string | null
}

registryTest('the registry tells the maker of the day as the command line does', async test => {
  const { admin } = await test.setUp()
  const unit = await admin.send('POST', '/api/v1/units', {
    title: 'Library',
    above: null,
    preset: PRESET,
    isLegalPerson: true,
  })
  const { id } = unit.json<{ id: string }>()
  for (const [day] of DAYS) {
    // oxlint-disable-next-line no-await-in-loop -- one upload after the other
    await send(test, admin, id, CSV, `as of ${day}`, day)
  }
  const found = (await admin.get('/api/v1/findings?act=procure&limit=200')).json<Page<Told>>().entries
  const inventories = (await admin.get('/api/v1/inventories')).json<
    Page<{ readonly id: string; readonly asOf: string }>
  >().entries
  for (const [day, norton, symantec] of DAYS) {
    const inventory = inventories.find(({ asOf }) => asOf === day)?.id
    const told = found.filter(each => each.inventory === inventory).map(saidOf)
    assert.deepEqual(told.toSorted(), [norton, 'norton-internet-security of symantec', symantec].toSorted())
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    assert.deepEqual(told.toSorted(), (await byCommandLine(day)).toSorted())
  }
})

registryTest('where a party stands counts what it made on the day of an inventory', async test => {
  const { admin } = await test.setUp()
  const unit = await admin.send('POST', '/api/v1/units', {
    title: 'Library',
    above: null,
    preset: PRESET,
    isLegalPerson: true,
  })
  const { id } = unit.json<{ id: string }>()
  await send(test, admin, id, CSV, 'then', '2014-08-05')
  await send(test, admin, id, CSV, 'now')
  const where = async (party: string): Promise<readonly string[]> =>
    (await whereIs(test.registry, SYSTEM, { party })).map(({ name, lines }) => `${name} ${lines}`).toSorted()
  assert.deepEqual(await where('symantec'), ['now 1', 'then 3'])
  assert.deepEqual(await where('gen-digital'), ['now 1'])
  assert.deepEqual(await where('broadcom'), ['now 1'])
})

async function byCommandLine(day: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'licet-makers-'))
  const file = join(folder, 'software.csv')
  writeFileSync(file, CSV)
  const asked = ['--as', PRESET, '--on', day, '--act', 'procure', '--format', 'jsonl']
  const { out } = await runLicet(['screen', file, ...asked])
  rmSync(folder, { recursive: true })
  return out
    .split('\n')
    .filter(line => line !== '')
    .map(line => saidOf((JSON.parse(line) as { readonly item: Told }).item))
}

function saidOf({ product, party }: Pick<Told, 'product' | 'party'>): string {
  return `${product} of ${party}`
}
