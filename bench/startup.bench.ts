// How long the built command line takes to start and answer, as a multiple of `node -e 0`. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const rounds = 20
const bar = 2.5
const questions: readonly (readonly string[])[] = [
  ['Kaspersky', '--as', 'us/federal-contractor', '--act', 'use', '--on', '2025-08-05'],
  // With what could be taken instead.
  ['Kaspersky', '--as', 'cn/central-budget-institution', '--act', 'procure', '--on', '2014-08-05'],
  // Every usual act at once.
  ['Kaspersky', '--as', 'us/federal-contractor', '--on', '2025-08-05'],
]

if (existsSync('dist/cli/licet.js')) measure()
else {
  process.stdout.write('not built: run `npm run build` first\n')
  process.exitCode = 1
}

function measure(): void {
  const kinds = [
    { name: 'node -e 0', words: ['-e', '0'] },
    { name: 'licet --version', words: ['bin/licet.cjs', '--version'] },
    ...questions.map(words => ({
      name: `licet ask ${words[3] === '--act' ? (words[4] ?? '') : 'every act'}, ${words[2] ?? ''}`,
      words: ['bin/licet.cjs', 'ask', ...words],
    })),
  ]
  // Taken in turn, so that a busy moment of the machine falls on all of them.
  const taken = kinds.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, { words }] of kinds.entries()) taken[place]?.push(millisecondsOf(words))
  }
  const medians = taken.map(median)
  const bare = medians[0] ?? Number.NaN
  for (const [place, { name }] of kinds.entries()) {
    const time = medians[place] ?? Number.NaN
    process.stdout.write(
      `${name.padEnd(46)} ${time.toFixed(1).padStart(7)} ms  ${(time / bare).toFixed(2)} x\n`,
    )
  }
  const slowest = Math.max(...medians.slice(2)) / bare
  process.stdout.write(`${slowest <= bar ? 'within' : 'OVER'} the bar of ${bar} x\n`)
  if (!(slowest <= bar)) process.exitCode = 1
}

function millisecondsOf(words: readonly string[]): number {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' })
  const time = performance.now() - started
  // 1 is an answer, too: it says that there is something to do.
  if (status !== 0 && status !== 1) throw new Error(`node ${words.join(' ')} ended with ${status}`)
  return time
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
