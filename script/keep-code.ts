// Makes some calls of a built quick door and keeps the bytecode that V8 made of it by then beside it: bin/licet.cjs loads both.
// Run by script/build.ts in a process of its own: V8 takes bytecode back only under the flags under which it was made, set the same way. usage: keep-code.ts NAME
import { readFileSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

const ASKED: readonly (readonly string[])[] = [
  ['Kaspersky', '--as', 'us/federal-contractor', '--act', 'use', '--on', '2025-08-05'],
  ['Kaspersky', '--as', 'cn/central-budget-institution', '--act', 'procure', '--on', '2014-08-05'],
  ['Kaspersky', '--as', 'us/federal-contractor', '--on', '2025-08-05', '--format', 'json'],
  ['Huawei', '--as', 'us/civilian-agency'],
  ['Venustech', '--as', 'cn/central-budget-institution', '--on', '2014-08-05', '--known', '2014-08-03'],
]

const SCREENED: readonly (readonly string[])[] = [
  ['examples/node-app.cdx.json', 'examples/endpoint.osquery.json', '--as', 'us/federal-contractor'],
]
/** Of each door the calls that make it ready, and the flags that bin/licet.cjs sets for it. */
const DOORS: ReadonlyMap<string, Door> = new Map([
  ['quick-ask', { calls: ASKED, flags: ['--no-turbofan', '--no-maglev'] }],
  ['quick-screen', { calls: SCREENED, flags: [] }],
])

interface Door {
  readonly calls: readonly (readonly string[])[]
  readonly flags: readonly string[]
}

interface QuickDoor {
  readonly answerOr: (words: readonly string[], leave: () => void, done: () => void) => Promise<void>
}

const [name = ''] = process.argv.slice(2)
const { calls, flags } = DOORS.get(name) ?? { calls: [], flags: [] }
for (const flag of flags) setFlagsFromString(flag)
const file = resolve(`dist/cli/${name}.cjs`)
const text = readFileSync(file, 'latin1')
const script = new Script(Module.wrap(text), { filename: file })
const loaded = { exports: {} }
const wrapper = script.runInThisContext() as (...parts: readonly unknown[]) => void
wrapper(loaded.exports, createRequire(file), loaded, file, dirname(file))
for (const words of calls) {
  await (loaded.exports as QuickDoor).answerOr(
    words,
    () => {
      throw new Error(`not answered by the quick door: ${words.join(' ')}`)
    },
    () => {},
  )
}
process.exitCode = 0
writeFileSync(`${file}.code`, script.createCachedData())
