import { ok } from '../../../base/result.ts'
import { invalid, refusal } from '../../refusals.ts'
import { roundOf, schemeOf, withRound } from '../round.ts'
import { daysAfter, type StepRule, wordsOf } from '../step-rule.ts'

/** Tells the vendor what was found and asks for a statement. A new invitation begins the hearing anew. */
export const invite: StepRule<'invite'> = {
  from: ['assessed', 'recommended'],
  bars: () => undefined,
  take(state, { deadline, points }, _, { now, today }) {
    const earliest = daysAfter(today, schemeOf(state).hearingDays)
    if (deadline < earliest)
      return invalid(
        '/deadline',
        `The scheme gives at least until ${earliest}, and ${deadline} is before it.`,
      )
    return ok(withRound(state, { hearing: { invitedAt: now, deadline, points } }))
  },
}

/** What the vendor says. Until there is a record it may be added to by a later one. */
export const state: StepRule<'state'> = {
  from: ['assessed', 'recommended'],
  bars(before, by) {
    const { hearing } = roundOf(before)
    if (hearing === undefined) return refusal('not-now', 'Nobody has been invited yet.')
    if (hearing.record !== undefined) return refusal('not-now', 'The hearing is over; its record is written.')
    if (by.isHeard === true && hearing.statement !== undefined && hearing.statement.by !== by.id)
      return refusal('not-now', 'Somebody else has put down a statement in this hearing.')
    return by.leads || by.isHeard === true || by.id === before.filedBy
      ? undefined
      : refusal('forbidden', 'Only who filed the case, or who leads it, may put down a statement.')
  },
  take(before, { from, ...words }, by, { now }) {
    const { hearing } = roundOf(before)
    if (hearing === undefined) return refusal('not-now', 'Nobody has been invited yet.')
    return ok(
      withRound(before, {
        hearing: {
          ...hearing,
          statement: { ...wordsOf(words), from, at: now, ...(by.isHeard === true ? { by: by.id } : {}) },
        },
      }),
    )
  },
}

/** The record of the hearing. Without a statement it can be written only when the time for one is over. */
export const hear: StepRule<'hear'> = {
  from: ['assessed', 'recommended'],
  bars(before, _, { today }) {
    const { hearing } = roundOf(before)
    if (hearing === undefined) return refusal('not-now', 'Nobody has been invited yet.')
    if (hearing.record !== undefined) return refusal('not-now', 'The record is written already.')
    return hearing.statement === undefined && today <= hearing.deadline
      ? refusal('not-now', `The vendor may still make a statement, until ${hearing.deadline}.`)
      : undefined
  },
  take(before, { heldOn, present, ...words }, _, { now, today }) {
    const { hearing } = roundOf(before)
    if (hearing === undefined) return refusal('not-now', 'Nobody has been invited yet.')
    if (heldOn > today || heldOn < hearing.invitedAt.slice(0, 10))
      return invalid('/heldOn', 'A hearing lies between its invitation and today.')
    return ok(
      withRound(before, {
        hearing: { ...hearing, record: { ...wordsOf(words), heldOn, present, at: now } },
      }),
    )
  },
}
