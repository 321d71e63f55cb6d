// Whole process against whole process that reads a file and parses it as JSON, and does nothing with it.
import { spawnSync } from 'node:child_process'

const ROUNDS = 7
/** And so many in which each process tells what it took, which takes some time itself. */
const TOLD_ROUNDS = 3
const PARSE = ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1],"utf8"))']
/** Tells at the end, on the error output, what the process took: memory in KiB, processor time of all threads in microseconds. */
const PROBE = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('taken ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n')
})`

interface Told {
  readonly processorMilliseconds: number
  readonly megabytes: number
}

interface Taken extends Told {
  readonly milliseconds: number
}

/** Prints what both take, the median of some rounds, and fails the run where ours takes longer than `bar` times the other. */
export function compare(name: string, words: readonly string[], path: string, bar: number): void {
  const both = [[...PARSE, path], words]
  const clocks: readonly number[][] = [[], []]
  const told: readonly Told[][] = [[], []]
  // Taken in turn, so that a busy moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [which, one] of both.entries()) clocks[which]?.push(clockOf(one))
  for (let round = 0; round < TOLD_ROUNDS; round += 1)
    for (const [which, one] of both.entries()) told[which]?.push(toldBy(one))
  const [bare, ours] = both.map((_, which) => ({
    milliseconds: median(clocks[which] ?? []),
    processorMilliseconds: median((told[which] ?? []).map(one => one.processorMilliseconds)),
    megabytes: median((told[which] ?? []).map(one => one.megabytes)),
  }))
  if (bare === undefined || ours === undefined) return
  const ratio = ours.milliseconds / bare.milliseconds
  const ofProcessor = ours.processorMilliseconds / bare.processorMilliseconds
  process.stdout.write(
    `  ${'read and JSON.parse'.padEnd(20)}${show(bare)}\n` +
      `  ${name.padEnd(20)}${show(ours)}  ${ratio.toFixed(2)} x, ${ofProcessor.toFixed(2)} x of processor time\n`,
  )
  if (!(ratio <= bar)) {
    process.stdout.write(`  OVER the bar of ${bar} x\n`)
    process.exitCode = 1
  }
}

function clockOf(words: readonly string[]): number {
  const started = performance.now()
  run(words)
  return performance.now() - started
}

function toldBy(words: readonly string[]): Told {
  const stderr = run(['--import', `data:text/javascript,${encodeURIComponent(PROBE)}`, ...words])
  const [, memory, processor] = /taken (\d+) (\d+)/u.exec(stderr) ?? []
  return { processorMilliseconds: Number(processor) / 1000, megabytes: Number(memory) / 1024 }
}

function run(words: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  // 1 is an answer, too: it says that there is something to do.
  if (status !== 0 && status !== 1) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`)
  return stderr
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function show({ milliseconds, processorMilliseconds, megabytes }: Taken): string {
  const columns = [
    `${milliseconds.toFixed(0)} ms`,
    `${processorMilliseconds.toFixed(0)} ms`,
    `${megabytes.toFixed(0)} MB`,
  ]
  return columns.map(column => column.padStart(9)).join('')
}
