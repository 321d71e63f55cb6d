import type { OptionName } from './options.ts'

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
