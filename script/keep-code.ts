// Asks the built quick door some questions and keeps the bytecode that V8 made of it by then beside it: bin/licet.cjs
// loads both. Run by script/build.ts in a process of its own, without flags, since V8 takes bytecode back only under the same.
import { readFileSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

const QUESTIONS: readonly (readonly string[])[] = [
  ['Kaspersky', '--as', 'us/federal-contractor', '--act', 'use', '--on', '2025-08-05'],
  ['Kaspersky', '--as', 'cn/central-budget-institution', '--act', 'procure', '--on', '2014-08-05'],
  ['Kaspersky', '--as', 'us/federal-contractor', '--on', '2025-08-05', '--format', 'json'],
  ['Huawei', '--as', 'us/civilian-agency'],
  ['Venustech', '--as', 'cn/central-budget-institution', '--on', '2014-08-05', '--known', '2014-08-03'],
]

interface QuickDoor {
  readonly answerOr: (words: readonly string[], leave: () => void, done: () => void) => Promise<void>
}

const [file = ''] = process.argv.slice(2)
const text = readFileSync(file, 'latin1')
const script = new Script(Module.wrap(text), { filename: file })
const loaded = { exports: {} }
const wrapper = script.runInThisContext() as (...parts: readonly unknown[]) => void
wrapper(loaded.exports, createRequire(file), loaded, file, dirname(file))
for (const question of QUESTIONS) {
  await (loaded.exports as QuickDoor).answerOr(
    question,
    () => {
      throw new Error(`not answered by the quick door: ${question.join(' ')}`)
    },
    () => {},
  )
}
process.exitCode = 0
writeFileSync(`${file}.code`, script.createCachedData())
