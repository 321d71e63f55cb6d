import { formatDay, type Day } from '../base/day.ts'

/** Keys under which the model keeps a day, and those under which it keeps a span of days. */
const DAYS = new Set(['knownFrom', 'takenBackOn', 'knowable'])
const SPANS = new Set(['on', 'from', 'until', 'since', 'published', 'date'])

/** A noun of the catalogue as JSON, its days and spans as ISO 8601. */
export function datedJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(datedJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, memberJson(key, member)]))
}

function memberJson(key: string, member: unknown): unknown {
  if (DAYS.has(key) && typeof member === 'number') return formatDay(member as Day)
  if (SPANS.has(key) && isSpan(member)) return member.map(day => formatDay(day))
  return datedJson(member)
}

function isSpan(value: unknown): value is readonly [Day, Day] {
  return Array.isArray(value) && value.length === 2 && value.every(day => typeof day === 'number')
}
