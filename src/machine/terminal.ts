import type { Terminal } from '../ports/terminal.ts'

/** The part of an output stream that matters here. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** The facts of a terminal, with the conventions of NO_COLOR, FORCE_COLOR and TERM=dumb. */
export function terminalOf(
  output: Output,
  errors: Output,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isInteractive = output.isTTY === true
  const columns = Number(environment['COLUMNS'])
  const width = output.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : 80)
  return {
    isInteractive,
    width: Math.max(width, 20),
    showsColour: showsColour(isInteractive, environment),
    showsProgress: errors.isTTY === true && environment['TERM'] !== 'dumb' && isUnset(environment['CI']),
  }
}

function showsColour(
  isInteractive: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (!isUnset(environment['NO_COLOR'])) return false
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined && forced !== '0') return true
  return isInteractive && forced !== '0' && environment['TERM'] !== 'dumb'
}

/** NO_COLOR counts when it is there and not empty. */
function isUnset(value: string | undefined): boolean {
  return value === undefined || value === ''
}
