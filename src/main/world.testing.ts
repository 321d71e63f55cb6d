import { join } from 'node:path'
import { parseDay } from '../base/day.ts'
import { Fault, invariant } from '../base/fault.ts'
import { runCommandLine } from '../cli/run.ts'
import type { World } from '../cli/world.ts'
import { disk } from '../machine/disk.ts'
import { machineAt } from '../machine/machine.ts'
import { catalogTexts, names, snapshot } from './catalogue.ts'
import { keeper } from './keeper.ts'
import { lawReportsOfMeasure } from './law-reports.ts'
import { gazetteFolder, gazetteSource } from './world.ts'

/** The folder of the small invented catalogue that transcripts are made with. */
export const EXLAND: string = join('src', 'main', 'fixtures', 'catalog')

/** What a command said and how it ended. */
export interface Transcript {
  readonly out: string
  readonly err: string
  readonly exit: number
}

/** Runs a command as a terminal of 80 columns on a fixed day would, with the real disk and the real catalogue. */
export async function runLicet(words: readonly string[], changes: Partial<World> = {}): Promise<Transcript> {
  const out: string[] = []
  const err: string[] = []
  const today = parseDay('2021-07-01')
  invariant(today !== undefined, 'the day of the tests is a day')
  const world: World = {
    clock: { today: () => today, now: () => '2021-07-01T08:00:00.000Z', elapsedMs: () => 0 },
    disk,
    terminal: { isInteractive: false, width: 80, showsColour: false, showsProgress: false },
    environment: {},
    version: '0.0.0',
    print: async text => {
      out.push(text)
    },
    warn: text => {
      err.push(text)
    },
    snapshot,
    excerpts: () => undefined,
    names,
    catalogTexts,
    lawReports: lawReportsOfMeasure,
    machine: async () => machineAt(),
    gazetteSource,
    gazetteFolder,
    fetch: globalThis.fetch,
    pause: async ms => new Promise(resolve => setTimeout(resolve, ms)),
    keeper: async () => keeper(() => '2021-07-01T08:00:00.000Z'),
    serve: async () => {
      throw new Fault('no test serves through a world', { cause: undefined })
    },
    ...changes,
  }
  const exit = await runCommandLine(world, words)
  return { out: out.join(''), err: err.join(''), exit }
}
