// Writes down what the readers see in their fixtures; look at the difference before you commit it.
// usage: node script/record-goldens.ts
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { goldenOf } from '../src/readers/reading.testing.ts'

for (const fixture of globSync('src/readers/*/fixtures/*').toSorted()) {
  const folder = join(dirname(dirname(fixture)), 'golden')
  mkdirSync(folder, { recursive: true })
  const name = basename(fixture)
  // oxlint-disable-next-line no-await-in-loop -- a handful of small files
  writeFileSync(join(folder, `${name}.jsonl`), await goldenOf(name, readFileSync(fixture)))
  process.stdout.write(`${fixture}\n`)
}
