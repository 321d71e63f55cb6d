import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { runLicet } from './world.testing.ts'

const WHOM = ['--as', 'us/civilian-agency', '--on', '2026-03-02']
const FORBIDDEN = {
  de: /VERBOTEN[^]*Es ist Ihnen (?:verboten|nicht mehr erlaubt)/u,
  es: /PROHIBIDO[^]*no le está permitido/u,
  zh: /禁止[^]*您不得|禁止[^]*您已不得/u,
} as const

let folder = ''
let inventory = ''
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'licet-languages-'))
  inventory = path.join(folder, 'software.csv')
  writeFileSync(inventory, 'name,publisher\nTikTok,TikTok\n')
})
after(() => rmSync(folder, { recursive: true }))

for (const [language, said] of Object.entries(FORBIDDEN)) {
  test(`ask, explain and screen tell verdicts in ${language}`, async () => {
    for (const words of [
      ['ask', 'TikTok', '--no-questions'],
      ['explain', 'TikTok'],
      ['screen', inventory],
    ]) {
      const { out } = await runLicet([...words, ...WHOM, '--lang', language])
      assert.match(out, said, words[0])
    }
  })
}

test('a timeline names its statuses and acts in the language', async () => {
  const { out } = await runLicet(['timeline', 'TikTok', ...WHOM, '--lang', 'de'])
  assert.match(out, /verboten[^]*nutzen/u)
})

test('LICET_LANG goes before the locale of the shell, and --lang before both', async () => {
  const environment = { LICET_LANG: 'es', LANG: 'de_DE.UTF-8' }
  const ask = ['ask', 'TikTok', '--no-questions', ...WHOM]
  assert.match((await runLicet(ask, { environment: { LANG: 'de_DE.UTF-8' } })).out, /VERBOTEN/u)
  assert.match((await runLicet(ask, { environment })).out, /PROHIBIDO/u)
  assert.match((await runLicet([...ask, '--lang', 'en'], { environment })).out, /PROHIBITED/u)
  for (const LANG of ['C', 'C.UTF-8', 'POSIX', 'fr_FR.UTF-8', ''])
    assert.match((await runLicet(ask, { environment: { LANG } })).out, /PROHIBITED/u, LANG)
})

test('what programs read follows --lang and LICET_LANG, and never the locale', async () => {
  const ask = ['ask', 'TikTok', ...WHOM, '--format', 'json']
  const english = (await runLicet(ask)).out
  assert.equal((await runLicet(ask, { environment: { LANG: 'de_DE.UTF-8' } })).out, english)
  assert.match((await runLicet([...ask, '--lang', 'de'])).out, /Es ist Ihnen/u)
})

test('a language that nobody speaks here is told with those that there are', async () => {
  const { exit, err } = await runLicet(['ask', 'TikTok', ...WHOM, '--lang', 'fr'])
  assert.equal(exit, 2)
  assert.match(err, /--lang: verdicts are not told in "fr"[^]*en, zh, de, es/u)
})
