import type { Json, JsonObject } from '../../base/canonical-json.ts'
import type { ListStatus, PublicRow } from '../../model/public-row.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { thingOf } from './thing.ts'

/** A measure in the wording that it had from one act on, until the next about it. */
export interface Wording {
  readonly id: string
  /** The day of the act. */
  readonly on: string
  /** Undefined where the act ends the measure, from `endsOn` on. */
  readonly data?: JsonObject
  readonly endsOn?: string
}

const STATUSES: Readonly<Record<string, ListStatus>> = {
  approve: 'approved',
  restrict: 'restricted',
  prohibit: 'prohibited',
}
const KINDS = ['product', 'party', 'category'] as const

/** What the public list says on a day by measures that name products, parties or categories outright. Wordings stand in the order of acts. */
export function measureRows(
  snapshot: Snapshot,
  wordings: readonly Wording[],
  day: string,
): readonly PublicRow[] {
  const known = wordings.filter(({ on }) => on <= day)
  return [...new Set(known.map(({ id }) => id))].flatMap(id => {
    const own = known.filter(wording => wording.id === id)
    const ended = own.at(-1)?.endsOn
    const wording = own.findLast(({ data }) => data !== undefined)
    if (wording === undefined || (ended !== undefined && ended <= day)) return []
    return Object.entries(objectOf(wording.data?.['provisions'])).flatMap(([local, provision]) =>
      provisionRows(snapshot, `${id}/${local}`, wording, objectOf(provision), day, ended),
    )
  })
}

/** The days on which what measures say may change. */
export function daysOfWordings(wordings: readonly Wording[]): readonly string[] {
  return wordings.flatMap(({ on, data, endsOn }) => [
    on,
    ...(endsOn === undefined ? [] : [endsOn]),
    ...Object.values(objectOf(data?.['provisions'])).flatMap(provision => {
      const { from, until } = objectOf(provision)
      return [from, until].filter(day => typeof day === 'string')
    }),
  ])
}

function provisionRows(
  snapshot: Snapshot,
  key: string,
  { id: measure, on }: Wording,
  { effect, covers, from, until, says }: JsonObject,
  day: string,
  ended: string | undefined,
): readonly PublicRow[] {
  const status = typeof effect === 'string' ? STATUSES[effect] : undefined
  if (status === undefined) return []
  if (typeof from === 'string' && from > sameLength(day, from)) return []
  if (typeof until === 'string' && until < sameLength(day, until)) return []
  const last = typeof until === 'string' ? until : ended
  return KINDS.flatMap(kind =>
    textsOf(objectOf(covers)[kind]).map(id => ({
      key: `${key} ${kind} ${id}`,
      ...thingOf(snapshot, { kind, id }),
      status,
      isUnderReview: false,
      since: typeof from === 'string' ? from : on,
      ...(last === undefined ? {} : { until: last }),
      conditions: [],
      says: typeof says === 'string' ? says : '',
      measure,
    })),
  )
}

/** A day as exact as another date is: a year or a month counts whole. */
function sameLength(day: string, date: string): string {
  return day.slice(0, date.length)
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
}

function textsOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}
