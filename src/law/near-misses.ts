import { type NearMiss, type StepName, STEPS } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import type { Test } from './combine.ts'
import type { Context } from './context.ts'
import { type Docket, fromEachSide } from './docket.ts'
import { isNo } from './packed.ts'
import { exceptionLifts } from './steps.ts'

const NOT_COVERED: readonly StepName[] = ['covered']
/** The steps besides these two, each of which is asked by itself. */
const BESIDE = STEPS.filter(name => name !== 'act' && name !== 'covered')

/**
 * Every provision that covers the item and fails elsewhere, with what failed. Most of it is the same for every act: a docket
 * remembers what was found without reading the act.
 */
export function nearMissesOf(docket: Docket): readonly NearMiss[] {
  const { nearness } = docket
  const { context, actsRead } = watched(docket.context)
  const remember = <Found extends object>(
    found: Map<Candidate, Found>,
    candidate: Candidate,
    find: () => Found,
  ): Found => {
    const known = found.get(candidate)
    if (known !== undefined) return known
    const before = actsRead()
    const made = find()
    if (actsRead() === before) found.set(candidate, made)
    return made
  }
  return fromEachSide({ ...docket, context }, (candidate, side) => {
    const isActOff = isRuledOut(context, candidate.steps.act)
    if (side !== 'ours' && isActOff) return []
    const others = remember(nearness.failed[side], candidate, () => failedOf(context, candidate))
    if (others.includes('covered') || (others.length === 0 && !isActOff)) return []
    const failed = isActOff ? STEPS.filter(name => name === 'act' || others.includes(name)) : others
    const lifted = remember(nearness.lifted[side], candidate, () => liftedOf(context, candidate))
    return [{ provision: candidate.rule.provision.id, side, failed, lifted }]
  })
}

/** The context, and how often the act of its question has been read. */
function watched(context: Context): { readonly context: Context; readonly actsRead: () => number } {
  const { act } = context.question
  let reads = 0
  const question = {
    ...context.question,
    get act() {
      reads += 1
      return act
    },
  }
  return { context: { ...context, question }, actsRead: () => reads }
}

/** The steps that fail, other than the act; of a rule that does not cover the item that one alone. */
function failedOf(context: Context, { steps }: Candidate): readonly StepName[] {
  if (isRuledOut(context, steps.covered)) return NOT_COVERED
  return BESIDE.filter(name => isRuledOut(context, steps[name]))
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
