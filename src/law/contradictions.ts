import { type Day, FIRST_DAY, formatDay } from '../base/day.ts'
import { compareText } from '../base/order.ts'
import type { ActId, ProductId } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import { NOBODY, type Organisation } from '../model/organisation.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Status } from '../model/status.ts'
import type { Contradiction } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'
import { answersMeeting } from './answers-meeting.ts'
import { daysOfProduct, inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { contextOf, daysOfCandidate, openDocket } from './docket.ts'
import { hear } from './judge.ts'
import { isNo, isYes } from './packed.ts'
import { limitsUse } from './limits-use.ts'
import { tablesOf } from './make-tables.ts'
import { neverAddresses } from './never.ts'
import type { Tables } from './tables.ts'

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
  const speaking = [...productsByCandidate(snapshot)]
  return speaking
    .filter(([{ rule }]) => mayApprove(rule.provision))
    .flatMap(([approval, approved]) =>
      speaking
        .filter(([{ rule }]) => mayForbid(rule.provision) && rule.system === approval.rule.system)
        .map(([prohibition, forbidden]) => ({
          approval,
          prohibition,
          acts: [...approval.rule.actsBySide.ours].filter(act => prohibition.rule.actsBySide.ours.has(act)),
          products: [...approved].filter(product => forbidden.has(product)),
        })),
    )
}

/** The rules that may cover any product, each with these products. */
function productsByCandidate(snapshot: Snapshot): ReadonlyMap<Candidate, ReadonlySet<ProductId>> {
  const found = new Map<Candidate, Set<ProductId>>()
  for (const product of Object.keys(snapshot.products).toSorted(compareText))
    for (const candidate of openDocket(snapshot, questionOf(NOBODY, product)).candidates)
      found.set(candidate, (found.get(candidate) ?? new Set()).add(product))
  return found
}

function mayApprove({ effect }: Provision): boolean {
  return effect === 'approve' || effect === 'list-only'
}

function mayForbid({ effect, duty }: Provision): boolean {
  return effect === 'prohibit' || (duty !== undefined && limitsUse(duty))
}

/** The first question of this organisation in which both certainly speak. */
function meet(
  snapshot: Snapshot,
  { approval, prohibition, acts, products }: Pair,
  organisation: Organisation,
): Question | undefined {
  const tables = tablesOf(snapshot)
  const both = [approval, prohibition]
  const answers = answersMeeting(both.map(({ rule }) => rule))
  const days = both.map(one => daysOfCandidate(tables, one))
  for (const product of products) {
    const asked = { ...questionOf(organisation, product), answers }
    const context = contextOf(tables, asked)
    if (both.some(one => neverAddresses(context, one, 'ours'))) return undefined
    for (const date of inOrder([...days, daysOfProduct(snapshot, context.product)])) {
      context.date = date
      if (both.some(({ steps }) => isNo(steps.period(context)))) continue
      const dated = { ...asked, date, answers: { ...answers, ...daysCountedOn(both, date) } }
      for (const act of acts) {
        const question = { ...dated, act }
        const at = { ...context, question }
        if (says(at, tables, approval, 'approved') && says(at, tables, prohibition, 'prohibited'))
          return question
      }
    }
  }
  return undefined
}

/** The rule certainly makes this status of the act; then it makes no other. */
function says(context: Context, tables: Tables, candidate: Candidate, status: Status): boolean {
  const { outcomes } = hear(context, tables, candidate, 'ours')
  return outcomes.some(one => one.status === status && isYes(one.packed))
}

/** A period that is counted on another day than that of the act is met by taking them for the same. */
function daysCountedOn(both: readonly Candidate[], date: Day): Readonly<Record<string, string>> {
  const kinds = both.map(({ rule }) => rule.provision.period.countedOn)
  return Object.fromEntries(kinds.filter(kind => kind !== 'act').map(kind => [kind, formatDay(date)]))
}

function questionOf(organisation: Organisation, product: ProductId): Question {
  return { organisation, act: '', item: { product }, answers: {}, date: FIRST_DAY, waivers: [] }
}
