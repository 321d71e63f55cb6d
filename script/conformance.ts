// Runs every reader over a folder of foreign inventories and compares their counts with those found another way.
// usage: npm run conformance [-- --corpora FOLDER] [--record]   FOLDER is ../shared/corpora unless named; --record writes
//        docs/quality/conformance.md. Without the folder nothing is run, and that is said.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { documentsOf } from './conformance/corpus.ts'
import { outcomeOf, type Outcome } from './conformance/outcome.ts'
import { conformancePage } from './conformance/page.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: join(root, '..', 'shared', 'corpora') },
    record: { type: 'boolean', default: false },
    ci: { type: 'boolean', default: false },
  },
})

const documents = documentsOf(values.corpora)
if (documents === undefined) {
  say('conformance: skipped, since there are no corpora beside this repository (../shared/corpora).')
} else {
  const started = process.cpuUsage()
  const outcomes: Outcome[] = []
  // oxlint-disable-next-line no-await-in-loop -- one document after the other
  for (const document of documents) outcomes.push(await outcomeOf(document))
  const wrong = outcomes.filter(outcome => outcome.wrong !== undefined)
  for (const { document, wrong: why } of wrong) say(`FAIL  ${document.file}: ${why}`)
  const { user, system } = process.cpuUsage(started)
  say(
    `conformance: ${outcomes.length} documents in ${((user + system) / 1e6).toFixed(1)} s of processor time`,
  )
  if (values.record) writeFileSync(join(root, 'docs', 'quality', 'conformance.md'), conformancePage(outcomes))
  say(`${outcomes.length - wrong.length} passed, ${wrong.length} failed`)
  if (wrong.length > 0) process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
