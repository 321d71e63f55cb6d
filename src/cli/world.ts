import type { Result } from '../base/result.ts'
import type { NameIndex } from '../identity/name-index.ts'
import type { Keeper } from './keeper.ts'
import type { ServeChoices } from './serving/choices.ts'
import type { LineFile } from './excerpts/line-file.ts'
import type { LawReport } from '../model/law-report.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Clock } from '../ports/clock.ts'
import type { Disk } from '../ports/disk.ts'
import type { GazetteFolder, GazetteSource } from '../ports/gazette-source.ts'
import type { Keyboard } from '../ports/keyboard.ts'
import type { Machine } from '../ports/machine.ts'
import type { Terminal } from '../ports/terminal.ts'

/** A file of a catalogue's folder. */
export interface CatalogText {
  readonly path: string
  readonly text: string
}

/** Everything that a command may touch; filled in by `main/`, and by tests. */
export interface World {
  readonly clock: Clock
  readonly disk: Disk
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Of Licet itself. */
  readonly version: string
  /** Puts text on standard output; returns when the other side has taken it. */
  readonly print: (text: string) => Promise<void>
  /** Puts text on the error output. */
  readonly warn: (text: string) => void
  /** The catalogue of a file or folder; without one that which came with Licet, in a checkout compiled anew when its files have changed. */
  readonly snapshot: (of: string | undefined) => Promise<Result<Snapshot>>
  /** The excerpts of a built catalogue; undefined in a checkout. */
  readonly excerpts: () => LineFile | undefined
  /** The names of a snapshot, ready to be searched. */
  readonly names: (snapshot: Snapshot) => Promise<NameIndex>
  /** The files of a catalogue's folder; without one those of the checkout. */
  readonly catalogTexts: (folder: string | undefined) => Promise<Result<readonly CatalogText[]>>
  /** The cases of one measure as law reports; a snapshot by itself and a gazette have none. */
  readonly lawReports: (of: string | undefined, measure: string) => Promise<readonly LawReport[]>
  /** Asks a person at a terminal and gives the line that they typed; missing where nobody is there. */
  readonly question?: (prompt: string) => Promise<string | undefined>
  /** Takes the keyboard and the screen; missing where nobody is there. */
  readonly keyboard?: () => Promise<Keyboard>
  readonly machine: () => Promise<Machine>
  /** A gazette to read: an address of HTTP or HTTPS, or else a folder. */
  readonly gazetteSource: (where: string) => Promise<Result<GazetteSource>>
  /** A folder that a copy of a gazette is kept in; made when something is put there. */
  readonly gazetteFolder: (path: string) => Promise<GazetteFolder>
  /** Asks another computer over HTTP. */
  readonly fetch: typeof globalThis.fetch
  /** Returns after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>
  /** What looks after registries from beside them. */
  readonly keeper: () => Promise<Keeper>
  /** Runs the registry until it is told to stop. */
  readonly serve: (choices: ServeChoices) => Promise<Result<null>>
}
