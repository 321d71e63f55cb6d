import type { Call } from './call.ts'
import type { CommandSpec } from './command-spec.ts'
import type { Exit } from './exit.ts'
import type { World } from './world.ts'

/** What does a command. */
export type Run = (world: World, call: Call) => Promise<Exit>

export interface Command extends CommandSpec {
  /** Loads what does it, and only then the engines that it needs. */
  readonly load: () => Promise<{ readonly run: Run }>
}
