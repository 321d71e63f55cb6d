// How fast tables, XML and JSON are read beside the libraries that others use for them, each in a process of its own; by processor time.
// usage: node bench/readers-beside-others.bench.ts [MEGABYTES]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installLibraries, LIBRARIES } from './beside/libraries.ts'
import { writeTable, writeXml } from './beside/tables.ts'
import { WAYS } from './beside/ways.ts'
import { generateSbom } from './generate-sbom.ts'

/** Ours may take as long as the fastest other divided by this. */
const BAR = 0.8

interface Taken {
  readonly milliseconds: number
  readonly processor: number
  readonly count: number
}

const megabytes = Number(process.argv[2] ?? 50)
const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'))
try {
  const libraries = installLibraries()
  if (libraries === undefined) process.stdout.write('left out: the package registry cannot be reached\n')
  else {
    const path = join(folder, 'inventory')
    process.stdout.write(
      `${Object.entries(LIBRARIES)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ')}\n`,
    )
    writeTable(path, megabytes, false)
    beside('csv', 'a table, one cell in six in quotes', path, libraries, 'Licet, rows')
    writeTable(path, megabytes, true)
    beside('csv', 'a table, cells in quotes, some with quotes in them', path, libraries, 'Licet, rows')
    writeXml(path, megabytes)
    beside('xml', 'CycloneDX in XML', path, libraries, 'Licet, items with their problems')
    generateSbom(path, { format: 'cyclonedx', megabytes, distinctShare: 1, indent: 2 })
    beside('json', 'CycloneDX in JSON', path, libraries, 'Licet, items with their problems')
  }
} finally {
  rmSync(folder, { recursive: true })
}

function beside(
  format: keyof typeof WAYS,
  what: string,
  path: string,
  libraries: string,
  ours: string,
): void {
  const { size } = statSync(path)
  const taken = Object.keys(WAYS[format]).map(way => ({ way, ...takenBy(format, way, path, libraries) }))
  process.stdout.write(`${what}: ${size} bytes, ${taken[0]?.count} counted\n`)
  const fastest = Math.min(
    ...taken.filter(({ way }) => !way.startsWith('Licet')).map(({ processor }) => processor),
  )
  for (const { way, milliseconds, processor, count } of taken) {
    if (count !== taken[0]?.count) throw new Error(`${way} counts ${count}`)
    const speed = `${(size / 1000 / processor).toFixed(0)} MB/s`
    process.stdout.write(
      `  ${way.padEnd(34)}${milliseconds.toFixed(0).padStart(7)} ms${processor.toFixed(0).padStart(7)} ms${speed.padStart(10)}  ${(fastest / processor).toFixed(2)} x the fastest other\n`,
    )
    if (way === ours && fastest / processor < BAR) {
      process.stdout.write(`  BELOW the bar of ${BAR} x\n`)
      process.exitCode = 1
    }
  }
}

function takenBy(format: string, way: string, path: string, libraries: string): Taken {
  const script = join(import.meta.dirname, 'beside', 'one-way.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, format, way, path, libraries], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${way} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout) as Taken
}
