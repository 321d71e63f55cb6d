import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ItemIdentifier } from '../model/item.ts'
import type { Machine, Sighting } from '../ports/machine.ts'
import { readInventory } from '../readers/read-inventory.ts'
import { checkCyclonedx16, schemaFolder } from './cyclonedx-schema.testing.ts'
import { EXLAND, runLicet } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-scan-'))
after(() => rmSync(folder, { recursive: true }))

const TYPES = [
  'operating-system',
  'application',
  'package',
  'driver',
  'browser-extension',
  'service',
  'library',
]
const IDENTIFIERS: readonly ItemIdentifier[] = [
  { scheme: 'purl', value: 'pkg:npm/a@1' },
  { scheme: 'purl', value: 'pkg:npm/b@1' },
  { scheme: 'cpe', value: 'cpe:2.3:a:a:a:1:*:*:*:*:*:*:*' },
  { scheme: 'exe', value: 'a.exe' },
]

/** A small computer that shows everything that a scan may meet. */
const machine: Machine = { look: sightings }

async function* sightings(): AsyncGenerator<Sighting, void, undefined> {
  yield {
    kind: 'items',
    place: 'things',
    problems: [],
    items: TYPES.map((type, number) => ({
      name: `Thing ${number}`,
      ...(number % 2 === 0 ? { publisher: 'Betaworks', version: `${number}.0` } : {}),
      identifiers: number === 1 ? IDENTIFIERS : [],
      circumstances: {},
      quantity: 1 + number,
      at: `/opt/thing ${number}`,
      type,
    })),
  }
  yield {
    kind: 'inventory',
    place: 'dpkg packages',
    name: 'status',
    reader: 'dpkg-status',
    bytes: bytesOf('Package: \u202Eodd\nStatus: install ok installed\nVersion: 1:2\nMaintainer: M <m@x>\n'),
  }
  yield { kind: 'absent', place: 'snaps' }
  yield { kind: 'unseen', place: 'homes', why: 'this user may not read it' }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(text)
}

async function scanned(...words: readonly string[]) {
  return runLicet(['scan', ...words], { machine: async () => machine })
}

test('a scan tells what it looked at, what is not there, and what it could not see and why', async () => {
  const { err, exit } = await scanned('--as', 'xx/agency', '--catalog', EXLAND)
  assert.equal(exit, 0)
  assert.equal(
    err,
    'licet: looked at: things (7), dpkg packages (1)\nlicet: not on this computer: snaps\nlicet: not seen: homes; this user may not read it\n',
  )
})

test('an SBOM of a scan reads back with as many items as were seen, and says that it is incomplete', async () => {
  const file = join(folder, 'scan.cdx.json')
  const { out, exit } = await scanned('--sbom', file)
  assert.equal(exit, 0)
  assert.equal(out, '')
  const names: string[] = []
  const notes: string[] = []
  for await (const batch of readInventory(file, bytesOf(readFileSync(file, 'utf8')))) {
    assert.deepEqual(batch.problems, [])
    names.push(...batch.items.map(({ name }) => name))
    notes.push(...(batch.notes ?? []).map(({ code }) => code))
  }
  assert.deepEqual(names.toSorted(), [...TYPES.map((_, number) => `Thing ${number}`), '\u202Eodd'].toSorted())
  assert.ok(notes.includes('inventory-incomplete'))
})

test('the same scan at the same moment is the same document', async () => {
  const files = ['one.json', 'two.json'].map(name => join(folder, name))
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await scanned('--sbom', file)
  }
  const [one, two] = files.map(file => readFileSync(file, 'utf8'))
  assert.equal(one, two)
  assert.match(
    one ?? '',
    /"serialNumber": "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}"/u,
  )
})

test('with an organisation a scan screens and writes at once', async () => {
  const file = join(folder, 'both.cdx.json')
  const { out, exit } = await scanned('--as', 'xx/agency', '--catalog', EXLAND, '--sbom', file)
  assert.equal(exit, 0)
  assert.match(out, /8 items/u)
  assert.ok(existsSync(file))
})

test('where the SBOM cannot be written nothing is left behind, and that is said', async () => {
  const { err, exit } = await scanned('--sbom', join(folder, 'no-such-folder', 'x.json'))
  assert.equal(exit, 2)
  assert.match(err, /could not be written/u)
})

test(
  'an SBOM of a scan is valid by the schema of CycloneDX 1.6',
  { skip: schemaFolder() === undefined ? 'the schema comes with `npm run real-tools`' : false },
  async () => {
    const file = join(folder, 'valid.cdx.json')
    await scanned('--sbom', file)
    assert.deepEqual(checkCyclonedx16(JSON.parse(readFileSync(file, 'utf8'))), [])
    assert.notDeepEqual(
      checkCyclonedx16({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [{}] }),
      [],
    )
  },
)
