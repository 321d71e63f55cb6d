import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countCyclonedx } from '../conformance/count-json.ts'
import { runTool, type Tools } from './tools.ts'
import type { Trial } from './trial.ts'

/** Lets the tool of CycloneDX for npm describe this repository by its lock file, in both of its encodings. */
export function* trialsOfCyclonedxNpm(tools: Tools, repository: string): Generator<Trial, void, undefined> {
  const write = (format: string, file: string): Uint8Array => {
    const words = ['--package-lock-only', '--output-format', format, '--output-file', file]
    runTool(tools, process.execPath, [tools.cyclonedxNpm, ...words, join(repository, 'package.json')])
    return readFileSync(file)
  }
  const json = write('JSON', join(tools.scratch, 'cyclonedx-npm.json'))
  const reported = countCyclonedx(JSON.parse(Buffer.from(json).toString()) as object)
  const trial = { tool: 'cyclonedx-npm', reported, by: 'components, and the subject, of the JSON' }
  yield { ...trial, what: 'this repository, CycloneDX JSON', name: 'cyclonedx-npm.json', bytes: json }
  const bytes = write('XML', join(tools.scratch, 'cyclonedx-npm.xml'))
  yield { ...trial, what: 'this repository, CycloneDX XML', name: 'cyclonedx-npm.xml', bytes }
}
