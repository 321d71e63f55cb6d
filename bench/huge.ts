// Screens inventories that are larger than memory, made while they are read: 2 GB of CycloneDX and 50 million lines of JSON Lines.
// Needs `npm run build`. usage: npm run bench:huge [-- MEGABYTES LINES] [--record]     (2000 and 50000000 unless named; 20 minutes on two cores)
import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const MOST_MEGABYTES = 400
const SCREEN = ['bin/licet.cjs', 'screen', '-', '--as', 'us/federal-contractor', '--act', 'use']
const root = join(import.meta.dirname, '..')

interface Trial {
  readonly what: string
  /** Writes the inventory to its standard output. */
  readonly make: readonly string[]
}

interface Taken {
  readonly what: string
  readonly bytes: number
  readonly items: number
  readonly seconds: number
  readonly processorSeconds: number
  readonly megabytes: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false } },
})
const [megabytes = '2000', lines = '50000000'] = positionals
const trials: readonly Trial[] = [
  {
    what: `CycloneDX JSON of ${megabytes} MB, every name distinct`,
    make: ['bench/generate-sbom.ts', '-', megabytes, '--quiet'],
  },
  {
    what: `CycloneDX JSON of ${megabytes} MB, nine names in ten repeat`,
    make: ['bench/generate-sbom.ts', '-', megabytes, '--quiet', '--distinct', '0.1'],
  },
  {
    what: `JSON Lines, ${lines} rows of 50,000 titles`,
    make: ['bench/generate-rows.ts', '-', lines],
  },
]

if (existsSync(join(root, 'dist/cli/licet.js'))) await main()
else {
  say('not built: run `npm run build` first')
  process.exitCode = 1
}

async function main(): Promise<void> {
  const taken: Taken[] = []
  for (const trial of trials) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, since they are measured
    const one = await measured(trial)
    say(row(one))
    taken.push(one)
  }
  if (taken.some(one => one.megabytes > MOST_MEGABYTES)) {
    say(`OVER the bar of ${MOST_MEGABYTES} MB`)
    process.exitCode = 1
  }
  if (values.record) writeFileSync(join(root, 'docs', 'quality', 'huge.md'), page(taken))
}

/** The command line reads what another process writes into its standard input; nothing lies on the disk. */
async function measured({ what, make }: Trial): Promise<Taken> {
  const probe = `process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\npeak '+u.maxRSS+' used '+(u.userCPUTime+u.systemCPUTime)+'\\n')})`
  const started = performance.now()
  const maker = spawn(process.execPath, make, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const reader = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...SCREEN],
    { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  let bytes = 0
  maker.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  maker.stdout.pipe(reader.stdin)
  const [answer, errors] = await Promise.all([textOf(reader.stdout), textOf(reader.stderr)])
  const [, peak, used] = /peak (\d+) used (\d+)/u.exec(errors) ?? []
  const [, items] = /^([\d,]+) items?;/mu.exec(answer) ?? []
  if (peak === undefined || items === undefined)
    throw new Error(`it ended before its time: ${errors}${answer}`)
  return {
    what,
    bytes,
    items: Number(items.replaceAll(',', '')),
    seconds: (performance.now() - started) / 1000,
    processorSeconds: Number(used) / 1e6,
    megabytes: (Number(peak) * 1024) / 1e6,
  }
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += chunk.toString()
  return text
}

function row({ what, bytes, items, seconds, processorSeconds, megabytes: peak }: Taken): string {
  return `| ${what} | ${(bytes / 1e6).toFixed(0)} | ${items} | ${seconds.toFixed(0)} | ${processorSeconds.toFixed(0)} | ${peak.toFixed(0)} |`
}

function page(taken: readonly Taken[]): string {
  return `# Inventories larger than memory

\`npm run build\` and \`npm run bench:huge -- --record\` screen inventories that are made while they are read, from one process into the
standard input of another, so that nothing lies on the disk: \`licet screen - --as us/federal-contractor --act use\`, the whole command
line with names resolved and verdicts found. The bar is ${MOST_MEGABYTES} MB of memory at the peak of the process that screens.

Recorded on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, which other work shared.

| inventory | MB read | items | seconds | seconds of processor | peak MB |
| --- | ---: | ---: | ---: | ---: | ---: |
${taken.map(row).join('\n')}
`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
