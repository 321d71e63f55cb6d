import type { CatalogText } from '../cli/world.ts'
import type { LawReport } from '../model/law-report.ts'
import { fs, path } from './builtins.ts'
import { catalogTexts } from './catalogue.ts'
import { isCheckout, root } from './package.ts'

/** Beside the snapshot that is built with the package. */
const built = path.join(root, 'dist', 'law-reports.json')

/** The law reports of a catalogue's folder, those that came with Licet if none is named. A single snapshot has none. */
export async function lawReports(of: string | undefined): Promise<readonly LawReport[]> {
  return readReports(of, () => true)
}

/** Those of one measure. Cases name provisions, lists and sources of other files too; those of parties and products are not needed for it. */
export async function lawReportsOfMeasure(
  of: string | undefined,
  measure: string,
): Promise<readonly LawReport[]> {
  const found = await readReports(of, file => !/(?:^|\/)parties\//u.test(file.path))
  return found.filter(report => report.measure === measure)
}

async function readReports(
  of: string | undefined,
  isNeeded: (file: CatalogText) => boolean,
): Promise<readonly LawReport[]> {
  if (of === undefined && !isCheckout) return readBuilt()
  if (of !== undefined && fs.statSync(of, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const [{ parseCatalog }, { lawReportsOf }, texts] = await Promise.all([
    import('../catalog/parse.ts'),
    import('../catalog/law-reports.ts'),
    catalogTexts(of),
  ])
  return texts.ok ? lawReportsOf(parseCatalog(texts.value.filter(isNeeded)).catalog) : []
}

function readBuilt(): readonly LawReport[] {
  try {
    return JSON.parse(fs.readFileSync(built, 'utf8')) as readonly LawReport[]
  } catch {
    // Missing: everything else on the page stands.
    return []
  }
}
