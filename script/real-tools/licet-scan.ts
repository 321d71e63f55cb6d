import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCyclonedx16 } from '../../src/main/cyclonedx-schema.testing.ts'
import type { Tools } from './tools.ts'
import type { Trial } from './trial.ts'

/** Lets Licet itself describe this machine; its SBOM must be valid by the schema that cdxgen brings, and is held to what it says that it saw. */
export function trialOfScan(tools: Tools, repository: string): Trial {
  const file = join(tools.scratch, 'licet-scan.json')
  const { status, stderr } = spawnSync(process.execPath, ['src/main/licet.ts', 'scan', '--sbom', file], {
    cwd: repository,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`licet scan ended with ${status}: ${stderr}`)
  const bytes = readFileSync(file)
  const wrong = checkCyclonedx16(JSON.parse(bytes.toString()))
  if (wrong.length > 0) throw new Error(`the SBOM of a scan is not valid: ${wrong.slice(0, 5).join('; ')}`)
  const looked = /looked at: (.*)/u.exec(stderr)?.[1] ?? ''
  const counts = [...looked.matchAll(/\((\d+)\)/gu)].map(([, count]) => Number(count))
  return {
    tool: 'licet scan',
    what: 'this machine, CycloneDX 1.6, valid by its schema',
    name: 'licet-scan.json',
    bytes,
    reported: counts.reduce((sum, count) => sum + count, 0),
    by: 'the sum of what it says that it saw at each place',
  }
}
