import type { Call } from './call.ts'
import { emit, outputOf, unwritable } from './emit.ts'
import { EXIT, type Exit } from './exit.ts'
import { refuse } from './refuse.ts'
import type { CatalogText, World } from './world.ts'

/** Puts files into the folder of --output, each whole or not at all; without one, `instead` on standard output. */
export async function writeFiles(
  world: World,
  call: Call,
  files: readonly CatalogText[],
  instead: string,
): Promise<Exit> {
  const folder = outputOf(call)
  if (folder === undefined) return emit(world, call, instead, EXIT.nothing)
  try {
    const paths = files.map(({ path }) => `${folder.replace(/\/+$/u, '')}/${path}`)
    for (const parent of new Set(paths.map(path => path.slice(0, path.lastIndexOf('/')))))
      await world.disk.makeFolder(parent)
    for (const [index, { text }] of files.entries()) await world.disk.writeText(paths[index] ?? folder, text)
    return EXIT.nothing
  } catch (error) {
    const problem = unwritable(folder, error)
    if (problem === undefined) throw error
    return refuse(world, [problem])
  }
}
