// Checks the catalogue as `licet catalog check` does and, with --unverified, lists every fact that has no source, which the command only counts.
// --unverified lists what has no source; --cases runs the law reports on the engine and the reference.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { renderProblem } from '../src/base/problem.ts'
import { checkCatalog } from '../src/catalog/check.ts'
import { runCases } from '../src/cases/run-cases.ts'
import { casesOf } from '../src/catalog/case.ts'
import { compileCatalog } from '../src/catalog/compile/compile.ts'
import { decide } from '../src/law/decide.ts'
import { interpret } from '../src/spec/interpret.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'catalog')
const started = performance.now()
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
const { catalog, problems, summary } = checkCatalog(files)
const { unverified, ...counts } = summary
const lines = [
  ...problems.map(renderProblem),
  ...(process.argv.includes('--unverified')
    ? unverified.map(({ what, at }) => `${at.file}:${at.line}: unverified: ${what}`)
    : []),
  ...Object.entries(counts).map(([what, count]) => `${what}: ${JSON.stringify(count)}`),
  `unverified: ${unverified.length}${process.argv.includes('--unverified') ? '' : ' (list them with --unverified)'}`,
  `${files.length} files, ${problems.length} problems, ${Math.round(performance.now() - started)} ms`,
]
process.stdout.write(`${lines.join('\n')}\n`)
if (problems.length === 0) {
  const snapshot = compileCatalog(catalog)
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(join(root, '.cache', 'snapshot.json'), JSON.stringify(snapshot))
  process.stdout.write(`${snapshot.id} in .cache/snapshot.json\n`)
  if (process.argv.includes('--cases')) {
    const cases = casesOf(catalog)
    const wrong = runCases(snapshot, cases, { decide, interpret })
    process.stdout.write(
      `${wrong.map(problem => `${renderProblem(problem)}\n`).join('')}${cases.length} cases, ${wrong.length} differences\n`,
    )
  }
}
process.exitCode = problems.length === 0 ? 0 : 1
