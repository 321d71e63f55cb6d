import { ok, type Result } from '../base/result.ts'
import { compileCatalog } from '../catalog/compile/compile.ts'
import { lintCatalog } from '../catalog/lint/lint.ts'
import { parseCatalog } from '../catalog/parse.ts'
import type { CatalogText } from '../cli/world.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** The snapshot of a catalogue's files, or what keeps it from being one. What `catalog check` wants besides (cases, sources) does not. */
export function compileTexts(files: readonly CatalogText[]): Result<Snapshot> {
  const { catalog, problems } = parseCatalog(files)
  const broken = [...problems, ...lintCatalog(catalog).filter(problem => breaksMeaning(problem.code))]
  return broken.length === 0 ? ok(compileCatalog(catalog)) : { ok: false, problems: broken }
}

/** A name that nothing bears, or that two bear, or a circle: nobody could say what is meant. */
function breaksMeaning(code: string): boolean {
  return code.startsWith('unknown-') || code === 'duplicate-id' || code.endsWith('cycle')
}
