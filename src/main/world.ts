import type { World } from '../cli/world.ts'
import { systemClock } from '../machine/clock.ts'
import { type Output, terminalOf } from '../machine/terminal.ts'
import { fs } from './builtins.ts'
import { catalogTexts, excerpts, names, snapshot } from './catalogue.ts'
import { packageVersion } from './package.ts'
import { printer, warner } from './printer.ts'

/** Joins what the command line needs with this computer. What a command may not need is made when it is first asked for. */
export function worldOf(process: NodeJS.Process): World {
  let terminal: World['terminal'] | undefined
  return {
    clock: systemClock(),
    disk: lazyDisk(),
    get terminal() {
      terminal ??= terminalOf(outputOf(process, 'stdout', 1), outputOf(process, 'stderr', 2), process.env)
      return terminal
    },
    environment: process.env,
    get version() {
      return packageVersion()
    },
    print: printer(process),
    warn: warner(),
    snapshot,
    excerpts,
    names,
    catalogTexts,
    lawReports: async (of, measure) => (await import('./law-reports.ts')).lawReportsOfMeasure(of, measure),
    ...(mayBeTerminal(0) && mayBeTerminal(1)
      ? { question: questioner(process), keyboard: keyboardOf(process) }
      : {}),
    machine: async () => (await import('../machine/machine.ts')).machineAt(),
    gazetteSource,
    gazetteFolder,
    fetch: globalThis.fetch,
    pause: async ms => new Promise(resolve => setTimeout(resolve, ms)),
    keeper: async () => (await import('./keeper.ts')).keeper(() => systemClock().now()),
    serve: async choices => (await import('./serve.ts')).serve(choices, process),
  }
}

/** A stream is made only where a terminal may be at its end: making one takes longer than a short answer. */
function outputOf(process: NodeJS.Process, name: 'stdout' | 'stderr', descriptor: number): Output {
  return mayBeTerminal(descriptor) ? process[name] : { isTTY: false }
}

/** Terminals are character devices; so is /dev/null, which scripts use. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const at = fs.fstatSync(descriptor)
    return at.isCharacterDevice() && at.rdev !== fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev
  } catch {
    return false
  }
}

/** What looks like an address is one; everything else is a folder. */
export async function gazetteSource(where: string): ReturnType<World['gazetteSource']> {
  if (!/^[a-z]+:\/\//iu.test(where)) return { ok: true, value: await gazetteFolder(where) }
  const { gazetteAddress } = await import('../machine/gazette-address.ts')
  return gazetteAddress(where)
}

/** A folder for a copy of a gazette. */
export async function gazetteFolder(path: string): ReturnType<World['gazetteFolder']> {
  return (await import('../machine/gazette-folder.ts')).gazetteFolder(path)
}

/** One line of a person at the terminal; undefined when they end the input. */
function questioner(process: NodeJS.Process): (prompt: string) => Promise<string | undefined> {
  return async prompt => {
    const { createInterface } = await import('node:readline/promises')
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    const closed = new Promise<undefined>(resolve => lines.once('close', () => resolve(undefined)))
    try {
      return await Promise.race([lines.question(prompt), closed])
    } finally {
      lines.close()
    }
  }
}

function keyboardOf(process: NodeJS.Process): NonNullable<World['keyboard']> {
  return async () => {
    const { openKeyboard } = await import('../machine/keyboard.ts')
    return openKeyboard(process.stdin, process.stdout)
  }
}

/** Files are opened by few commands; what opens them is loaded by the first that does. */
function lazyDisk(): World['disk'] {
  const load = async (): Promise<World['disk']> => (await import('../machine/disk.ts')).disk
  return {
    openInput: async path => (await load()).openInput(path),
    listFolder: async path => (await load()).listFolder(path),
    readText: async (path, maxBytes) => (await load()).readText(path, maxBytes),
    writeText: async (path, text) => (await load()).writeText(path, text),
    appendText: async (path, lines) => (await load()).appendText(path, lines),
    isFile: path => fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true,
    makeFolder: async path => (await load()).makeFolder(path),
  }
}
