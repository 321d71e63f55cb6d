import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Fault } from '../base/fault.ts'
import { failureCode } from './failure.ts'
import { syncFolder } from './write-text.ts'

/** Puts lines behind what a file holds; see Disk. */
export async function appendText(path: string, lines: string): Promise<void> {
  try {
    const isNew = await appendTo(path, lines)
    if (isNew) await syncFolder(dirname(path))
  } catch (error) {
    throw new Fault(`${path} could not be written`, { cause: error })
  }
}

async function appendTo(path: string, lines: string): Promise<boolean> {
  const { file, isNew } = await openToAppend(path)
  try {
    const { size } = await file.stat()
    // What a power cut has broken off must not run into what follows. A line that another is just writing looks the same:
    // then an empty line comes between, which whoever reads lines passes over.
    const text = (await endsInLine(file, size)) ? lines : `\n${lines}`
    await appendWhole(file, size, Buffer.from(text))
    return isNew
  } finally {
    await file.close()
  }
}

async function openToAppend(path: string): Promise<{ readonly file: FileHandle; readonly isNew: boolean }> {
  try {
    return { file: await open(path, 'ax+'), isNew: true }
  } catch (error) {
    if (failureCode(error) !== 'EEXIST') throw error
    return { file: await open(path, 'a+'), isNew: false }
  }
}

async function endsInLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true
  const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return bytesRead === 1 && buffer[0] === 0x0a
}

/** In one write, so that nobody comes between. */
async function appendWhole(file: FileHandle, size: number, bytes: Uint8Array): Promise<void> {
  let written = 0
  try {
    written = (await file.write(bytes)).bytesWritten
    if (written < bytes.length) throw new Error(`${written} of ${bytes.length} bytes were taken`)
    await file.sync()
  } catch (error) {
    // Taken back only where nobody has appended since.
    if (written > 0 && (await file.stat()).size === size + written) await file.truncate(size)
    throw error
  }
}
