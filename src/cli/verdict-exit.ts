import { err, ok, type Result } from '../base/result.ts'
import { nearestName } from '../catalog/shape/nearest.ts'
import { isAtLeastAsBadAs, isStatus, type Status, STATUSES } from '../model/status.ts'
import { type Call, textOf } from './call.ts'
import { EXIT, type Exit } from './exit.ts'

/** From which status on a pipeline shall stop; `never` for none. */
export type FailOn = Status | 'never'

/** Reads `--fail-on`. */
export function parseFailOn(call: Call): Result<FailOn> {
  const text = textOf(call, 'fail-on') ?? 'not-approved'
  if (text === 'never' || isStatus(text)) return ok(text)
  const nearest = nearestName(text, [...STATUSES, 'never'])
  return err({
    code: 'status-unknown',
    at: {},
    says: `--fail-on: "${text}" is no status.`,
    help: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}The worst first: ${STATUSES.join(', ')}; or never.`,
  })
}

/** The exit for the worst status met; none met is nothing to do. */
export function exitFor(worst: Status | undefined, failOn: FailOn): Exit {
  if (worst === undefined || failOn === 'never') return EXIT.nothing
  return isAtLeastAsBadAs(worst, failOn) ? EXIT.findings : EXIT.nothing
}
