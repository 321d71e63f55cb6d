// How long the built `licet screen` takes for a large document, whole process against whole process that reads and parses it.
// Needs `npm run build`. usage: node bench/screen.bench.ts [MEGABYTES]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateSbom } from './generate-sbom.ts'
import { compare } from './whole-process.ts'

const megabytes = Number(process.argv[2] ?? 100)

if (existsSync('dist/cli/licet.js')) measure()
else {
  process.stdout.write('not built: run `npm run build` first\n')
  process.exitCode = 1
}

function measure(): void {
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'))
  const path = join(folder, 'bom.json')
  try {
    for (const [format, name, distinctShare, indent, bar] of [
      ['cyclonedx', 'every name distinct, indented', 1, 2, 1],
      ['cyclonedx', 'every name distinct, compact', 1, 0, 1],
      ['cyclonedx', 'nine names in ten repeat, indented', 0.1, 2, 0.6],
      ['cyclonedx', 'nine names in ten repeat, compact', 0.1, 0, 0.6],
      ['spdx', 'every name distinct, indented', 1, 2, 1],
      ['spdx', 'nine names in ten repeat, indented', 0.1, 2, 0.6],
    ] as const) {
      const made = generateSbom(path, { format, megabytes, distinctShare, indent })
      process.stdout.write(
        `${format}, ${name}: ${made.bytes} bytes, ${made.components} components, ${made.distinctNames} names\n`,
      )
      compare('screen', ['bin/licet.cjs', 'screen', path, '--as', 'us/federal-contractor'], path, bar)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
