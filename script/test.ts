// Runs the tests and ends with the line `N passed, N failed`. Names only what fails.
// usage: npm test [-- FILE-OR-GLOB...]     only these files
//        npm test -- --all-names           name the tests that pass, too
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { run } from 'node:test'
import type { EventData } from 'node:test'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

const everywhere = ['src', 'architecture', 'catalog', 'examples', 'script', 'docs', 'bench'].map(
  folder => `${folder}/**/*.test.ts`,
)
const longestTestMs = 600_000

const words = process.argv.slice(2)
const allNames = words.includes('--all-names')
const globs = words.filter(word => !word.startsWith('--'))
const files = globSync(globs.length === 0 ? everywhere : globs).toSorted()

let passed = 0
let failed = 0

if (files.length === 0) {
  say(`no test file matches ${globs.join(' ')}`)
  failed = 1
} else {
  const started = performance.now()
  const events: AsyncIterable<TestEvent> = run({
    files,
    concurrency: availableParallelism(),
    timeout: longestTestMs,
  })
  for await (const event of events) {
    if (event.type === 'test:pass') sayPass(event.data)
    if (event.type === 'test:fail') sayFailure(event.data)
    if (event.type === 'test:stdout' || event.type === 'test:stderr') process.stdout.write(event.data.message)
  }
  say(`${files.length} test files in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function sayPass(test: EventData.TestPass): void {
  if (test.details.type === 'suite' || test.skip !== undefined || test.todo !== undefined) return
  passed += 1
  if (allNames) say(`pass  ${test.name}`)
}

function sayFailure(test: EventData.TestFail): void {
  const { error } = test.details
  // What only holds a failed test has been told already by that test.
  if (test.details.type === 'suite' && failureType(error) === 'subtestsFailed') return
  if (test.todo !== undefined) return
  failed += 1
  const place = test.file === undefined ? '' : ` (${relative('', test.file)}:${test.line})`
  say(`FAIL  ${test.name}${place}\n${told(error)}`)
}

function told(error: Error): string {
  return inspect(error.cause ?? error)
    .split('\n')
    .filter(line => !/^ *at .*\(?node:internal\//.test(line))
    .map(line => `      ${line}`)
    .join('\n')
}

function failureType(error: object): unknown {
  return 'failureType' in error ? error.failureType : undefined
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
