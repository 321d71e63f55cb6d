import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileCatalog } from '../../src/catalog/compile/compile.ts'
import { parseCatalog } from '../../src/catalog/parse.ts'

/** The snapshot of the catalogue as its files are now. */
export function snapshotOfFiles(root: string): ReturnType<typeof compileCatalog> {
  const folder = join(root, 'catalog')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))
  return compileCatalog(parseCatalog(files).catalog)
}
