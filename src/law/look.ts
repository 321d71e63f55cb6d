import type { Day } from '../base/day.ts'
import type { Condition } from '../model/condition.ts'
import type { Listing } from '../model/list.ts'
import type { ProductRole } from '../model/party.ts'
import { addDaysOfCondition, addOwnDays, addStretch } from './change-days.ts'
import { prepare } from './condition.ts'
import { conditionsOf } from './conditions-of.ts'
import type { Context } from './context.ts'
import { partiesNamedBy } from './mentions.ts'
import { basisRankOf, isNo, isYes } from './packed.ts'
import type { Rule, Tables } from './tables.ts'

/** What a condition makes of a product, apart from all else that it reads, as a text. */
export type Mark = string
/** Looks at the product of a context, and adds the days on which what is not settled may change. */
export type Look = (context: Context, days: Set<Day>) => Mark

/** It does not hold, whatever is answered and whatever the day. */
export const NOT: Mark = '0'
/** It may come out as for no other product. */
export const ALONE: Mark = '*'

/** At the conditions of a rule and of whatever may lift it. */
export function looksOf(tables: Tables, rule: Rule, path: readonly string[]): readonly Look[] {
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

/** At one condition. */
export function lookOf(tables: Tables, condition: Condition): Look {
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
    case 'enlisted':
    case 'named': {
      // An other side that nobody named is the item's maker for some acts, and open where there is none.
      const naming =
        condition.kind === 'named'
          ? [condition]
          : tables.linesOf(condition.list).flatMap(({ line }) => partiesNamedBy(line.names))
      const makers = naming.map(({ parties, reach }) =>
        lookOf(tables, { kind: 'party', role: 'maker', parties, reach }),
      )
      const ofItself = daysOf(tables, condition)
      return (context, days) => {
        for (const day of ofItself) days.add(day)
        const marks = makers.map(maker => maker(context, days)).join()
        return `maker${rolesOf(context, 'maker').length > 0 ? ' known' : ''}(${marks})`
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
        return `reads ${whatIsRead(context, tables, condition)}`
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
