import { addDays, formatDay } from '../base/day.ts'
import type { Condition } from '../model/condition.ts'
import type { FactKey } from '../model/question.ts'
import type { Rule } from './tables.ts'

/** What a condition would like a fact to be: one of these, or none of those. */
interface Wish {
  readonly oneOf?: readonly string[]
  readonly noneOf?: readonly string[]
}

/**
 * Answers under which rules speak as plainly as they can: each circumstance and attribute is what all of them ask for, where they agree,
 * and otherwise what the first asks for; no exception is met or claimed; what the lines of their lists require is done.
 */
export function answersMeeting(rules: readonly Rule[]): Readonly<Record<FactKey, string>> {
  const wishes = new Map<FactKey, Wish[]>()
  const wish = (key: FactKey, one: Wish) => {
    const known = wishes.get(key)
    if (known === undefined) wishes.set(key, [one])
    else known.push(one)
  }
  for (const { provision, lines } of rules) {
    for (const condition of [provision.to, provision.covers, provision.where])
      wishFor(condition, 'met', '', wish)
    wishFor(provision.with, 'met', 'counterparty:', wish)
    for (const { id, paper, when } of provision.exceptions) {
      if (paper === undefined) wishFor(when, 'unmet', '', wish)
      else wish(`shown:${provision.id}/${id}`, { oneOf: ['no'] })
    }
    for (const { line } of lines)
      for (const { id } of line.requirements) wish(`met:listing:${line.id}/${id}`, { oneOf: ['yes'] })
  }
  return Object.fromEntries([...wishes].map(([key, all]) => [key, answerFor(all)]))
}

function wishFor(
  condition: Condition,
  as: 'met' | 'unmet',
  side: '' | 'counterparty:',
  wish: (key: FactKey, one: Wish) => void,
): void {
  const isMet = as === 'met'
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) wishFor(part, as, side, wish)
      return
    case 'not':
      wishFor(condition.of, isMet ? 'unmet' : 'met', side, wish)
      return
    case 'circumstance':
      wish(condition.name, isMet ? { oneOf: condition.values } : { noneOf: condition.values })
      return
    case 'attribute': {
      const key = `${side}attribute:${condition.name}`
      wish(key, isMet ? { oneOf: condition.values } : { noneOf: condition.values })
      return
    }
    case 'class':
      if (side !== '')
        for (const name of condition.classes) wish(`${side}${name}`, { oneOf: [isMet ? 'yes' : 'no'] })
      return
    case 'dated': {
      const { from, before } = condition
      const inside = from ?? (before === undefined ? undefined : addDays(before, -1))
      const outside = before ?? (from === undefined ? undefined : addDays(from, -1))
      const day = isMet ? inside : outside
      if (day !== undefined) wish(condition.name, { oneOf: [formatDay(day)] })
      return
    }
    default:
  }
}

/** The first value that every wish allows; failing that, the first that any asks for; `other` where all only rule values out. */
function answerFor(wishes: readonly Wish[]): string {
  const asked = wishes.flatMap(({ oneOf }) => oneOf ?? [])
  const allowed = asked.find(value =>
    wishes.every(({ oneOf, noneOf }) => oneOf?.includes(value) !== false && noneOf?.includes(value) !== true),
  )
  return allowed ?? asked[0] ?? 'other'
}
