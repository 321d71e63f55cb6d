import { statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { Fault } from '../base/fault.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Disk } from '../ports/disk.ts'
import { appendText } from './append-text.ts'
import { listFolder } from './list-folder.ts'
import { openInput } from './open-input.ts'
import { writeText } from './write-text.ts'

/** The files of this computer. */
export const disk: Disk = { openInput, listFolder, readText, writeText, appendText, isFile, makeFolder }

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new Fault(`${path} could not be made`, { cause: error })
  }
}

async function readText(path: string, maxBytes: number): Promise<Result<string>> {
  const input = await openInput(path)
  if (!input.ok) return input
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input.value.bytes) {
    size += chunk.length
    if (size > maxBytes) return err(tooLarge(input.value.name, maxBytes))
    chunks.push(chunk)
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch (error) {
    if (!(error instanceof TypeError)) throw new Fault(`${path} could not be decoded`, { cause: error })
    return err({
      code: 'text-not-utf8',
      at: { file: input.value.name },
      says: 'Expected a text in UTF-8 and found other bytes.',
      help: 'Save it as UTF-8.',
    })
  }
}

function tooLarge(
  file: string,
  maxBytes: number,
): { code: string; at: { file: string }; says: string; help: string } {
  return {
    code: 'file-too-large',
    at: { file },
    says: `Expected at most ${maxBytes} bytes and found more.`,
    help: 'Check that this is the file you mean.',
  }
}
