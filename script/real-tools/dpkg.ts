import { readFileSync } from 'node:fs'
import { runTool, type Tools } from './tools.ts'
import type { Trial } from './trial.ts'

/** What dpkg and apt print of this machine, held to the count of what dpkg says is installed. */
export function* trialsOfDpkg(tools: Tools): Generator<Trial, void, undefined> {
  const reported = installedPackages(tools)
  const by = 'packages whose status `dpkg-query` gives as `ii`'
  for (const [program, ...words] of [
    ['dpkg', '-l'],
    ['dpkg-query', '-W'],
    ['apt', 'list', '--installed'],
  ] as const) {
    const what = `\`${[program, ...words].join(' ')}\``
    const bytes = Buffer.from(runTool(tools, program, words))
    yield { tool: program, what, name: `${program}.txt`, bytes, reported, by }
  }
  const bytes = readFileSync('/var/lib/dpkg/status')
  yield { tool: 'dpkg', what: '`/var/lib/dpkg/status`', name: 'status', bytes, reported, by }
}

/** How many packages are installed on this machine, by dpkg. */
export function installedPackages(tools: Tools): number {
  return runTool(tools, 'dpkg-query', ['-W', '-f=${db:Status-Abbrev}\\n'])
    .split('\n')
    .filter(line => line.startsWith('ii')).length
}
