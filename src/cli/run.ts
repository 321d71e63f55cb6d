import { Fault } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { parseCall, isSet } from './call.ts'
import type { Command } from './command.ts'
import { COMMANDS } from './commands.ts'
import { EXIT, type Exit } from './exit.ts'
import { commandHelp, overview } from './help.ts'
import { refuse } from './refuse.ts'
import type { World } from './world.ts'

/** The door of the command line: what was typed in, exit code out. The one place that turns a Fault into text. */
export async function runCommandLine(world: World, typed: readonly string[]): Promise<Exit> {
  try {
    return await dispatch(world, typed)
  } catch (error) {
    world.warn(faultText(error, world.environment['LICET_DEBUG'] !== undefined))
    return EXIT.fault
  }
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

function faultText(error: unknown, whole: boolean): string {
  if (!(error instanceof Error)) return `licet: our fault: ${String(error)}\n`
  const causes = causesOf(error).map(cause => cause.message)
  const told = `licet: our fault: ${causes.join(': ')}\n`
  if (whole)
    return `${told}${causesOf(error)
      .map(cause => cause.stack ?? '')
      .join('\n')}\n`
  return `${told}  Please report it; LICET_DEBUG=1 shows where it happened.\n`
}

function causesOf(error: Error): readonly Error[] {
  const own =
    error instanceof Fault ? error : new Fault(`${error.name}: ${error.message}`, { cause: undefined })
  return error.cause instanceof Error ? [own, ...causesOf(error.cause)] : [own]
}
