import type { Requirement } from '../model/measure.ts'
import { rankOf, type Status } from '../model/status.ts'
import type { Waiver } from '../model/waiver.ts'
import type { Candidate } from './candidate.ts'
import { all, any, negate, type Test } from './combine.ts'
import { prepare } from './condition.ts'
import { answerTo, type Context } from './context.ts'
import { overTest } from './deadline.ts'
import { limitsUse } from './limits-use.ts'
import { isListed } from './listed.ts'
import { isNo, type Packed, YES } from './packed.ts'
import { exceededTest } from './exceeded.ts'
import { isClaimable } from './steps.ts'
import type { Rule, Tables } from './tables.ts'

/** A truth that is not ruled out, with what it leaves open and what it rests on. */
export interface Taken {
  readonly packed: Packed
  readonly open: readonly string[]
  readonly rests: readonly string[]
}

/** A status that a rule gives or may give. */
export interface Outcome extends Taken {
  readonly status: Status
}

/** Whether a rule reaches the act; nothing where it does not. */
export function reachOf(context: Context, { order }: Candidate): Taken | undefined {
  return takeDown(context, inner => all(inner, order))
}

/** What a rule that reaches makes of the act. Outcomes that are ruled out are left out. */
export function outcomesOf(
  context: Context,
  tables: Tables,
  { rule }: Candidate,
  reach: Taken,
): readonly Outcome[] {
  const claimable: Test = inner => isClaimable(inner, rule)
  const waivers = waiverTests(context, tables, rule).map(({ test }) => test)
  const waived: Test = inner => any(inner, waivers)
  const isOurs = context.side !== 'theirs'
  const found: Outcome[] = []
  const give = (status: Status, tests: readonly Test[]) => {
    const taken = takeDown(context, inner => all(inner, tests))
    if (taken === undefined) return
    const { packed, open, rests } = taken
    found.push({ status, packed, open, rests })
  }
  for (const { status, test } of effectsOf(context, rule)) {
    const gives: readonly Test[] = [inner => putBack(inner, reach), test]
    const unclaimed = [...gives, (inner: Context) => negate(inner, claimable)]
    if (!isOurs) {
      if (status === 'prohibited' || status === 'not-approved') give('withheld', unclaimed)
      continue
    }
    const softer = rankOf(status) < rankOf('restricted') ? 'restricted' : status
    const ways =
      rule.exceptions.length === 0
        ? [[status, unclaimed] as const]
        : [[status, unclaimed] as const, [softer, [...gives, claimable]] as const]
    for (const [one, tests] of ways) {
      if (rankOf(one) >= rankOf('waived') || waivers.length === 0) give(one, tests)
      else {
        give(one, [...tests, inner => negate(inner, waived)])
        give('waived', [...tests, waived])
      }
    }
  }
  return found
}

/** Waivers of this rule that hold for the unit, product, act and date, given by whom the provision names. */
export function waiverTests(
  context: Context,
  tables: Tables,
  rule: Rule,
): readonly { readonly by: string; readonly test: Test }[] {
  const { waivers, act } = context.question
  if (waivers.length === 0) return []
  const { product } = context.question.item
  const isValid = (waiver: Waiver) =>
    waiver.provision === rule.provision.id &&
    rule.provision.liftedBy.includes(waiver.grantor) &&
    context.standing.line.has(waiver.organisation) &&
    (waiver.products === undefined || (product !== undefined && waiver.products.includes(product))) &&
    (waiver.acts === undefined || waiver.acts.includes(act)) &&
    waiver.from <= context.date &&
    context.date <= waiver.until
  return waivers.filter(isValid).map(waiver => ({ by: waiver.id, test: prepare(tables, waiver.where) }))
}

/** Gives again what was taken down. */
function putBack(context: Context, { packed, open, rests }: Taken): Packed {
  context.open.push(...open)
  context.rests.push(...rests)
  return packed
}

/** Asks, and copies what was left open and used off the stacks. */
export function takeDown(context: Context, test: Test): Taken | undefined {
  const openMark = context.open.length
  const restMark = context.rests.length
  const packed = test(context)
  const taken = isNo(packed)
    ? undefined
    : { packed, open: context.open.slice(openMark), rests: context.rests.slice(restMark) }
  context.open.length = openMark
  context.rests.length = restMark
  return taken
}

function effectsOf(
  context: Context,
  rule: Rule,
): readonly { readonly status: Status; readonly test: Test }[] {
  switch (rule.provision.effect) {
    case 'prohibit':
      return [{ status: 'prohibited', test: always }]
    case 'list-only':
      return listOnly(context, rule)
    case 'approve':
      return [{ status: 'approved', test: always }]
    case 'restrict': {
      const state = stateOf(context, rule.provision.id, rule.provision.requirements)
      return state === 'met'
        ? []
        : [{ status: state === 'failed' ? 'prohibited' : 'restricted', test: always }]
    }
    case 'discourage':
      return [{ status: 'discouraged', test: always }]
    case 'disqualify':
      return [{ status: context.side === 'barred' ? 'prohibited' : 'disqualifying', test: always }]
    case 'oblige':
      return limited(context, rule)
    case 'review':
      return [{ status: 'under-review', test: always }]
  }
}

const always: Test = () => YES

function listOnly(
  context: Context,
  { provision, lines }: Rule,
): readonly { readonly status: Status; readonly test: Test }[] {
  const list = provision.list ?? ''
  const states = new Map(
    lines.map(({ line }) => [line, stateOf(context, `listing:${line.id}`, line.requirements)]),
  )
  const linesThatAre = (state: string) => lines.filter(({ line }) => states.get(line) === state)
  const [met, unmet] = [linesThatAre('met'), linesThatAre('unmet')]
  const free: Test = inner => isListed(inner, list, met)
  const bound: Test = inner => isListed(inner, list, unmet)
  return [
    { status: 'approved', test: free },
    { status: 'restricted', test: inner => all(inner, [bound, one => negate(one, free)]) },
    { status: 'not-approved', test: inner => negate(inner, one => any(one, [free, bound])) },
  ]
}

/** What must be brought about is unmet until shown: work to do, no open fact. */
function stateOf(
  context: Context,
  of: string,
  requirements: readonly Requirement[],
): 'met' | 'unmet' | 'failed' {
  let state: 'met' | 'unmet' = 'met'
  for (const { id } of requirements) {
    const answer = answerTo(context, `met:${of}/${id}`)
    if (answer === 'no') return 'failed'
    if (answer !== 'yes') state = 'unmet'
  }
  return state
}

function limited(context: Context, rule: Rule): readonly { readonly status: Status; readonly test: Test }[] {
  const { act } = context.question
  const { duty } = rule.provision
  const isUse = act === 'use' || context.snapshot.acts[act]?.within === 'use'
  if (!isUse || duty === undefined || !limitsUse(duty)) return []
  const due = duty.quota === undefined ? always : exceededTest(rule.provision)
  const over = overTest(rule)
  return [
    { status: 'prohibited', test: inner => all(inner, [due, over]) },
    { status: 'restricted', test: inner => all(inner, [due, one => negate(one, over)]) },
  ]
}
