// Writes docs/reference/coverage.md out of the catalogue. usage: node script/bootstrap.cjs script/coverage.ts
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCatalog } from '../src/catalog/check.ts'
import { compileCatalog } from '../src/catalog/compile/compile.ts'
import { coveragePage } from '../src/report/coverage.ts'

const root = join(import.meta.dirname, '..')
export const coverageFile = join(root, 'docs', 'reference', 'coverage.md')

/** The page as the catalogue of this checkout has it. */
export function coverageNow(): string {
  const files = globSync('catalog/**/*.yaml', { cwd: root }).map(path => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }))
  const { catalog } = checkCatalog(files)
  const cases = new Map(catalog.measures.map(({ id, value }) => [id, value.cases?.length ?? 0] as const))
  return coveragePage(compileCatalog(catalog), cases)
}

if (import.meta.main) writeFileSync(coverageFile, coverageNow())
