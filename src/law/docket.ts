import type { Day } from '../base/day.ts'
import { LAST_DAY } from '../base/day.ts'
import { BASES, basisRank } from '../model/evidence.ts'
import type { ActId, PartyId, ProductId } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Side } from '../model/verdict.ts'
import { candidatesFor, indexRules } from './candidates.ts'
import { daysOfProduct, daysOfRule, daysOfWaivers } from './change-days.ts'
import type { Context } from './context.ts'
import { tablesOf } from './make-tables.ts'
import { type Nearness, newNearness } from './nearness.ts'
import { neverAddresses, neverCovers } from './never.ts'
import type { Candidate } from './candidate.ts'
import { standingOf } from './standing.ts'
import { inCheapOrder, type Lift, liftTests, stepTests } from './steps.ts'
import type { Rule, Tables } from './tables.ts'

/** A question made ready: whom it concerns, what may cover the item, and the context to decide in. */
export interface Docket {
  readonly tables: Tables
  readonly context: Context
  readonly candidates: readonly Candidate[]
  /** What was found of its rules and does not turn on the act; see near-misses.ts. */
  readonly nearness: Nearness
}

const WEAKEST = BASES.length - 1
const FINDERS = new WeakMap<Snapshot, CandidateFinder>()
const DAYS = new WeakMap<Rule, ReadonlySet<Day>>()
const CANDIDATES = new WeakMap<Rule, Candidate>()

/** The positions, in order, of the rules that may cover a product or what a party makes. */
type CandidateFinder = (product: ProductId | undefined, party: PartyId | undefined) => readonly number[]

/** Tells which rules may cover a product, by their positions in order, where that has been worked out of the whole snapshot of which only a part is at hand. */
export function tellCandidates(part: Snapshot, finder: CandidateFinder): void {
  FINDERS.set(part, finder)
}

/** Opens a docket for a question. */
export function openDocket(snapshot: Snapshot, question: Question): Docket {
  const tables = tablesOf(snapshot)
  const { product, party } = question.item
  const docket = openWith(snapshot, question, candidatesOf(tables, product, party))
  return withoutUncovering(docket)
}

/** The same with only the rules of its act, which are all that the answer rests on; how near the others came is not to be had from it. */
export function openForAct(snapshot: Snapshot, question: Question): Docket {
  return withoutUncovering(openForStatus(snapshot, question))
}

function withoutUncovering(docket: Docket): Docket {
  return { ...docket, candidates: docket.candidates.filter(one => !neverCovers(docket.context, one)) }
}

/** Opens a docket with these rules, whoever found that no other may cover the item. */
export function openWith(snapshot: Snapshot, question: Question, candidates: readonly Candidate[]): Docket {
  const tables = tablesOf(snapshot)
  return { tables, context: contextOf(tables, question), candidates, nearness: newNearness() }
}

/**
 * Opens a docket for the status alone. Rules of other acts say nothing to it, and whether a rule covers the item is asked only once:
 * with everything else.
 */
export function openForStatus(snapshot: Snapshot, question: Question): Docket {
  const tables = tablesOf(snapshot)
  const { act, item } = question
  const candidates = candidatesOf(tables, item.product, item.party).filter(({ rule }) =>
    rule.sides.some(side => rule.actsBySide[side].has(act)),
  )
  return openWith(snapshot, question, candidates)
}

/** The rules that may cover a product or what a party makes, made ready. */
export function candidatesOf(tables: Tables, product?: ProductId, party?: PartyId): readonly Candidate[] {
  return finderOf(tables)(product, party).flatMap(position => candidateOf(tables, position) ?? [])
}

/** The context in which a question is decided. */
export function contextOf(tables: Tables, question: Question): Context {
  const { snapshot } = tables
  const { product, party, version } = question.item
  return {
    snapshot,
    standing: standingOf(tables, question.organisation),
    question,
    known: question.known ?? LAST_DAY,
    assumed: new Map(),
    evidence: new Map(),
    date: question.date,
    floorRank: question.floor === undefined ? WEAKEST : basisRank(question.floor),
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
}

/** The docket for another act of the same item. */
export function docketFor(docket: Docket, act: ActId): Docket {
  const { context } = docket
  return { ...docket, context: { ...context, question: { ...context.question, act } } }
}

/** The docket without rules that say nothing to this organisation about any of these acts, except how near they came. */
export function withoutIdle(docket: Docket, acts: readonly ActId[]): Docket {
  const { context, candidates } = docket
  const speaks = (candidate: Candidate) =>
    candidate.rule.sides.some(
      side =>
        acts.some(act => candidate.rule.actsBySide[side].has(act)) &&
        !neverAddresses(context, candidate, side),
    )
  return { ...docket, candidates: candidates.filter(speaks) }
}

/** The days on which what a rule says may begin to come out differently, whatever the item. */
export function daysOfCandidate(tables: Tables, { rule }: Candidate): ReadonlySet<Day> {
  let days = DAYS.get(rule)
  if (days === undefined) {
    days = daysOfRule(tables, rule)
    DAYS.set(rule, days)
  }
  return days
}

/** The days on which what any rule says of this docket's item may begin to come out differently. */
export function itemDays({ context }: Docket): readonly ReadonlySet<Day>[] {
  const { snapshot, product, question } = context
  return [daysOfProduct(snapshot, product), daysOfWaivers(question.waivers)]
}

/** Looks at each rule from each of its sides. */
export function fromEachSide<Found>(
  { context, candidates }: Docket,
  look: (candidate: Candidate, side: Side) => readonly Found[],
): readonly Found[] {
  return candidates.flatMap(candidate =>
    candidate.rule.sides.flatMap(side => {
      context.side = side
      return look(candidate, side)
    }),
  )
}

function finderOf(tables: Tables): CandidateFinder {
  const { snapshot, rules } = tables
  let finder = FINDERS.get(snapshot)
  if (finder === undefined) {
    const index = indexRules(snapshot, rules)
    finder = (product, party) => candidatesFor(tables, index, product, party)
    FINDERS.set(snapshot, finder)
  }
  return finder
}

function candidateOf(tables: Tables, position: number): Candidate | undefined {
  const rule = tables.rules[position]
  if (rule === undefined) return undefined
  let candidate = CANDIDATES.get(rule)
  if (candidate === undefined) {
    const steps = stepTests(tables, rule)
    let lifts: readonly Lift[] | undefined
    candidate = {
      rule,
      steps,
      order: inCheapOrder(steps),
      lifts: () => (lifts ??= liftTests(tables, rule)),
    }
    CANDIDATES.set(rule, candidate)
  }
  return candidate
}
