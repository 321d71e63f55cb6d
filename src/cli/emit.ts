import { Fault } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { ok, type Result } from '../base/result.ts'
import { type Block, renderPage } from '../report/page.ts'
import { ansiPaint, plainPaint } from '../report/paint.ts'
import { type Call, textOf } from './call.ts'
import type { CommandSpec } from './command-spec.ts'
import type { Exit } from './exit.ts'
import { refuse } from './refuse.ts'
import type { World } from './world.ts'

/** Lines longer than this tire the eye, however wide the terminal is. */
const WIDEST = 120

/** Puts an answer where it was asked for: standard output, or a file, whole or not at all. */
export async function emit(world: World, call: Call, text: string, exit: Exit): Promise<Exit> {
  const file = outputOf(call)
  if (file === undefined) {
    await world.print(text)
    return exit
  }
  return putInFile(world, file, text, exit)
}

/** Puts a text in a file, whole or not at all. */
export async function putInFile(world: World, file: string, text: string, exit: Exit): Promise<Exit> {
  try {
    await world.disk.writeText(file, text)
    return exit
  } catch (error) {
    const problem = unwritable(file, error)
    if (problem === undefined) throw error
    return refuse(world, [problem])
  }
}

/** Lays an answer out for where it goes and puts it there. */
export async function emitPage(
  world: World,
  call: Call,
  blocks: readonly Block[],
  exit: Exit,
): Promise<Exit> {
  const toFile = outputOf(call) !== undefined
  const style = {
    columns: toFile ? 100 : Math.min(world.terminal.width, WIDEST),
    paint: world.terminal.showsColour && !toFile ? ansiPaint : plainPaint,
  }
  return emit(world, call, await renderPage(blocks, style), exit)
}

/** The format asked for, or the command's own. */
export function parseFormat(call: Call, formats: CommandSpec['formats']): Result<string> {
  const format = textOf(call, 'format') ?? formats[0] ?? 'text'
  const same = format === 'table' && formats.includes('text') ? 'text' : format
  if (formats.includes(same)) return ok(same)
  return {
    ok: false,
    problems: [
      {
        code: 'format-unknown',
        at: {},
        says: `This command does not write "${format}".`,
        help: `It writes ${formats.join(', ')}.`,
      },
    ],
  }
}

/** The file that the answer goes to, if any. */
export function outputOf(call: Call): string | undefined {
  return textOf(call, 'output') ?? textOf(call, 'out')
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'what should be its folder is a file',
  EEXIST: 'what should be a folder is a file',
  EISDIR: 'it is a directory',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk takes no writing',
  ENOSPC: 'the disk is full',
}

/** Why a file or folder could not be written, where that is not our fault. */
export function unwritable(file: string, error: unknown): Problem | undefined {
  const cause = error instanceof Fault ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const why = WHY[code]
  if (why === undefined) return undefined
  return {
    code: 'output-not-writable',
    at: { file },
    says: `The output could not be written: ${why}. Nothing was changed.`,
    help: 'Name a file in a folder that exists and that you may write to.',
  }
}
