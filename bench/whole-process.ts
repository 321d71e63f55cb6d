// Whole process against whole process that reads a file and parses it as JSON, and does nothing with it.
import { spawnSync } from 'node:child_process'

const ROUNDS = 7
const PARSE = ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1],"utf8"))']
/** Tells at the end, on the error output, what the process took: memory in KiB, processor time of all threads in microseconds. */
const PROBE = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('taken ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n')
})`

interface Taken {
  readonly milliseconds: number
  readonly processorMilliseconds: number
  readonly megabytes: number
}

/** Prints what both take, the median of some rounds, and fails the run where ours takes longer than `bar` times the other. */
export function compare(name: string, words: readonly string[], path: string, bar: number): void {
  const taken: readonly [Taken[], Taken[]] = [[], []]
  // Taken in turn, so that a busy moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    taken[0].push(takenBy([...PARSE, path]))
    taken[1].push(takenBy(words))
  }
  const [bare, ours] = taken.map(median)
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

function takenBy(words: readonly string[]): Taken {
  const started = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(PROBE)}`, ...words],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  )
  const milliseconds = performance.now() - started
  // 1 is an answer, too: it says that there is something to do.
  if (status !== 0 && status !== 1) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`)
  const [, memory, processor] = /taken (\d+) (\d+)/u.exec(stderr) ?? []
  return {
    milliseconds,
    processorMilliseconds: Number(processor) / 1000,
    megabytes: Number(memory) / 1024,
  }
}

function median(taken: readonly Taken[]): Taken | undefined {
  return taken.toSorted((one, other) => one.milliseconds - other.milliseconds)[Math.floor(taken.length / 2)]
}

function show({ milliseconds, processorMilliseconds, megabytes }: Taken): string {
  const columns = [
    `${milliseconds.toFixed(0)} ms`,
    `${processorMilliseconds.toFixed(0)} ms`,
    `${megabytes.toFixed(0)} MB`,
  ]
  return columns.map(column => column.padStart(9)).join('')
}
