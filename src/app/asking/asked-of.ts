import { allOf } from '../../base/all-of.ts'
import type { Day } from '../../base/day.ts'
import { ok, type Result } from '../../base/result.ts'
import type { ActId } from '../../model/condition.ts'
import type { Basis } from '../../model/evidence.ts'
import type { Counterparty, Organisation } from '../../model/organisation.ts'
import type { FactKey } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Waiver } from '../../model/waiver.ts'
import type { Asked } from './asked.ts'

/** What a door has read of a question, each part good or with its problems. */
export interface AskedParts {
  readonly organisation: Result<Organisation>
  readonly date: Result<Day>
  readonly known: Result<Day | undefined>
  readonly floor: Result<Basis | undefined>
  readonly counterparty: Result<Counterparty | undefined>
  readonly acts: Result<readonly ActId[]>
  readonly answers: Result<Readonly<Record<FactKey, string>>>
}

/** Puts the parts of a question together; all that is wrong with them is told at once. A version given goes before one assumed. */
export function askedOf(
  snapshot: Snapshot,
  parts: AskedParts,
  version: string | undefined,
  waiversOf: (organisation: Organisation) => readonly Waiver[],
): Result<Asked> {
  const read = allOf<{
    organisation: Organisation
    date: Day
    known: Day | undefined
    floor: Basis | undefined
    counterparty: Counterparty | undefined
    acts: readonly ActId[]
    answers: Readonly<Record<FactKey, string>>
  }>({ ...parts })
  if (!read.ok) return read
  const { organisation, date, known, floor, counterparty, acts, answers } = read.value
  const { version: assumed, ...others } = answers
  const chosen = version ?? assumed
  const waivers = waiversOf(organisation)
  return ok({
    setting: {
      snapshot,
      organisation,
      date,
      ...(known === undefined ? {} : { known }),
      ...(floor === undefined ? {} : { floor }),
      ...(counterparty === undefined ? {} : { counterparty }),
      ...(waivers.length === 0 ? {} : { waivers }),
    },
    acts,
    answers: others,
    ...(chosen === undefined || chosen === '' ? {} : { version: chosen }),
  })
}
