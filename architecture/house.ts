import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A room of the house, as `rooms.json` plans it. */
export interface Room {
  readonly name: string
  readonly floor: number
  /** What lives there, in a few words. */
  readonly holds: string
  /** The rooms its files may import from, beside itself. */
  readonly looksInto: readonly string[]
  /** The npm packages its files may import; tests may import any. */
  readonly packages?: readonly string[]
}

/** The plan of the house: data, so that moving a wall is a reviewed change. */
export interface Plan {
  readonly rooms: readonly Room[]
  /** The floor whose rooms never see one another. */
  readonly engineFloor: number
  readonly highestPureFloor: number
  /** Modules of Node that compute and reach nothing, and the file or folder that may use each. */
  readonly builtinsOnPureFloors: readonly {
    readonly module: string
    readonly within: string
    readonly because: string
  }[]
  readonly longestFile: number
  readonly longFiles: readonly { readonly file: string; readonly because: string }[]
}

/** The repository's folder. */
export const root: string = join(import.meta.dirname, '..')

const notOurs = new Set(['.git', '.cache', 'node_modules', 'dist', 'coverage'])

/** Reads the plan beside this file. */
export function readPlan(): Plan {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'rooms.json'), 'utf8')) as Plan
}

/** Every file of the repository under a folder, as a path with forward slashes from the root; what is built or installed is left out. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(entry => !notOurs.has(entry.name))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesUnder(path)
      return entry.isFile() ? [path.split(sep).join('/')] : []
    })
}

/** The text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** The room a source file lies in; undefined outside `src/`. */
export function roomOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1]
}

/** A path from the root with forward slashes, whatever the platform. */
export function fromRoot(path: string): string {
  return relative(root, path).split(sep).join('/')
}

/** True of what the build compiles: not tests, nor what only tests (`.testing.ts`) and benches use. */
export function isShipped(file: string): boolean {
  return file.startsWith('src/') && !/\.(?:test|testing|bench)\.ts$/.test(file)
}
