// How long the CycloneDX reader takes for a large document, whole process against whole process that reads and parses it.
// usage: node bench/readers.bench.ts [MEGABYTES]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { generateSbom } from './generate-sbom.ts'
import { compare } from './whole-process.ts'

const bar = 1
const megabytes = Number(process.argv[2] ?? 100)

const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'))
const reader = join(folder, 'read-one.mjs')
try {
  // As it is shipped: one file of plain JavaScript.
  await build({
    entryPoints: [join(import.meta.dirname, 'read-one.ts')],
    outfile: reader,
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
    const made = generateSbom(path, { format: 'cyclonedx', megabytes, distinctShare, indent })
    process.stdout.write(
      `${name}: ${made.bytes} bytes, ${made.components} components, ${made.distinctNames} names\n`,
    )
    compare('reader', [reader, path], path, bar)
  }
} finally {
  rmSync(folder, { recursive: true })
}
