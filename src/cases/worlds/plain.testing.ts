import fc, { type Arbitrary } from 'fast-check'
import { addDays } from '../../base/day.ts'
import type { Condition } from '../../model/condition.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Measure, Provision } from '../../model/measure.ts'
import { START } from './condition.testing.ts'

/** The parts of provisions and measures that may stop them from reaching. */
const PARTS = [
  'to',
  'with',
  'covers',
  'where',
  'period',
  'exceptions',
  'relations',
  'evidence',
  'stages',
] as const
export type Part = (typeof PARTS)[number]

/** The parts that a world leaves to chance; so much must hold at once that worlds in which all is left to chance are mostly clear. */
export const parts: Arbitrary<readonly Part[]> = fc.subarray([...PARTS])

const ALWAYS: Condition = { kind: 'always' }
const FOUNDED: Evidence = {
  asserted: [{ source: 's', basis: 'official', knownFrom: addDays(START, -20) }],
  denied: [],
}

/** The provision with every part that is not left to chance made such that it stops nothing. */
export function plainProvision(one: Provision, chance: readonly Part[]): Provision {
  const isLeft = (part: Part) => chance.includes(part)
  return {
    ...one,
    to: isLeft('to') ? one.to : ALWAYS,
    with: isLeft('with') ? one.with : ALWAYS,
    covers: isLeft('covers') ? one.covers : ALWAYS,
    where: isLeft('where') ? one.where : ALWAYS,
    period: isLeft('period') ? one.period : { countedOn: 'act' },
    exceptions: isLeft('exceptions') ? one.exceptions : [],
    relations: isLeft('relations') ? one.relations : [],
    evidence: isLeft('evidence') ? one.evidence : FOUNDED,
  }
}

/** The measure, issued long ago unless its stages are left to chance. */
export function plainMeasure(one: Measure, chance: readonly Part[]): Measure {
  if (chance.includes('stages')) return one
  const on = addDays(START, -20)
  return { ...one, stages: [{ stage: 'issued', on: [on, on], evidence: FOUNDED }] }
}
