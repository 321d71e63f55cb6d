import { type Day, FIRST_DAY, formatDay } from '../base/day.ts'
import { compareText } from '../base/order.ts'
import type { ActId, ProductId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Status } from '../model/status.ts'
import type { Contradiction } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import { answersMeeting } from './answers-meeting.ts'
import { daysOfProduct, inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { daysOfCandidate, type Docket, openDocket } from './docket.ts'
import { hear } from './judge.ts'
import { isNo, isYes } from './packed.ts'
import { limitsUse } from './limits-use.ts'

/** A contradiction with a question in which it is met. */
export interface Met extends Contradiction {
  readonly question: Question
}

/** Two rules of one system that may approve and forbid the same, with the acts and products that both speak of. */
interface Pair {
  readonly approval: Candidate
  readonly prohibition: Candidate
  readonly acts: readonly ActId[]
  readonly products: readonly ProductId[]
  readonly days: readonly Day[]
}

/**
 * Every pair of provisions of one system of which one certainly approves and the other certainly forbids the same product and act
 * for one of the presets on one day, with the first such question. Circumstances and attributes are given as the two ask for them.
 * What is found is a contradiction; what no preset, product and such answers meet is not looked for.
 */
export function findContradictions(snapshot: Snapshot): readonly Met[] {
  const organisations = Object.values(snapshot.organisations)
  return pairsIn(snapshot).flatMap(pair => {
    for (const organisation of organisations) {
      const question = meet(snapshot, pair, organisation)
      if (question === undefined) continue
      const { approval, prohibition } = pair
      const [approves, forbids] = [approval.rule.provision.id, prohibition.rule.provision.id]
      return [{ system: approval.rule.system, approves, forbids, question }]
    }
    return []
  })
}

function pairsIn(snapshot: Snapshot): readonly Pair[] {
  const speaking = productsByCandidate(snapshot)
  const approvals = [...speaking.keys()].filter(({ rule }) => mayApprove(rule.provision.effect))
  return approvals.flatMap(approval =>
    [...speaking.keys()].flatMap(prohibition => {
      if (!mayForbid(prohibition) || prohibition.rule.system !== approval.rule.system) return []
      const acts = [...approval.rule.actsBySide.ours].filter(act => prohibition.rule.actsBySide.ours.has(act))
      const products = [...(speaking.get(approval) ?? [])].filter(product =>
        speaking.get(prohibition)?.has(product),
      )
      if (acts.length === 0 || products.length === 0) return []
      const { tables } = docketOf(snapshot, NOBODY, products[0] ?? '', {})
      const days = inOrder([daysOfCandidate(tables, approval), daysOfCandidate(tables, prohibition)])
      return [{ approval, prohibition, acts, products, days }]
    }),
  )
}

/** The rules that may cover any product, each with these products. */
function productsByCandidate(snapshot: Snapshot): ReadonlyMap<Candidate, ReadonlySet<ProductId>> {
  const found = new Map<Candidate, Set<ProductId>>()
  for (const product of Object.keys(snapshot.products).toSorted(compareText))
    for (const candidate of docketOf(snapshot, NOBODY, product, {}).candidates)
      found.set(candidate, (found.get(candidate) ?? new Set()).add(product))
  return found
}

function mayApprove(effect: string): boolean {
  return effect === 'approve' || effect === 'list-only'
}

function mayForbid({ rule: { provision } }: Candidate): boolean {
  const { effect, duty } = provision
  return effect === 'prohibit' || (effect === 'oblige' && duty !== undefined && limitsUse(duty))
}

/** The first question of this organisation in which both certainly speak. */
function meet(snapshot: Snapshot, pair: Pair, organisation: Organisation): Question | undefined {
  const answers = answersMeeting([pair.approval.rule, pair.prohibition.rule])
  for (const product of pair.products) {
    const docket = docketOf(snapshot, organisation, product, answers)
    if (!mayBind(docket, pair)) return undefined
    for (const date of inOrder([new Set(pair.days), daysOfProduct(snapshot, snapshot.products[product])])) {
      const dated = { ...answers, ...daysCountedOn(pair, date) }
      const context = { ...docket.context, date }
      if (!covers(context, pair)) continue
      for (const act of pair.acts) {
        const question = { ...docket.context.question, act, date, answers: dated }
        const at = { ...context, question }
        if (says(at, docket, pair.approval, 'approved') && says(at, docket, pair.prohibition, 'prohibited'))
          return question
      }
    }
  }
  return undefined
}

/** Whether both may bind the organisation on some day; the item plays no part in it. */
function mayBind(docket: Docket, { approval, prohibition, days }: Pair): boolean {
  return days.some(date => {
    const context = { ...docket.context, date }
    return [approval, prohibition].every(({ steps }) => !isNo(steps.addressee(context)))
  })
}

function covers(context: Context, { approval, prohibition }: Pair): boolean {
  return [approval, prohibition].every(
    ({ steps }) => !isNo(steps.period(context)) && !isNo(steps.covered(context)),
  )
}

/** All that the rule makes of the act is this status, and that for certain. */
function says(context: Context, { tables }: Docket, candidate: Candidate, status: Status): boolean {
  const { outcomes } = hear(context, tables, candidate, 'ours')
  return outcomes.every(one => one.status === status) && outcomes.some(({ packed }) => isYes(packed))
}

/** A period that is counted on another day than that of the act is met by taking them for the same. */
function daysCountedOn({ approval, prohibition }: Pair, date: Day): Readonly<Record<string, string>> {
  const kinds = [approval, prohibition].map(({ rule }) => rule.provision.period.countedOn)
  return Object.fromEntries(kinds.filter(kind => kind !== 'act').map(kind => [kind, formatDay(date)]))
}

const NOBODY: Organisation = {
  id: 'nobody',
  title: 'nobody',
  systems: [],
  classes: [],
  attributes: {},
  circumstances: {},
  isLegalPerson: true,
}

function docketOf(
  snapshot: Snapshot,
  organisation: Organisation,
  product: ProductId,
  answers: Readonly<Record<string, string>>,
): Docket {
  return openDocket(snapshot, {
    organisation,
    act: 'use',
    item: { product },
    answers,
    date: FIRST_DAY,
    waivers: [],
  })
}
