import type { Measure } from '../model/measure.ts'
import type { StepName } from '../model/verdict.ts'
import { all, any, negate, type Test } from './combine.ts'
import { dayAnswered } from './condition.ts'
import { answerTo, type Context, hasBegun, isBetween, leaveOpen, seen, yesOrNo } from './context.ts'
import { NO, type Packed, YES } from './packed.ts'
import type { Rule, Tables } from './tables.ts'

/** The tests of reach of one rule, by step; cheap ones can be asked first. */
export type StepTests = Readonly<Record<StepName, Test>>

/** A provision that may end or override another, and the test of whether it does. */
export interface Lift {
  readonly by: string
  readonly test: Test
}

/** Makes the steps of a rule; `lifting` holds the provisions whose relation is being asked about, against circles. */
export function stepTests(tables: Tables, rule: Rule, lifting: readonly string[] = []): StepTests {
  const { provision } = rule
  let lifts: readonly Test[] | undefined
  return {
    known: context => seen(context, provision.evidence),
    issued: issuedTest(tables.snapshot.measures[provision.measure]),
    period: context => isInPeriod(context, rule),
    addressee: context =>
      asDoer(
        context,
        rule,
        true,
        context.side === 'ours' ? rule.to : context.side === 'theirs' ? rule.with : rule.barredBy,
      ),
    act: context => (rule.actsBySide[context.side].has(context.question.act) ? YES : NO),
    counterparty: context => asDoer(context, rule, false, context.side === 'ours' ? rule.with : rule.to),
    where: context =>
      context.side === 'barred' ? all(context, [rule.where, offerorUses]) : rule.where(context),
    covered: rule.covers,
    exception: context => negate(context, inner => isExcepted(inner, rule)),
    relation: context =>
      negate(context, inner => {
        lifts ??= liftTests(tables, rule, lifting).map(({ test }) => test)
        return any(inner, lifts)
      }),
  }
}

/** The steps in the order in which failing is cheap to see. */
const CHEAP_FIRST: readonly StepName[] = [
  'act',
  'addressee',
  'known',
  'period',
  'issued',
  'covered',
  'where',
  'counterparty',
  'exception',
  'relation',
]

/** The steps as a list to be gone through, so that the first failure is found early. */
export function inCheapOrder(steps: StepTests): readonly Test[] {
  return CHEAP_FIRST.map(name => steps[name])
}

/** One of its exceptions holds: by itself, or because its paper has been shown. */
export function isExcepted(context: Context, rule: Rule): Packed {
  if (rule.exceptions.length === 0) return NO
  return any(
    context,
    rule.exceptions.map(
      (one): Test =>
        inner =>
          exceptionLifts(inner, one),
    ),
  )
}

export function exceptionLifts(context: Context, one: Rule['exceptions'][number]): Packed {
  if (one.exception.paper !== undefined && answerTo(context, one.key) !== 'yes') return NO
  return applies(context, one)
}

/** An exception could be claimed whose paper has been neither shown nor refused. */
export function isClaimable(context: Context, rule: Rule): Packed {
  if (rule.exceptions.length === 0) return NO
  return any(
    context,
    rule.exceptions.map((one): Test => inner => {
      if (one.exception.paper === undefined || answerTo(inner, one.key) !== undefined) return NO
      return applies(inner, one)
    }),
  )
}

function applies(context: Context, { exception, when, name }: Rule['exceptions'][number]): Packed {
  return all(context, [
    inner => seen(inner, exception.evidence),
    inner => isBetween(inner, exception.from, exception.until, name),
    when,
  ])
}

/** What ends the rule for good, or reaches itself and overrides it. */
export function liftTests(tables: Tables, rule: Rule, lifting: readonly string[] = []): readonly Lift[] {
  const { provision } = rule
  if (lifting.includes(provision.id)) return []
  return tables.liftersOf(provision).flatMap(other =>
    other.provision.relations
      .filter(({ target }) => target === provision.id || target === provision.measure)
      .map(relation => {
        const key = `relation:${other.provision.id}`
        const issued = issuedTest(tables.snapshot.measures[other.provision.measure])
        const repeals: Test = context =>
          all(context, [
            one => seen(one, other.provision.evidence),
            issued,
            one => hasBegun(one, relation.from ?? other.provision.period.from, key),
          ])
        const overriding = inCheapOrder(stepTests(tables, other, [...lifting, provision.id]))
        const overrides: Test = context =>
          all(context, [one => hasBegun(one, relation.from, key), one => all(one, overriding)])
        const test: Test = context =>
          all(context, [
            one => seen(one, relation.evidence, key),
            relation.kind === 'repeals' ? repeals : overrides,
          ])
        return { by: other.provision.id, test }
      }),
  )
}

const offerorUses: Test = context => yesOrNo(context, 'offeror-uses')

function asDoer(context: Context, rule: Rule, isOrganisation: boolean, test: Test): Packed {
  const { isOrganisation: wasOrganisation, system } = context
  context.isOrganisation = isOrganisation
  context.system = rule.system
  const result = test(context)
  context.isOrganisation = wasOrganisation
  context.system = system
  return result
}

function issuedTest(measure: Measure | undefined): Test {
  if (measure === undefined) return () => NO
  const isAt = measure.stages.map((point, index): Test => {
    const key = `stage:${measure.id}/${index}`
    return inner => all(inner, [one => seen(one, point.evidence), one => hasBegun(one, point.on, key)])
  })
  const tests = measure.stages.flatMap((point, index): Test[] => {
    if (point.stage !== 'issued') return []
    const ended = isAt.filter((_, later) => later > index && measure.stages[later]?.stage !== 'issued')
    const parts = [
      isAt[index] ?? (() => NO),
      ...ended.map(
        (test): Test =>
          inner =>
            negate(inner, test),
      ),
    ]
    return [inner => all(inner, parts)]
  })
  return context => any(context, tests)
}

function isInPeriod(context: Context, { provision: { id, period } }: Rule): Packed {
  if (period.from === undefined && period.until === undefined) return YES
  const day = period.countedOn === 'act' ? context.date : dayAnswered(context, period.countedOn)
  if (day === undefined) return leaveOpen(context, period.countedOn)
  const key = `provision:${id}`
  return isBetween(context, period.from, period.until, key, day)
}
