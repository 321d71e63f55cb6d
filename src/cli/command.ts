import type { Call } from './call.ts'
import type { Exit } from './exit.ts'
import type { OptionName } from './options.ts'
import type { World } from './world.ts'

/** What a command is called and takes; known without loading what does it. */
export interface CommandSpec {
  readonly name: string
  /** One line, for the list of commands. */
  readonly says: string
  /** What stands after the name, for the help. */
  readonly words: string
  readonly options: readonly OptionName[]
  /** The formats it can write, its own first. */
  readonly formats: readonly string[]
  readonly examples: readonly string[]
  /** What the help adds. */
  readonly notes?: readonly string[]
}

/** What does a command. */
export type Run = (world: World, call: Call) => Promise<Exit>

export interface Command extends CommandSpec {
  /** Loads what does it, and only then the engines that it needs. */
  readonly load: () => Promise<{ readonly run: Run }>
}
