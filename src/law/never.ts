import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Side } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import type { Test } from './combine.ts'
import type { Context } from './context.ts'
import { isLasting } from './lasting.ts'
import { isNo } from './packed.ts'

/** The rule does not cover the item, and would not on any other date. */
export function neverCovers(context: Context, { rule }: Candidate): boolean {
  return isNever(context, rule.provision.covers, 'ours', rule.covers)
}

/** The rule does not address the doer on this side, and would not on any other date. */
export function neverAddresses(context: Context, { rule, steps }: Candidate, side: Side): boolean {
  return isNever(context, addresseeOf(rule.provision, side), side, steps.addressee)
}

function isNever(context: Context, condition: Condition | undefined, side: Side, test: Test): boolean {
  if (condition === undefined || !isLasting(condition, context.product)) return false
  context.side = side
  const result = test(context)
  context.open.length = 0
  context.rests.length = 0
  return isNo(result)
}

function addresseeOf({ to, with: other, bars }: Provision, side: Side): Condition | undefined {
  return side === 'ours' ? to : side === 'theirs' ? other : bars?.by
}
