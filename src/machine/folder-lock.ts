import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { failureCode } from './failure.ts'

/** A data folder that is ours until we let it go. */
export interface HeldFolder {
  readonly release: () => void
}

/** Takes a data folder for this process alone; what a process that died has left is taken over. */
export function holdFolder(folder: string): Result<HeldFolder> {
  const file = join(folder, 'lock')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return err(closed(folder, error))
  }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const descriptor = openSync(file, 'wx', 0o600)
      writeSync(descriptor, String(process.pid))
      closeSync(descriptor)
      return ok({
        release: () => {
          rmSync(file, { force: true })
        },
      })
    } catch (error) {
      if (failureCode(error) !== 'EEXIST') return err(closed(folder, error))
      const holder = holderOf(file)
      if (holder !== undefined && isAlive(holder)) {
        return err({
          code: 'folder-held',
          at: { file: folder },
          says: `Another licet serve (process ${holder}) has this data folder open.`,
          help: 'Stop that one, or name another folder with --data.',
        })
      }
      rmSync(file, { force: true })
    }
  }
  throw new Fault(`${file} is taken again and again`, { cause: undefined })
}

function closed(folder: string, error: unknown): Problem {
  return {
    code: 'folder-not-writable',
    at: { file: folder },
    says: `Expected a folder to keep data in, and nothing can be written there (${failureCode(error) ?? 'unknown'}).`,
    help: 'Name another with --data, or give it to the user that runs this.',
  }
}

function holderOf(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(holder) && holder > 0 && holder !== process.pid ? holder : undefined
  } catch {
    return undefined
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return failureCode(error) === 'EPERM'
  }
}
