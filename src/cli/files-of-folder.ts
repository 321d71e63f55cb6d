import type { Problem } from '../base/problem.ts'
import type { Disk } from '../ports/disk.ts'

/** A file that lies in a folder, or what is wrong with a part of the folder, or something that is passed over. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'left'; readonly path: string }

/** HOSTILE: folders may lie in folders to any depth. */
const MOST_DEPTH = 64

/**
 * The files below a folder in the order of their names, folder by folder. Links, and what is hidden by a dot before its name, are left
 * out and told. Undefined where the path is no folder.
 */
export async function filesOfFolder(
  disk: Pick<Disk, 'listFolder'>,
  path: string,
): Promise<AsyncIterable<Found> | undefined> {
  const listing = path === '-' ? undefined : await disk.listFolder(path)
  return listing === undefined ? undefined : walk(disk, path, 0)
}

async function* walk(
  disk: Pick<Disk, 'listFolder'>,
  path: string,
  depth: number,
): AsyncGenerator<Found, void, undefined> {
  if (depth > MOST_DEPTH) {
    yield { kind: 'problem', problem: tooDeep(path) }
    return
  }
  const listing = await disk.listFolder(path)
  // It has been taken away in the meantime.
  if (listing === undefined) return
  if (!listing.ok) {
    for (const problem of listing.problems) yield { kind: 'problem', problem }
    return
  }
  for (const { name, kind } of listing.value) {
    const below = path.endsWith('/') ? path + name : `${path}/${name}`
    if (kind === 'other' || name.startsWith('.')) yield { kind: 'left', path: below }
    else if (kind === 'file') yield { kind: 'file', path: below }
    else yield* walk(disk, below, depth + 1)
  }
}

function tooDeep(path: string): Problem {
  return {
    code: 'folder-too-deep',
    at: { file: path },
    says: `Folders lie more than ${MOST_DEPTH} deep in one another; what is below here was not read.`,
    help: 'Name the folder below.',
  }
}
