// Runs every bench in a process of its own, in order of name. usage: npm run bench [-- WORD...] (only files whose name holds a word)
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

const words = process.argv.slice(2)
const files = globSync(['bench/**/*.bench.ts', 'src/**/*.bench.ts'])
  .toSorted()
  .filter(file => words.length === 0 || words.some(word => file.includes(word)))

const machine = [`Node ${process.versions.node}`, `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`]
process.stdout.write(`${machine.join(', ')}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`)
for (const file of files) {
  process.stdout.write(`\n== ${file}\n`)
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
