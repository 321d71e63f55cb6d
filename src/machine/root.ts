import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compareText } from '../../base/order.ts'
import { failureCode } from '../failure.ts'

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
  | { readonly kind: 'seen'; readonly value: Value }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unseen'; readonly why: string }

const execute = promisify(execFile)

const MOST_BYTES = 64 * 1024 * 1024
const PATIENCE_MS = 60_000

/** This computer, seen from the folder `base` (`/`, or the root of a mounted image; then no program is run). */
export function rootAt(base: string): Root {
  const path = (inside: string): string => join(base, inside)
  return {
    path,
    read: inside => attempt(() => readFile(path(inside), 'utf8')),
    list: inside =>
      attempt(async () => {
        const entries = await readdir(path(inside), { withFileTypes: true })
        return entries
          .map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .toSorted(compareText)
      }),
    run: async (program, args) => {
      if (base !== '/') return { kind: 'absent' }
      return attempt(() => output(program, args))
    },
  }
}

async function attempt<Value>(look: () => Promise<Value>): Promise<Seen<Value>> {
  try {
    return { kind: 'seen', value: await look() }
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
  const environment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin', LC_ALL: 'C.UTF-8' }
  const options = { timeout: PATIENCE_MS, maxBuffer: MOST_BYTES, env: environment }
  const { stdout } = await execute(program, [...args], options)
  return stdout
}
