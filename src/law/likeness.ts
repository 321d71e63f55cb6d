import { type Day, FIRST_DAY } from '../base/day.ts'
import type { ProductId } from '../model/condition.ts'
import { NOBODY } from '../model/organisation.ts'
import type { Question } from '../model/question.ts'
import type { Candidate } from './candidate.ts'
import { daysOfWaivers } from './change-days.ts'
import { ANY_DAY, type Context } from './context.ts'
import { candidatesOf, contextOf, daysOfCandidate, type Docket, itemDays } from './docket.ts'
import { ALONE, type Look, lookOf, looksOf, NOT } from './look.ts'
import type { Rule, Tables } from './tables.ts'

/** A rule that may cover a product, and what the product is to it. */
export interface Met {
  readonly candidate: Candidate
  /** Products of one number are the same to the rule, on every day and under whatever answers; none where a product is like no other. */
  readonly likeness: number | undefined
  /** With a likeness: the days on which what the rule says of such products may begin to come out differently. */
  readonly days: ReadonlySet<Day>
}

/** The rules that may cover a product. Products of one number meet the same rules and are the same to each. */
export interface Meeting {
  readonly number: number
  readonly met: readonly Met[]
}

/** What the products of a snapshot are to its rules, as known on a day. */
interface Likenesses {
  /** Nothing where the rule never covers the product. */
  readonly metWith: (id: ProductId, candidate: Candidate) => Met | undefined
  readonly meetingOf: (id: ProductId) => Meeting
}

const READY = new WeakMap<Tables, { readonly known: number; readonly likenesses: Likenesses }>()

/**
 * What products are to rules turns on no organisation, act or answer, so that whoever asks shares it; a product is looked at when it is
 * first asked for, and what was found is kept for the day of knowledge asked about last.
 */
function likenessesOf(tables: Tables, known: number): Likenesses {
  let ready = READY.get(tables)
  if (ready?.known !== known) {
    ready = { known, likenesses: makeLikenesses(tables, known) }
    READY.set(tables, ready)
  }
  return ready.likenesses
}

/** Tells what each product of the snapshot meets. */
export function meetingsOf(tables: Tables, known: Day): (id: ProductId) => Meeting {
  return likenessesOf(tables, known).meetingOf
}

/** The days on which what a rule says of the item of a docket may begin to come out differently. */
export function daysFor(docket: Docket, candidate: Candidate): readonly ReadonlySet<Day>[] {
  const { tables, context } = docket
  const { product, party } = context.question.item
  if (product !== undefined && party === undefined) {
    const met = likenessesOf(tables, context.known).metWith(product, candidate)
    if (met?.likeness !== undefined) return [met.days, daysOfWaivers(context.question.waivers)]
  }
  return [daysOfCandidate(tables, candidate), ...itemDays(docket)]
}

function makeLikenesses(tables: Tables, known: number): Likenesses {
  const [meetings, looks] = [new Map<ProductId, Meeting>(), new Map<Rule, Looks>()]
  const found = new Map<
    ProductId,
    { readonly context: Context; readonly mets: Map<Candidate, Met | undefined> }
  >()
  const [markNumber, meetingNumber] = [numbering(), numbering()]
  const metWith = (id: ProductId, candidate: Candidate) => {
    let ofProduct = found.get(id)
    if (ofProduct === undefined) {
      ofProduct = { context: blankContext(tables, id, known), mets: new Map() }
      found.set(id, ofProduct)
    }
    const { context, mets } = ofProduct
    if (mets.has(candidate)) return mets.get(candidate)
    const { rule } = candidate
    let look = looks.get(rule)
    if (look === undefined) {
      look = { covers: lookOf(tables, rule.provision.covers), all: looksOf(tables, rule, []) }
      looks.set(rule, look)
    }
    const met = meet(context, candidate, look, markNumber)
    mets.set(candidate, met)
    return met
  }
  const meetingOf = (id: ProductId) => {
    let meeting = meetings.get(id)
    if (meeting === undefined) {
      const met = candidatesOf(tables, id).flatMap(candidate => metWith(id, candidate) ?? [])
      const names = met.map(({ candidate: { rule }, likeness }) => likeness ?? `${rule.provision.id} ${id}`)
      meeting = { number: meetingNumber(names.join()), met }
      meetings.set(id, meeting)
    }
    return meeting
  }
  return { metWith, meetingOf }
}

interface Looks {
  readonly covers: Look
  readonly all: readonly Look[]
}

function meet(
  context: Context,
  candidate: Candidate,
  { covers, all }: Looks,
  numberOf: (name: string) => number,
): Met | undefined {
  const days = new Set<Day>()
  if (covers(context, days) === NOT) return undefined
  const marks = all.map(look => look(context, days))
  const isAlone = marks.some(mark => mark.includes(ALONE))
  const name = `${candidate.rule.provision.id} ${marks.join('|')}`
  return { candidate, likeness: isAlone ? undefined : numberOf(name), days }
}

/** Nothing is answered, no basis is good enough to end a search, and no day is named: what is certain so is certain always. */
function blankContext(tables: Tables, product: ProductId, known: number): Context {
  const question: Question = {
    organisation: NOBODY,
    act: '',
    item: { product },
    answers: {},
    date: FIRST_DAY,
    waivers: [],
  }
  return { ...contextOf(tables, question), known, date: ANY_DAY, floorRank: -1 }
}

function numbering(): (name: string) => number {
  const known = new Map<string, number>()
  return name => {
    let number = known.get(name)
    if (number === undefined) {
      number = known.size
      known.set(name, number)
    }
    return number
  }
}
