import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../base/fault.ts'

/** Puts a text in a file, whole or not at all; see Disk. */
export async function writeText(path: string, text: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.${nextDraft()}`)
  try {
    await writeDurably(draft, text)
    await rename(draft, path)
    await syncFolder(dirname(path))
  } catch (error) {
    // The draft may not even be there; the fault says what matters.
    await rm(draft, { force: true }).catch(() => undefined)
    throw new Fault(`${path} could not be written`, { cause: error })
  }
}

let drafts = 0

function nextDraft(): number {
  drafts += 1
  return drafts
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a new name durable: it is only when its folder is. Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
