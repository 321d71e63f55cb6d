import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { Fault } from '../base/fault.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { Input } from '../ports/disk.ts'
import { directoryProblem, openProblem } from './failure.ts'

/** Large enough that asking costs nothing, small enough that two are held without notice. */
const CHUNK_BYTES = 1024 * 1024

/** Opens a file, or standard input for `-`; see Disk. */
export async function openInput(path: string): Promise<Result<Input>> {
  if (path === '-') return openStandardInput()
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    const problem = openProblem(path, error)
    if (problem !== undefined) return err(problem)
    throw new Fault(`${path} could not be opened`, { cause: error })
  }
  const facts = await file.stat()
  if (facts.isDirectory()) {
    await file.close()
    return err(directoryProblem(path))
  }
  const room = new Room()
  const bytes = chunksOf(path, file, room)
  return ok({
    name: path,
    bytes,
    giveBack: chunk => room.giveBack(chunk),
    ...(facts.isFile() ? { sizeBytes: facts.size } : undefined),
  })
}

function openStandardInput(): Result<Input> {
  if (process.stdin.isTTY) {
    return err({
      code: 'stdin-is-terminal',
      at: { file: 'standard input' },
      says: 'Expected an inventory on standard input and found the keyboard.',
      help: 'Pipe a file in (licet screen - < inventory.json), or name the file instead of "-".',
    })
  }
  return ok({ name: 'standard input', bytes: process.stdin })
}

/** Memory for chunks, used again once it is given back: fresh memory costs as much time as what is read into it. */
class Room {
  readonly #lent = new WeakSet<Uint8Array>()
  readonly #spare: ArrayBufferLike[] = []

  /** Room for the next chunk. */
  take(): Uint8Array {
    return new Uint8Array(this.#spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES).buffer)
  }

  lend(chunk: Uint8Array): Uint8Array {
    this.#lent.add(chunk)
    return chunk
  }

  /**
   * Takes back what it has lent, and nothing else: on its way a chunk may have been cut, and then its other part is still needed, or
   * unpacked or turned into another encoding.
   */
  giveBack(chunk: Uint8Array): void {
    if (this.#lent.delete(chunk)) this.#spare.push(chunk.buffer)
  }
}

/** Reads ahead: while one chunk is worked on, the next comes from the disk. */
async function* chunksOf(
  path: string,
  file: FileHandle,
  room: Room,
): AsyncGenerator<Uint8Array, void, undefined> {
  let next: Promise<Uint8Array> | undefined
  try {
    next = readChunk(path, file, room)
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a file is read in order
      const chunk = await next
      if (chunk.length === 0) return
      next = readChunk(path, file, room)
      yield chunk
    }
  } finally {
    await next?.catch(() => undefined)
    await file.close()
  }
}

async function readChunk(path: string, file: FileHandle, room: Room): Promise<Uint8Array> {
  try {
    const buffer = room.take()
    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null)
    return room.lend(buffer.subarray(0, bytesRead))
  } catch (error) {
    throw new Fault(`${path} could not be read to its end`, { cause: error })
  }
}
