// How long the CycloneDX reader takes for a large document, whole process against whole process that reads and parses it.
// usage: node bench/readers.bench.ts [MEGABYTES]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { generateCyclonedx } from './generate-cyclonedx.ts'

const rounds = 7
const bar = 1
const megabytes = Number(process.argv[2] ?? 100)
const parse = ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1],"utf8"))']

interface Taken {
  readonly milliseconds: number
  readonly megabytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'))
const read = [join(folder, 'read-one.mjs')]
try {
  // As it is shipped: one file of plain JavaScript.
  await build({
    entryPoints: [join(import.meta.dirname, 'read-one.ts')],
    outfile: read[0] ?? '',
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // As script/build.ts: packages still written as CommonJS call require().
    banner: {
      js: "import { createRequire as licetRequire } from 'node:module';const require = licetRequire(import.meta.url);",
    },
  })
  for (const [name, distinctShare, indent] of [
    ['every name distinct, indented', 1, 2],
    ['every name distinct, compact', 1, 0],
    ['nine names in ten repeat, indented', 0.1, 2],
    ['nine names in ten repeat, compact', 0.1, 0],
  ] as const) {
    const path = join(folder, 'bom.json')
    const made = generateCyclonedx(path, { megabytes, distinctShare, indent })
    process.stdout.write(
      `${name}: ${made.bytes} bytes, ${made.components} components, ${made.distinctNames} names\n`,
    )
    compare(path)
  }
} finally {
  rmSync(folder, { recursive: true })
}

function compare(path: string): void {
  const taken: readonly [Taken[], Taken[]] = [[], []]
  // Taken in turn, so that a busy moment of the machine falls on both.
  for (let round = 0; round < rounds; round += 1) {
    taken[0].push(timeOf([...parse, path]))
    taken[1].push(timeOf([...read, path]))
  }
  const [bare, ours] = taken.map(median)
  if (bare === undefined || ours === undefined) return
  const ratio = ours.milliseconds / bare.milliseconds
  process.stdout.write(
    `  read and JSON.parse ${show(bare)}\n  reader              ${show(ours)}  ${ratio.toFixed(2)} x\n`,
  )
  if (!(ratio <= bar)) {
    process.stdout.write(`  OVER the bar of ${bar} x\n`)
    process.exitCode = 1
  }
}

function timeOf(words: readonly string[]): Taken {
  const probe = `process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))`
  const started = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...words],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  )
  const milliseconds = performance.now() - started
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`)
  return { milliseconds, megabytes: Number(/peak (\d+)/u.exec(stderr)?.[1] ?? Number.NaN) / 1024 }
}

function median(taken: readonly Taken[]): Taken | undefined {
  return taken.toSorted((one, other) => one.milliseconds - other.milliseconds)[Math.floor(taken.length / 2)]
}

function show(taken: Taken): string {
  return `${taken.milliseconds.toFixed(0).padStart(6)} ms ${taken.megabytes.toFixed(0).padStart(5)} MB`
}
