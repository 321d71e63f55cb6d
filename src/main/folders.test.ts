import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { EXLAND, runLicet } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-folders-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

put('a/one.csv', 'Software,Maker\nBetaworks Shield,Betaworks\n')
put('a/deep/er/two.csv', 'Item,Qty\nSolitaire,2\n')
put('a/read me.md', '# Nothing here\n\nis an inventory.\n')
put('a/.hidden.csv', 'Software\nNever read\n')
put('a/picture.png', '\u0089PNG\r\n\u001A\n\u0000\u0000')
put('b/bad.csv', 'Software,Qty\nSolitaire,many\n')
const EXTENSION = 'ghbmnnjooekpmoecnnnilnnbdlolhkhi'
const KEPT = `profile/Default/Extensions/${EXTENSION}/1.2_0`
put(
  `${KEPT}/manifest.json`,
  '{"manifest_version":3,"name":"__MSG_appName__","version":"1.2","default_locale":"en"}',
)
put(`${KEPT}/_locales/en/messages.json`, '{"appName":{"message":"Betaworks Translator"}}')
put(
  'profile/Default/Preferences',
  `{"extensions":{"settings":{"${EXTENSION}":{"path":"${EXTENSION}/1.2_0","manifest":{"name":"Betaworks Translator","version":"1.2"}}}}}`,
)
put(
  'fox/extensions.json',
  '{"schemaVersion":37,"addons":[{"id":"a@b","version":"2","location":"app-profile"}]}',
)
symlinkSync(folder, join(folder, 'a', 'round and round'))

const AS = ['--as', 'xx/agency', '--catalog', EXLAND, '--act', 'procure', '--fail-on', 'never'] as const
const A = join(folder, 'a')

test('of a folder every inventory below it is read, in the order of the names, and each is named', async () => {
  const { out, exit } = await runLicet(['read', A])
  assert.deepEqual(
    out.split('\n').filter(line => !line.startsWith('# ')),
    [
      `## ${A}/deep/er/two.csv`,
      'line 2: Solitaire',
      `## ${A}/one.csv`,
      'line 2: Betaworks Shield · Betaworks',
      '',
    ],
  )
  assert.equal(exit, 0)
})

test('what else lies in the folder is told: files that are no inventories, links and what is hidden', async () => {
  const { err, exit } = await runLicet(['screen', A, ...AS])
  assert.match(err, /Files in no format that Licet reads: 2 \(picture\.png, read me\.md\)/u)
  assert.match(err, /Links and hidden files, not looked into: 2 \(\.hidden\.csv, round and round\)/u)
  assert.equal(exit, 0)
})

test('which column is which is told beside a screening, and --map says otherwise', async () => {
  const guessed = await runLicet(['screen', join(A, 'one.csv'), ...AS])
  assert.match(guessed.err, /one\.csv: Columns: name = "Software", publisher = "Maker"\./u)
  const mapped = await runLicet(['screen', join(A, 'one.csv'), ...AS, '--map', 'name=Maker,publisher=1'])
  assert.match(mapped.err, /Columns: name = "Maker", publisher = "Software"\./u)
})

test('a field that is nearly one is told with that one, and a title that is not there with those that are', async () => {
  const field = await runLicet(['read', join(A, 'one.csv'), '--map', 'publsher=Maker'])
  assert.match(field.err, /no field "publsher"[^]*Did you mean publisher\?/u)
  const title = await runLicet(['read', join(A, 'one.csv'), '--map', 'publisher=Herstller'])
  assert.match(title.err, /no column "Herstller"\. Found: "Software", "Maker"/u)
  assert.deepEqual([field.exit, title.exit], [2, 2])
})

test('a small problem passes, and with --strict it exits 2', async () => {
  const bad = join(folder, 'b')
  for (const command of [
    ['read', bad],
    ['screen', join(A, 'one.csv'), bad, ...AS, '--fail-on', 'clear'],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.notEqual((await runLicet(command)).exit, 2)
    // oxlint-disable-next-line no-await-in-loop -- the same
    assert.equal((await runLicet([...command, '--strict'])).exit, 2)
  }
})

test('with --strict a file of a folder that is no inventory exits 2', async () => {
  const { err, exit } = await runLicet(['screen', A, ...AS, '--strict'])
  assert.match(err, /picture\.png: /u)
  assert.equal(exit, 2)
})

test('of the folder of a browser its extensions are read, with their names out of the texts beside them', async () => {
  const chrome = await runLicet(['read', join(folder, 'profile')])
  const row = `Betaworks Translator · 1.2 · chrome-extension:${EXTENSION}`
  assert.deepEqual(
    chrome.out.split('\n').filter(line => line.includes('chrome-extension:')),
    [`/: ${row}`, `/extensions/settings/${EXTENSION}: ${row}`],
  )
  const fox = await runLicet(['read', join(folder, 'fox')])
  assert.match(fox.out, /firefox-extension:a@b/u)
})
