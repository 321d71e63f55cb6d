import type { Day } from '../base/day.ts'
import { LAST_DAY } from '../base/day.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type CandidateIndex, candidatesFor, indexRules } from './candidates.ts'
import { daysOfProduct, daysOfRule, daysOfWaivers, inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { tablesOf } from './make-tables.ts'
import type { Candidate } from './candidate.ts'
import { standingOf } from './standing.ts'
import { inCheapOrder, stepTests } from './steps.ts'
import type { Rule, Tables } from './tables.ts'

/** A question made ready: whom it concerns, what may cover the item, and the context to decide in. */
export interface Docket {
  readonly tables: Tables
  readonly context: Context
  readonly candidates: readonly Candidate[]
}

const INDEXES = new WeakMap<Snapshot, CandidateIndex>()
const DAYS = new WeakMap<Rule, ReadonlySet<Day>>()
const CANDIDATES = new WeakMap<Rule, Candidate>()

/** Opens a docket for a question. */
export function openDocket(snapshot: Snapshot, question: Question): Docket {
  const tables = tablesOf(snapshot)
  let index = INDEXES.get(snapshot)
  if (index === undefined) {
    index = indexRules(tables.rules)
    INDEXES.set(snapshot, index)
  }
  const { product, party, version } = question.item
  const context: Context = {
    snapshot,
    standing: standingOf(tables, question.organisation),
    question,
    known: question.known ?? LAST_DAY,
    assumed: new Map(),
    evidence: new Map(),
    date: question.date,
    side: 'ours',
    isOrganisation: true,
    system: '',
    product: product === undefined ? undefined : snapshot.products[product],
    party,
    version,
    path: product === undefined ? [] : [product],
    open: [],
    rests: [],
  }
  const candidates = candidatesFor(tables, index, product, party).map(position =>
    candidateOf(tables, position),
  )
  return { tables, context, candidates: candidates.filter(one => one !== undefined) }
}

/** The days, in order, on which the status of this docket's question may change. */
export function daysOf({ tables, context, candidates: all }: Docket): readonly Day[] {
  const { act } = context.question
  const candidates = all.filter(({ rule }) => rule.sides.some(side => rule.actsBySide[side].has(act)))
  const sets = candidates.map(({ rule }) => {
    let days = DAYS.get(rule)
    if (days === undefined) {
      days = daysOfRule(tables, rule)
      DAYS.set(rule, days)
    }
    return days
  })
  return inOrder([...sets, daysOfProduct(tables, context.product), daysOfWaivers(context.question.waivers)])
}

function candidateOf(tables: Tables, position: number): Candidate | undefined {
  const rule = tables.rules[position]
  if (rule === undefined) return undefined
  let candidate = CANDIDATES.get(rule)
  if (candidate === undefined) {
    const steps = stepTests(tables, rule)
    candidate = { rule, steps, order: inCheapOrder(steps) }
    CANDIDATES.set(rule, candidate)
  }
  return candidate
}
