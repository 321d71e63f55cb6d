import { readdir } from 'node:fs/promises'
import { Fault } from '../base/fault.ts'
import { byText } from '../base/order.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { FolderEntry } from '../ports/disk.ts'
import { failureCode, openProblem } from './failure.ts'

/** What lies in a folder; see Disk. */
export async function listFolder(path: string): Promise<Result<readonly FolderEntry[]> | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return ok(
      entries
        .map(entry => ({
          name: entry.name,
          kind: entry.isFile()
            ? ('file' as const)
            : entry.isDirectory()
              ? ('folder' as const)
              : ('other' as const),
        }))
        .toSorted(byText(({ name }) => name)),
    )
  } catch (error) {
    const code = failureCode(error)
    // What is no folder, or not there, is for whoever opens it to say.
    if (
      code === 'ENOTDIR' ||
      code === 'ENOENT' ||
      code === 'ENAMETOOLONG' ||
      code === 'ERR_INVALID_ARG_VALUE'
    )
      return undefined
    const problem = openProblem(path, error)
    if (problem !== undefined) return err(problem)
    throw new Fault(`${path} could not be listed`, { cause: error })
  }
}
