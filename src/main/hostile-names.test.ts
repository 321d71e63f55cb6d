import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { EXLAND, runLicet } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-hostile-names-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ESCAPE = '\u001B'
const BELL = '\u0007'
const TURN = '\u202E'
const C1 = '\u009B'
const file = join(folder, 'hostile.csv')
const rows = [
  'Software,Vendor,Version,Department',
  `Betaworks Shield ${ESCAPE}[2J${ESCAPE}]0;owned${BELL},Betaworks,1,${TURN}evihcrA`,
  `Betaworks Shield,Betaworks,${C1}31m2,=HYPERLINK("https://evil.example")`,
  'Betaworks Shield,Betaworks,3,+1+1',
]
writeFileSync(file, `${rows.join('\n')}\n`)
const words = ['screen', file, '--as', 'xx/agency', '--catalog', EXLAND]

// What a terminal would act upon.
const ACTING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/u // oxlint-disable-line eslint/no-control-regex -- controls are what it looks for

for (const format of ['table', 'json', 'jsonl']) {
  test(`names cannot steer the terminal through ${format}`, async () => {
    const { out, err } = await runLicet([...words, '--format', format])
    assert.match(out, /Betaworks Shield/u)
    assert.doesNotMatch(out, ACTING)
    assert.doesNotMatch(err, ACTING)
  })
}

test('JSON still holds the very name that the file holds', async () => {
  const { out } = await runLicet([...words, '--format', 'jsonl'])
  const names = out
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { readonly item: { readonly unit: string } }).item.unit)
  assert.ok(names.includes(`${TURN}evihcrA`))
})

test('a cell that begins like a formula does not begin like one in CSV', async () => {
  const { out } = await runLicet([...words, '--format', 'csv'])
  assert.doesNotMatch(out, /(?:^|,|")[=+@]/mu)
  assert.match(out, /'=HYPERLINK/u)
  assert.match(out, /'\+1\+1/u)
})

test('a name typed with controls is told without them', async () => {
  const { err, exit } = await runLicet([
    'ask',
    `No${ESCAPE}[31m such`,
    '--as',
    'xx/agency',
    '--catalog',
    EXLAND,
  ])
  assert.equal(exit, 2)
  assert.doesNotMatch(err, ACTING)
})
