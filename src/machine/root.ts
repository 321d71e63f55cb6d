import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { once } from '../base/once.ts'
import { compareText } from '../base/order.ts'
import { failureCode } from './failure.ts'

/** A file system and the programs on it, as a scan sees them; tests give a folder and recorded outputs. */
export interface Root {
  readonly path: (inside: string) => string
  /** A text, or why there is none: `absent` or a reason. */
  readonly read: (inside: string) => Promise<Seen<string>>
  /** Names in a folder, in order, directories with a `/` at the end. */
  readonly list: (inside: string) => Promise<Seen<readonly string[]>>
  /** What a program prints, run without a shell. */
  readonly run: (program: string, args: readonly string[]) => Promise<Seen<string>>
}

export type Seen<Value> =
  | { readonly kind: 'seen'; readonly value: Value; readonly missed?: readonly string[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unseen'; readonly why: string }

const execute = once(() => promisify(execFile))

const MOST_BYTES = 64 * 1024 * 1024
const PATIENCE_MS = 120_000
const FOLDERS_OF_PROGRAMS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin', '/opt/homebrew/bin']

/** A computer seen from the folder `base`: this one from its root, or one in an image that is mounted; then no program is run. */
export function rootAt(base: string, programs: 'run' | 'not run' = base === '/' ? 'run' : 'not run'): Root {
  const path = (inside: string): string => join(base, inside)
  return {
    path,
    read: inside => attempt(() => readSmall(path(inside))),
    list: inside =>
      attempt(async () => {
        const entries = await readdir(path(inside), { withFileTypes: true })
        return entries
          .map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .toSorted(compareText)
      }),
    run: async (program, args) => {
      if (programs === 'not run') return { kind: 'absent' }
      return attempt(() => output(program, args))
    },
  }
}

/** HOSTILE: what lies in a user's home may be as large as it likes, or a pipe that never ends. */
async function readSmall(path: string): Promise<string> {
  const facts = await stat(path)
  // A link to /dev/null is how a unit of systemd is switched off: there is nothing in it.
  if (facts.isCharacterDevice()) return ''
  if (!facts.isFile()) throw new Error('it is no plain file')
  if (facts.size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`)
  return readFile(path, 'utf8')
}

async function attempt<Value>(lookThere: () => Promise<Value>): Promise<Seen<Value>> {
  try {
    return { kind: 'seen', value: await lookThere() }
  } catch (error) {
    const code = failureCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' }
    if (code === 'EACCES' || code === 'EPERM') return { kind: 'unseen', why: 'this user may not read it' }
    return {
      kind: 'unseen',
      why: error instanceof Error ? (error.message.split('\n')[0] ?? 'it failed') : 'it failed',
    }
  }
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const options = { timeout: PATIENCE_MS, maxBuffer: MOST_BYTES, windowsHide: true, env: environment() }
  const { stdout } = await execute()(program, [...args], options)
  return stdout
}

/** Nothing of what the user has set may change what a program prints; on Windows programs need to know where it lies. */
function environment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return process.env
  const home = process.env['HOME']
  return {
    PATH: FOLDERS_OF_PROGRAMS.join(':'),
    LC_ALL: 'C.UTF-8',
    ...(home === undefined ? undefined : { HOME: home }),
  }
}
