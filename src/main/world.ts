import type { World } from '../cli/world.ts'
import { systemClock } from '../machine/clock.ts'
import { terminalOf } from '../machine/terminal.ts'
import { catalogTexts, names, snapshot } from './catalogue.ts'
import { packageVersion } from './package.ts'
import { printer, warner } from './printer.ts'

/** Joins what the command line needs with this computer. */
export function worldOf({ stdout, stderr, env }: NodeJS.Process): World {
  return {
    clock: systemClock(),
    disk: lazyDisk(),
    terminal: terminalOf(stdout, stderr, env),
    environment: env,
    version: packageVersion(),
    print: printer(stdout),
    warn: warner(stderr),
    snapshot,
    names,
    catalogTexts,
    machine: async () => (await import('../machine/machine.ts')).machineAt(),
  }
}

/** Files are opened by few commands; what opens them is loaded by the first that does. */
function lazyDisk(): World['disk'] {
  const load = async (): Promise<World['disk']> => (await import('../machine/disk.ts')).disk
  return {
    openInput: async path => (await load()).openInput(path),
    readText: async (path, maxBytes) => (await load()).readText(path, maxBytes),
    writeText: async (path, text) => (await load()).writeText(path, text),
  }
}
