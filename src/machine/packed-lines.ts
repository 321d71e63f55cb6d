import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { Fault } from '../base/fault.ts'
import { syncFolder } from './write-text.ts'

const OWNER_ONLY = 0o600
/** HOSTILE: a packed line may be of any length; the longest of a backup has 8 MB of a file as base64. */
const LONGEST_LINE_BYTES = 64 << 20

/** Writes lines, packed with zstd, whole or not at all; `tell` is given what takes a line and returns when there is room for the next. */
export async function writePackedLines<T>(
  path: string,
  tell: (take: (line: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const draft = `${path}.part.${process.pid}`
  const packed = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  try {
    const file = createWriteStream(draft, { flags: 'wx', mode: OWNER_ONLY, flush: true })
    const written = pipeline(packed, file)
    // Whoever waits first hears of a failure; it is thrown below in any case.
    written.catch(() => undefined)
    const told = await tell(async line => {
      if (packed.errored !== null) throw unwritten(packed.errored)
      if (!packed.write(`${line}\n`)) await roomIn(packed).catch(fail)
    })
    packed.end()
    await written
    await rename(draft, path)
    await syncFolder(dirname(path))
    return told
  } catch (error) {
    packed.destroy()
    await rm(draft, { force: true }).catch(() => undefined)
    throw error instanceof Fault ? error : unwritten(error)
  }

  function unwritten(cause: unknown): Fault {
    return new Fault(`${path} could not be written`, { cause })
  }
  function fail(error: unknown): never {
    throw unwritten(error)
  }
}

/** The lines of a packed file, whose own digest is for the reader to check: Node tells nothing of damage behind the last byte of content; throws DamagedFile where it cannot be unpacked, and what the disk throws where it cannot be opened. */
export async function* readPackedLines(path: string): AsyncGenerator<string> {
  // Opened first: a file that is not there is another matter than one that is damaged.
  await (await open(path, 'r')).close()
  const unpacked = createZstdDecompress()
  const all = pipeline(createReadStream(path), unpacked)
  all.catch(() => undefined)
  try {
    yield* linesIn(unpacked)
    await all
  } catch (error) {
    throw new DamagedFile('it could not be unpacked', { cause: error })
  } finally {
    unpacked.destroy()
  }
}

async function* linesIn(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, to)]).toString('utf8')
      begun = []
      length = 0
      from = to + 1
    }
    length += chunk.length - from
    if (length > LONGEST_LINE_BYTES) throw new Fault('a line is longer than any of a backup')
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString('utf8')
}

/** A packed file whose content is not what was packed. */
export class DamagedFile extends Fault {}

async function roomIn(stream: NodeJS.WritableStream & { readonly errored: Error | null }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const failed = (): void => reject(stream.errored ?? new Fault('the file was closed while it was written'))
  stream.once('drain', resolve)
  stream.once('close', failed)
  try {
    await promise
  } finally {
    stream.off('drain', resolve)
    stream.off('close', failed)
  }
}
