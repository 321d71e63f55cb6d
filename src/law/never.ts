import type { Side } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import { all, type Test } from './combine.ts'
import { ANY_DAY, type Context } from './context.ts'
import { looksAtItem } from './of-any-item.ts'
import { isNo } from './packed.ts'

/** The rule does not cover the item, whatever the date. */
export function neverCovers(context: Context, { rule }: Candidate): boolean {
  return isNever(context, rule.covers)
}

/** The rule does not address the doer on this side, whatever the date. */
export function neverAddresses(context: Context, { steps }: Candidate, side: Side): boolean {
  context.side = side
  return isNever(context, steps.addressee)
}

/** The rule says nothing to this organisation from this side, whatever the item and the date. */
export function neverSpeaks(context: Context, { rule, steps }: Candidate, side: Side): boolean {
  context.side = side
  const { to, with: other, bars, where } = rule.provision
  const addressee = side === 'ours' ? to : side === 'theirs' ? other : bars?.by
  const tests = [steps.known, steps.issued, steps.period]
  if (addressee !== undefined && !looksAtItem(addressee)) tests.push(steps.addressee)
  if (!looksAtItem(where)) tests.push(steps.where)
  return isNever(context, inner => all(inner, tests))
}

/** The rule does not reach the act of the question from this side, whatever the date. */
export function neverReaches(context: Context, { order }: Candidate, side: Side): boolean {
  context.side = side
  return isNever(context, inner => all(inner, order))
}

function isNever(context: Context, test: Test): boolean {
  const { date } = context
  context.date = ANY_DAY
  const result = test(context)
  context.date = date
  context.open.length = 0
  context.rests.length = 0
  return isNo(result)
}
