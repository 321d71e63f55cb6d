import assert from 'node:assert/strict'
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { EXLAND, runLicet } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-bad-input-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** A file of 2 GB that takes no place on the disk: nothing but holes. */
function sparseFile(): string {
  const file = join(folder, 'sparse.json')
  const descriptor = openSync(file, 'w')
  ftruncateSync(descriptor, 2 * 1024 ** 3)
  closeSync(descriptor)
  return file
}

const AS = ['--as', 'xx/agency', '--catalog', EXLAND]
const brokenSbom = fileOf(
  'broken.cdx.json',
  '{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"type":"library","name":"a"},{"type":"lib',
)

const wrong: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  { name: 'a broken SBOM', words: ['screen', brokenSbom, ...AS] },
  { name: 'an empty file', words: ['screen', fileOf('empty.json', ''), ...AS] },
  {
    name: 'a folder without any inventory',
    words: ['screen', join('src', 'main', 'fixtures', 'catalog', 'vocabulary'), ...AS],
  },
  { name: 'a sparse file of 2 GB', words: ['screen', sparseFile(), ...AS] },
  { name: 'a CSV with no usable column', words: ['screen', fileOf('useless.csv', 'x,y\n1,2\n3,4\n'), ...AS] },
  { name: 'a file that is not there', words: ['screen', join(folder, 'nowhere.json'), ...AS] },
  { name: 'a file of nobody knows what', words: ['screen', fileOf('what.bin', '\u0000\u0001\u0002'), ...AS] },
  { name: 'an unknown organisation', words: ['screen', brokenSbom, '--as', 'xx/agncy', '--catalog', EXLAND] },
  { name: 'an impossible date', words: ['ask', 'Betaworks', ...AS, '--on', '2014-02-30'] },
  { name: 'no file at all', words: ['screen', ...AS] },
  { name: 'a reader that does not exist', words: ['read', brokenSbom, '--reader', 'cyclonedxx'] },
  { name: 'a catalogue that is not there', words: ['catalog', 'check', join(folder, 'no-catalogue')] },
  {
    name: 'a snapshot that is none',
    words: ['ask', 'Betaworks', '--as', 'xx/agency', '--catalog', fileOf('no-snapshot.json', '{}')],
  },
]

for (const { name, words } of wrong) {
  test(`${name} is answered with what was expected, a next step and exit 2`, async () => {
    const { out, err, exit } = await runLicet(words)
    assert.equal(exit, 2, err)
    assert.equal(out, '')
    const [first = '', second = ''] = err.split('\n')
    assert.match(first, /^licet: .+[.!?]$/u)
    assert.match(second, /^ {2}\S/u, 'there is a next step')
  })
}

test('an unknown organisation is answered with the nearest one that is known', async () => {
  const { err } = await runLicet(['ask', 'Betaworks', '--as', 'xx/agncy', '--catalog', EXLAND])
  assert.match(err, /Did you mean xx\/agency\?/u)
})

test('what cannot be read whole leaves no file behind', async () => {
  const output = join(folder, 'findings.json')
  const good = 'src/main/fixtures/estate.csv'
  for (const files of [[brokenSbom], [good, brokenSbom]]) {
    // oxlint-disable-next-line no-await-in-loop -- one call after the other
    const { exit } = await runLicet(['screen', ...files, ...AS, '--format', 'json', '--output', output])
    assert.equal(exit, 2)
    assert.equal(existsSync(output), false)
  }
  assert.deepEqual(
    readdirSync(folder).filter(name => name.includes('findings')),
    [],
  )
})

test('a good file is screened although another one is broken, and the exit says that not all was read', async () => {
  const { out, exit } = await runLicet([
    'screen',
    'src/main/fixtures/estate.csv',
    brokenSbom,
    ...AS,
    '--format',
    'jsonl',
  ])
  assert.equal(exit, 2)
  assert.ok(out.split('\n').length > 2)
})

test('an output that cannot be written is the fault of the call', async () => {
  const { err, exit } = await runLicet([
    'ask',
    'Betaworks',
    ...AS,
    '--output',
    join(folder, 'no', 'where.txt'),
  ])
  assert.equal(exit, 2)
  assert.match(err, /its folder does not exist/u)
})

test('what goes wrong beneath us exits 3 and asks for a report', async () => {
  const { err, exit } = await runLicet(['ask', 'Betaworks', ...AS], {
    snapshot: async () => {
      throw new Error('the disk is on fire')
    },
  })
  assert.equal(exit, 3)
  assert.match(err, /our fault: .*the disk is on fire/u)
})

test('what a reader notes of an inventory is told beside the answer, and of one that broke off how much had been read', async () => {
  const parts = fileOf(
    'parts.cdx.json',
    '{"bomFormat":"CycloneDX","specVersion":"1.6","compositions":[{"aggregate":"incomplete"}],"components":[]}',
  )
  const { err } = await runLicet(['screen', parts, ...AS])
  assert.match(
    err,
    /parts\.cdx\.json: By its own word \(compositions: incomplete\) it may not name everything\./u,
  )
  assert.match(err, /parts\.cdx\.json: It lists nothing\./u)
  const broken = await runLicet(['screen', brokenSbom, ...AS])
  assert.match(
    broken.err,
    /No answer is given for part of an inventory: 1 item was read, and no file to its end\./u,
  )
})
