import { Fault } from '../base/fault.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { NameIndex } from '../identity/name-index.ts'
import { LineFile } from '../cli/excerpts/line-file.ts'
import { EXCERPTS_ENDING } from '../cli/excerpts/excerpt.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { CatalogText } from '../cli/world.ts'
import { fs, path } from './builtins.ts'
import { isCheckout, root } from './package.ts'

const builtSnapshot = path.join(root, 'dist', 'snapshot.json')
const ownFolder = path.join(root, 'catalog')

/** The snapshot that was built with the package, in a checkout that of its catalogue as it stands; or that of a file or folder. */
export async function snapshot(of: string | undefined): Promise<Result<Snapshot>> {
  if (of === undefined) return isCheckout ? compiledHere() : ok(readBuilt())
  if (!fs.existsSync(of)) return err(missing(of))
  if (!fs.statSync(of).isDirectory()) return readSnapshot(of)
  const { compileTexts } = await import('./compile-texts.ts')
  const texts = await catalogTexts(of)
  return texts.ok ? compileTexts(texts.value) : texts
}

/** The excerpts that were built beside the snapshot; a checkout has none, since its catalogue changes. */
export function excerpts(): LineFile | undefined {
  if (isCheckout) return undefined
  try {
    return new LineFile(fs.readFileSync(`${builtSnapshot}${EXCERPTS_ENDING}`))
  } catch {
    // Missing: the snapshot answers, only not as fast.
    return undefined
  }
}

/** The names of a snapshot, ready to be searched; those of the snapshot that was built with the package are stored beside it. */
export async function names(of: Snapshot): Promise<NameIndex> {
  if (!isCheckout) {
    const stored = await storedNamesOf(of)
    if (stored !== undefined) return stored
  }
  const { compileNames } = await import('../identity/compile-names.ts')
  return compileNames(of)
}

async function storedNamesOf(of: Snapshot): Promise<NameIndex | undefined> {
  const { NAMES_ENDING, readStoredNames } = await import('../identity/stored-names.ts')
  try {
    return readStoredNames(fs.readFileSync(`${builtSnapshot}${NAMES_ENDING}`), of)
  } catch {
    // Missing or damaged: they are worked out anew.
    return undefined
  }
}

/** The files of a catalogue's folder, that of the checkout if none is named. */
export async function catalogTexts(of: string | undefined): Promise<Result<readonly CatalogText[]>> {
  const chosen = of ?? ownFolder
  if (fs.statSync(chosen, { throwIfNoEntry: false })?.isDirectory() !== true)
    return err(missing(of ?? 'catalog'))
  const { readCatalog } = await import('../machine/read-catalog.ts')
  const files = readCatalog(chosen)
  if (files.length === 0) return err(missing(chosen))
  // Paths are shown as they were named; what stands before a folder `catalog` is no part of a file's place in it.
  const shown = of === undefined ? 'catalog' : of.replace(/\/+$/u, '')
  const prefix = /(?:^|\/)catalog$/u.test(shown) ? `${shown}/` : ''
  return ok(files.map(file => ({ ...file, path: prefix + file.path })))
}

function readBuilt(): Snapshot {
  try {
    return JSON.parse(fs.readFileSync(builtSnapshot, 'utf8')) as Snapshot
  } catch (error) {
    throw new Fault('the catalogue of this package could not be read; install it again', { cause: error })
  }
}

function readSnapshot(file: string): Result<Snapshot> {
  try {
    const value = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Snapshot> | null
    if (value?.format === 1 && typeof value.id === 'string') return ok(value as Snapshot)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new Fault(`${file} could not be read`, { cause: error })
  }
  return err({
    code: 'snapshot-unreadable',
    at: { file },
    says: 'Expected a snapshot of format 1 and found something else.',
    help: 'Make one: licet catalog build --output snapshot.json; or name the folder of a catalogue.',
  })
}

async function compiledHere(): Promise<Result<Snapshot>> {
  const { compiledCatalog } = await import('../machine/read-catalog.ts')
  const { compileTexts } = await import('./compile-texts.ts')
  const cacheFile = path.join(root, '.cache', 'compiled-catalog.json')
  return compiledCatalog({
    folder: ownFolder,
    cacheFile,
    compiler: compilerStamp(),
    compile: files => compileTexts(files.map(file => ({ ...file, path: `catalog/${file.path}` }))),
  })
}

/** Changes when a file of the compiler, or of the shapes it writes, does. */
function compilerStamp(): string {
  return ['catalog', 'model', 'base']
    .flatMap(room => fs.readdirSync(path.join(root, 'src', room), { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => `${entry.name}:${fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs}`)
    .join('\n')
}

function missing(file: string): { code: string; at: { file: string }; says: string; help: string } {
  return {
    code: 'catalog-missing',
    at: { file },
    says: 'Expected the folder or snapshot of a catalogue and found none.',
    help: 'Name one: licet catalog check FOLDER. An installed Licet carries its catalogue compiled, without the files.',
  }
}
