// Reads inventories that something was done to: nothing may be thrown, hang, or touch a prototype.
// usage: npm run fuzz [-- COUNT [SEED]]          so many inputs (100,000 otherwise)
//        npm run fuzz -- 30m [SEED]              for so many minutes
//        npm run fuzz -- 1000000 1 --record      writes docs/quality/fuzz.md
//        npm run fuzz -- --input NUMBER SEED     only this one; it is kept in .cache/
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inputOf } from './fuzz/input.ts'
import { fuzzPage } from './fuzz/page.ts'
import { joinReports } from './fuzz/join-reports.ts'
import { runFuzz } from './fuzz/run.ts'
import { tryInput } from './fuzz/try-input.ts'

const root = join(import.meta.dirname, '..')
/** Numbers of one thread lie apart from those of the next where nobody says how many there will be. */
const APART = 100_000_000
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { input: { type: 'string' }, record: { type: 'boolean', default: false } },
})

if (values.input === undefined) await runMany()
else await runOne(Number(values.input), Number(positionals[0] ?? 1))

async function runMany(): Promise<void> {
  const [amount = '100000', seedWord = '1'] = positionals
  const seed = Number(seedWord)
  const minutes = /^(\d+)m$/u.exec(amount)?.[1]
  const started = Date.now()
  const used = process.cpuUsage()
  const untilMs = minutes === undefined ? Infinity : started + Number(minutes) * 60_000
  const count = minutes === undefined ? Number(amount) : Infinity
  let told = started
  const tell = (number: number): void => {
    if (Date.now() - told < 30_000) return
    told = Date.now()
    process.stderr.write(`input ${number} after ${((told - started) / 1000).toFixed(0)} s\n`)
  }
  const report = joinReports(
    await Promise.all(partsOf(count).map(part => runFuzz({ seed, untilMs, ...part }, tell))),
  )
  const { user, system } = process.cpuUsage(used)
  const seconds = (user + system) / 1e6
  for (const { number, what } of report.wrong)
    say(`FAIL  input ${number}: ${what}\n      again: npm run fuzz -- --input ${number} ${seed}`)
  say(
    `${report.done} inputs (${(report.bytes / 1e6).toFixed(0)} MB) from seed ${seed} in ${seconds.toFixed(0)} s of processor time: ${report.items} items, ${report.problems} problems, slowest ${report.slowestMs.toFixed(0)} ms, ${report.wrong.length} failed`,
  )
  if (values.record)
    writeFileSync(join(root, 'docs', 'quality', 'fuzz.md'), fuzzPage({ ...report, seed, seconds }))
  if (report.wrong.length > 0) process.exitCode = 1
}

/** The inputs are divided among threads, as many as the machine has or LICET_FUZZ_THREADS says. */
function partsOf(count: number): readonly { readonly from: number; readonly count: number }[] {
  const threads = Number(process.env['LICET_FUZZ_THREADS'] ?? availableParallelism())
  const each = Number.isFinite(count) ? Math.ceil(count / threads) : APART
  return Array.from({ length: threads }, (_, thread) => ({
    from: thread * each,
    count: Math.max(0, Math.min(each, count - thread * each)),
  }))
}

async function runOne(number: number, seed: number): Promise<void> {
  const input = inputOf(seed, number)
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(join(root, '.cache', `fuzz-${seed}-${number}.bin`), input.bytes)
  say(
    `.cache/fuzz-${seed}-${number}.bin: ${input.bytes.length} bytes, read by ${input.reader ?? 'who recognises it'}`,
  )
  const { wrong, reader, milliseconds, items, problems } = await tryInput(input)
  say(
    `${reader ?? 'none'}: ${items} items, ${problems} problems in ${milliseconds.toFixed(0)} ms; ${wrong ?? 'all is well'}`,
  )
  if (wrong !== undefined) process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
