import type { Condition, ProductId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { ProductRole } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import type { Day } from '../base/day.ts'
import type { Listing } from '../model/list.ts'
import type { Candidate } from './candidate.ts'
import { addDaysOfCondition, addOwnDays, addStretch, conditionsOf } from './change-days.ts'
import { prepare } from './condition.ts'
import { ANY_DAY, type Context } from './context.ts'
import { candidatesOf, contextOf } from './docket.ts'
import { basisRankOf, isNo, isYes } from './packed.ts'
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

/** What a condition makes of a product, apart from all else that it reads, as a text. */
type Mark = string
/** Looks at the product of a context, and adds the days on which what is not settled may change. */
type Look = (context: Context, days: Set<Day>) => Mark

/** It does not hold, whatever is answered and whatever the day. */
const NOT: Mark = '0'
/** It may come out as for no other product. */
const ALONE: Mark = '*'

const READY = new WeakMap<
  Tables,
  { readonly known: number; readonly meetingOf: (id: ProductId) => Meeting }
>()

/**
 * What the products of a snapshot are to its rules, by what is known on a day. It turns on no organisation, act or answer, so that whoever asks
 * shares it; a product is looked at when it is first asked for, and what was found is kept for the day of knowledge asked about last.
 */
export function meetingsOf(tables: Tables, known: Day): (product: ProductId) => Meeting {
  let ready = READY.get(tables)
  if (ready?.known !== known) {
    ready = { known, meetingOf: makeMeetings(tables, known) }
    READY.set(tables, ready)
  }
  return ready.meetingOf
}

function makeMeetings(tables: Tables, known: Day): (product: ProductId) => Meeting {
  const meetings = new Map<ProductId, Meeting>()
  const looks = new Map<Rule, { readonly covers: Look; readonly all: readonly Look[] }>()
  const [markNumber, meetingNumber] = [numbering(), numbering()]
  return id => {
    let meeting = meetings.get(id)
    if (meeting !== undefined) return meeting
    const context = blankContext(tables, id, known)
    const met: Met[] = []
    let name = ''
    for (const candidate of candidatesOf(tables, id)) {
      const { rule } = candidate
      let look = looks.get(rule)
      if (look === undefined) {
        look = { covers: lookOf(tables, rule.provision.covers), all: looksOf(tables, rule, []) }
        looks.set(rule, look)
      }
      const days = new Set<Day>()
      if (look.covers(context, days) === NOT) continue
      const marks = look.all.map(one => one(context, days))
      const isAlone = marks.some(mark => mark.includes(ALONE))
      const likeness = isAlone ? undefined : markNumber(`${rule.provision.id} ${marks.join('|')}`)
      met.push({ candidate, likeness, days })
      name += `${likeness ?? `${rule.provision.id} ${id}`} `
    }
    meeting = { number: meetingNumber(name), met }
    meetings.set(id, meeting)
    return meeting
  }
}

/** Nothing is answered, no basis is good enough to end a search, and no day is named: what is certain so is certain always. */
function blankContext(tables: Tables, product: ProductId, known: Day): Context {
  const question: Question = {
    organisation: NOBODY,
    act: '',
    item: { product },
    answers: {},
    date: known,
    known,
    waivers: [],
  }
  return { ...contextOf(tables, question), date: ANY_DAY, floorRank: -1 }
}

const NOBODY: Organisation = {
  id: '',
  title: '',
  systems: [],
  classes: [],
  attributes: {},
  circumstances: {},
  isLegalPerson: true,
}

/** At the conditions of a rule and of whatever may lift it. */
function looksOf(tables: Tables, rule: Rule, path: readonly string[]): readonly Look[] {
  const { provision } = rule
  if (path.includes(provision.id)) return []
  const own = new Set<Day>()
  addOwnDays(own, tables, rule)
  const atDays: Look = (_, days) => {
    for (const day of own) days.add(day)
    return ''
  }
  return [
    atDays,
    ...conditionsOf(provision).map(condition => lookOf(tables, condition)),
    ...tables.liftersOf(provision).flatMap(other => looksOf(tables, other, [...path, provision.id])),
  ]
}

function lookOf(tables: Tables, condition: Condition): Look {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind, of } = condition
      const parts = of.map(part => lookOf(tables, part))
      return (context, days) => {
        const ofParts = new Set<Day>()
        const marks = parts.map(part => part(context, ofParts))
        if (kind === 'all' ? marks.includes(NOT) : marks.every(mark => mark === NOT)) return NOT
        for (const day of ofParts) days.add(day)
        return `${kind}(${marks.join()})`
      }
    }
    case 'not': {
      const part = lookOf(tables, condition.of)
      return (context, days) => `not ${part(context, days)}`
    }
    case 'named': {
      // An other side that nobody named is the item's maker for some acts, and open where there is none.
      const maker = lookOf(tables, { ...condition, kind: 'party', role: 'maker' })
      const ofItself = daysOf(tables, condition)
      return (context, days) => {
        for (const day of ofItself) days.add(day)
        return `${rolesOf(context, 'maker').length > 0 ? 'made' : ''}${maker(context, days)}`
      }
    }
    case 'listed':
      return lookAtLines(tables, condition.list)
    case 'product':
    case 'party':
    case 'category':
    case 'origin':
    case 'list-lacks-category':
    case 'property':
    case 'contains':
    case 'bundles':
    case 'runs-on': {
      const test = prepare(tables, condition)
      const ofItself = daysOf(tables, condition)
      return (context, days) => {
        const packed = test(context)
        const isOpen = context.open.length > 0
        context.open.length = 0
        context.rests.length = 0
        if (isNo(packed)) return NOT
        if (isYes(packed) && !isOpen) return `1${basisRankOf(packed)}`
        for (const day of ofItself) days.add(day)
        return whatIsRead(context, tables, condition)
      }
    }
    default:
      return () => '?'
  }
}

