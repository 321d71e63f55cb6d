import type { Problem } from '../base/problem.ts'
import { parseCall, isSet } from './call.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'
import { EXIT, type Exit } from './exit.ts'
import { guarded } from './guarded.ts'
import { commandHelp, overview } from './help.ts'
import { refuse } from './refuse.ts'
import type { World } from './world.ts'

/** The door of the command line: what was typed in, exit code out. */
export async function runCommandLine(world: World, typed: readonly string[]): Promise<Exit> {
  return guarded(world, () => dispatch(world, typed))
}

async function dispatch(world: World, typed: readonly string[]): Promise<Exit> {
  const [name, ...rest] = typed
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    await world.print(overview(COMMANDS, world.version))
    return EXIT.nothing
  }
  if (name === '--version' || name === '-v') {
    await world.print(`licet ${world.version}\n`)
    return EXIT.nothing
  }
  if (name === 'help') return dispatch(world, [rest[0] ?? '', '--help'])
  const command = COMMANDS.find(each => each.name === name)
  if (command === undefined) return refuse(world, [await unknownCommand(name)])
  return runCommand(world, command, rest)
}

async function runCommand(world: World, command: Command, typed: readonly string[]): Promise<Exit> {
  const call = parseCall(command, typed)
  if (!call.ok) return refuse(world, call.problems)
  if (isSet(call.value, 'help')) {
    await world.print(commandHelp(command))
    return EXIT.nothing
  }
  const { run } = await command.load()
  return run(world, call.value)
}

async function unknownCommand(name: string): Promise<Problem> {
  const { nearestName } = await import('../catalog/shape/nearest.ts')
  const nearest = nearestName(
    name,
    COMMANDS.map(command => command.name),
  )
  return {
    code: 'command-unknown',
    at: {},
    says: `There is no command "${name}".`,
    help: nearest === undefined ? 'The commands: licet help' : `Did you mean licet ${nearest}?`,
  }
}
