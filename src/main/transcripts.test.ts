import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { TRANSCRIPTS } from './transcripts.testing.ts'
import { runLicet } from './world.testing.ts'

const folder = join(import.meta.dirname, 'golden')
// RECORD=1 writes them anew; the diff is what is reviewed.
const records = process.env['RECORD'] === '1'

for (const [name, words] of Object.entries(TRANSCRIPTS)) {
  test(`licet ${words.join(' ')}: says what golden/${name}.txt shows`, async () => {
    const { out, err, exit } = await runLicet(words)
    const file = join(folder, `${name}.txt`)
    const found = `$ licet ${words.join(' ')}\n${out}${err === '' ? '' : `--- error output\n${err}`}--- exit ${exit}\n`
    if (records) writeFileSync(file, found)
    assert.equal(found, readFileSync(file, 'utf8'))
  })
}