function daysOf(tables: Tables, condition: Condition): ReadonlySet<Day> {
  const days = new Set<Day>()
  addDaysOfCondition(days, tables, condition)
  return days
}

/** At the lines that may name the product. */
function lookAtLines(tables: Tables, list: string): Look {
  let looks: readonly { readonly at: number; readonly line: Listing; readonly look: Look }[] | undefined
  return (context, days) => {
    looks ??= tables
      .linesOf(list)
      .flatMap(({ line }, at) =>
        line.country === undefined ? [{ at, line, look: lookOf(tables, line.names) }] : [],
      )
    let marks = ''
    for (const { at, line, look } of looks) {
      const mark = look(context, days)
      if (mark === NOT) continue
      addStretch(days, line)
      marks += `${at}:${mark} `
    }
    return `[${marks}]`
  }
}

/** What a condition that is not settled yet reads of the product: products with the same are the same to it. */
function whatIsRead(context: Context, tables: Tables, condition: Condition): Mark {
  switch (condition.kind) {
    case 'party':
      return partiesIn(rolesOf(context, condition.role))
    case 'origin': {
      const makers = rolesOf(context, 'maker')
      if (makers.some(isDated)) return ALONE
      return condition.stages
        .map(stage =>
          stage === 'incorporation' || stage === 'headquarters'
            ? makers.map(({ party }) => context.snapshot.parties[party]?.[stage] ?? '').join()
            : (context.product?.origins[stage] ?? []).join(),
        )
        .join(';')
    }
    case 'list-lacks-category':
      return tables
        .linesOf(condition.list)
        .map(({ sharesCategory }, at) => (isNo(sharesCategory(context)) ? '' : at))
        .join()
    case 'property':
      return '?'
    default:
      return ALONE
  }
}

function rolesOf({ product }: Context, wanted: ProductRole['role']): readonly ProductRole[] {
  return product?.roles.filter(({ role }) => role === wanted) ?? []
}

function partiesIn(roles: readonly ProductRole[]): Mark {
  return roles.some(isDated) ? ALONE : roles.map(({ party }) => party).join()
}

function isDated({ since, until }: ProductRole): boolean {
  return since !== undefined || until !== undefined
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
