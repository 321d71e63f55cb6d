import { type NearMiss, type StepName, STEPS } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import type { Test } from './combine.ts'
import type { Context } from './context.ts'
import { type Docket, fromEachSide } from './docket.ts'
import { isNo } from './packed.ts'
import { exceptionLifts } from './steps.ts'

const BUT_ACT = STEPS.filter(name => name !== 'act')

/**
 * Every provision that covers the item and fails elsewhere, with what failed. Most of it is the same for every act: a docket
 * remembers what was found without reading the act.
 */
export function nearMissesOf(docket: Docket): readonly NearMiss[] {
  const { nearness } = docket
  const { context, isActRead } = watched(docket.context)
  const remember = <Found>(found: Map<Candidate, Found>, candidate: Candidate, find: () => Found): Found => {
    const known = found.get(candidate)
    if (known !== undefined || found.has(candidate)) return known as Found
    isActRead.value = false
    const made = find()
    if (!isActRead.value) found.set(candidate, made)
    return made
  }
  return fromEachSide({ ...docket, context }, (candidate, side) => {
    const isActOff = isRuledOut(context, candidate.steps.act)
    if (side !== 'ours' && isActOff) return []
    const others = remember(nearness.failed[side], candidate, () => failedOf(context, candidate))
    if (others === undefined || (others.length === 0 && !isActOff)) return []
    const failed = isActOff ? STEPS.filter(name => name === 'act' || others.includes(name)) : others
    const lifted = remember(nearness.lifted[side], candidate, () => liftedOf(context, candidate))
    return [{ provision: candidate.rule.provision.id, side, failed, lifted }]
  })
}

/** The context, and whether the act of its question has been read. */
function watched(context: Context): { readonly context: Context; readonly isActRead: { value: boolean } } {
  const { act } = context.question
  const isActRead = { value: false }
  const question = {
    ...context.question,
    get act() {
      isActRead.value = true
      return act
    },
  }
  return { context: { ...context, question }, isActRead }
}

function failedOf(context: Context, { steps }: Candidate): readonly StepName[] | undefined {
  return isRuledOut(context, steps.covered)
    ? undefined
    : BUT_ACT.filter(name => name !== 'covered' && isRuledOut(context, steps[name]))
}

function liftedOf(context: Context, { rule, lifts }: Candidate): readonly string[] {
  const lifted = [
    ...rule.exceptions
      .filter(one => !isRuledOut(context, inner => exceptionLifts(inner, one)))
      .map(({ exception }) => `${rule.provision.id}/${exception.id}`),
    ...lifts().flatMap(({ by, test }) => (isRuledOut(context, test) ? [] : [by])),
  ]
  return [...new Set(lifted)].toSorted()
}

/** Asks, and leaves nothing behind. */
function isRuledOut(context: Context, test: Test): boolean {
  const openMark = context.open.length
  const restMark = context.rests.length
  const packed = test(context)
  context.open.length = openMark
  context.rests.length = restMark
  return isNo(packed)
}
