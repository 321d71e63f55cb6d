import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Fault, invariant } from '../base/fault.ts'
import { err, ok, type Result } from '../base/result.ts'
import { parsePath } from '../gazette/tile.ts'
import type { GazetteFolder } from '../ports/gazette-source.ts'
import { failureCode } from './failure.ts'
import { syncFolder } from './write-text.ts'

/** A gazette in a folder, laid out as it is served: `checkpoint`, `tile/0/000`, … */
export function gazetteFolder(folder: string): GazetteFolder {
  const fileOf = (path: string): string => {
    // HOSTILE: never a path that leads out of the folder.
    invariant(parsePath(path) !== undefined, 'only paths of a gazette are asked for')
    return join(folder, ...path.split('/'))
  }
  return {
    name: folder,
    fetchBytes: (path, maxBytes) => readBytes(fileOf(path), maxBytes),
    putBytes: (path, bytes) => writeBytes(fileOf(path), bytes),
  }
}

async function readBytes(file: string, maxBytes: number): Promise<Result<Uint8Array>> {
  try {
    const found = await stat(file)
    if (!found.isFile()) return err(missing(file))
    if (found.size > maxBytes) return err(tooLarge(file, maxBytes))
    return ok(await readFile(file))
  } catch (error) {
    const code = failureCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return err(missing(file))
    throw new Fault(`${file} could not be read`, { cause: error })
  }
}

let drafts = 0

async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  drafts += 1
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.${drafts}`)
  try {
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new Fault(`${file} could not be written`, { cause: error })
  }
}

interface Refusal {
  readonly code: string
  readonly at: { readonly file: string }
  readonly says: string
  readonly help?: string
}

function missing(file: string): Refusal {
  return { code: 'gazette-missing', at: { file }, says: 'Expected a part of a gazette and found none.' }
}

function tooLarge(file: string, maxBytes: number): Refusal {
  return {
    code: 'gazette-too-large',
    at: { file },
    says: `Expected at most ${maxBytes} bytes and found more.`,
  }
}
