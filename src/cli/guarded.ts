import { Fault } from '../base/fault.ts'
import { EXIT, type Exit } from './exit.ts'
import type { World } from './world.ts'

/** Does a command's work. The one place of the command line that turns a Fault into text. */
export async function guarded(world: World, work: () => Promise<Exit>): Promise<Exit> {
  try {
    return await work()
  } catch (error) {
    world.warn(faultText(error, world.environment['LICET_DEBUG'] !== undefined))
    return EXIT.fault
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
