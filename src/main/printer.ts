import { fs } from './builtins.ts'

const STDOUT = 1
const STDERR = 2

let isStreaming = false

/** Whether the system has taken all that was printed, so that the process may end at once. */
export function isAllTaken(): boolean {
  return !isStreaming
}

/**
 * Puts text on standard output and waits while the other side is full. A reader that went away (`| head`) ends us quietly.
 * The first short text goes straight to the system: the streams take longer to load than it takes to write.
 */
export function printer(process: NodeJS.Process): (text: string) => Promise<void> {
  let stream: NodeJS.WriteStream | undefined
  return async text => {
    const rest = stream === undefined ? writeStraight(text) : Buffer.from(text)
    if (rest === undefined) return
    if (stream === undefined) {
      stream = process.stdout
      isStreaming = true
      stream.on('error', quit)
    }
    const taken = stream
    if (!taken.write(rest)) await new Promise(resolve => taken.once('drain', resolve))
  }
}

/** Puts text on the error output; who closed that does not want to know. */
export function warner(): (text: string) => void {
  return text => {
    try {
      fs.writeSync(STDERR, text)
    } catch (error) {
      if (codeOf(error) !== 'EPIPE' && codeOf(error) !== 'EAGAIN') throw error
    }
  }
}

/** What the system did not take at once; undefined when it took all. */
function writeStraight(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    try {
      written += fs.writeSync(STDOUT, bytes, written)
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') return bytes.subarray(written)
      quit(error)
    }
  }
  return undefined
}

function quit(error: unknown): never {
  if (codeOf(error) === 'EPIPE') process.exit(0)
  throw error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
