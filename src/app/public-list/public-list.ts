import { holdsMeasure, measureOf, parseEntry } from '../../gazette/entry.ts'
import { byText } from '../../base/order.ts'
import type { PublicChange, PublicRow } from '../../model/public-row.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { ReviewRecord } from '../../ports/store/reviews.ts'
import { type Authority, authorityIn } from '../authority/authority.ts'
import { isOfCase } from '../reviews/case-measure.ts'
import { isWithin } from '../shelves/within.ts'
import type { Registry } from '../registry.ts'
import { caseRow, daysOfCase } from './case-row.ts'
import { daysOfWordings, measureRows, type Wording } from './measure-rows.ts'

/** What the public list is asked for by. */
export interface ListFilter {
  readonly status?: string
  /** Of this category or one below it. */
  readonly category?: string
}

/** Everything from which the list of any day follows. */
export interface ListRecord {
  readonly authority?: Authority
  readonly cases: readonly ReviewRecord[]
  readonly wordings: readonly Wording[]
}

const MOST_CASES = 100_000
const ENTRIES_AT_ONCE = 1_000

/** Reads what the list follows from: the cases, and the gazette. */
export async function readListRecord({ store }: Registry): Promise<ListRecord> {
  return store.read(async tables => {
    const authority = await authorityIn(tables)
    if (authority === undefined) return { cases: [], wordings: [] }
    return {
      authority,
      cases: await tables.reviews.list({ limit: MOST_CASES }),
      wordings: (await wordingsIn(tables)).filter(({ id }) => !isOfCase(authority, id)),
    }
  })
}

/** The list of a day. Pure: the same record gives the same list, also of days that are long gone. */
export function listOn(
  snapshot: Snapshot,
  { authority, cases, wordings }: ListRecord,
  day: string,
  filter: ListFilter = {},
): readonly PublicRow[] {
  if (authority === undefined) return []
  const rows = [
    ...cases.flatMap(review => {
      const row = caseRow(snapshot, authority, review, day)
      return row === undefined ? [] : [row]
    }),
    ...measureRows(snapshot, wordings, day),
  ]
  return rows
    .filter(row => isWanted(snapshot, row, filter))
    .toSorted(byText(({ name, key }) => `${name} ${key}`))
}

/** What differs between two days. */
export function changesOn(
  snapshot: Snapshot,
  record: ListRecord,
  from: string,
  to: string,
  filter: ListFilter = {},
): readonly PublicChange[] {
  const [before, after] = [from, to].map(
    day => new Map(listOn(snapshot, record, day, filter).map(row => [row.key, row])),
  )
  if (before === undefined || after === undefined) return []
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)]
    if (isSame(was, is)) return []
    return [
      { key, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) },
    ]
  })
}

/** The days up to one on which the list changed or may have, the newest first. */
export function daysOfChange({ cases, wordings }: ListRecord, upTo: string): readonly string[] {
  const days = [...cases.flatMap(({ state }) => daysOfCase(state)), ...daysOfWordings(wordings)]
  return [...new Set(days)]
    .filter(day => day <= upTo)
    .toSorted()
    .toReversed()
}

function isWanted(snapshot: Snapshot, row: PublicRow, { status, category }: ListFilter): boolean {
  const isOfStatus =
    status === undefined ||
    status === '' ||
    row.status === status ||
    (status === 'under-review' && row.isUnderReview)
  const isOfCategory =
    category === undefined ||
    category === '' ||
    row.categories.some(each => isWithin(snapshot.categories, each, category))
  return isOfStatus && isOfCategory
}

function isSame(one: PublicRow | undefined, other: PublicRow | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Every act about a measure, in order. */
async function wordingsIn({ gazette }: Tables): Promise<readonly Wording[]> {
  const found: Wording[] = []
  for (let from = 0; ; from += ENTRIES_AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- so many entries are in memory at a time
    const rows = await gazette.entries(from, ENTRIES_AT_ONCE)
    for (const { bytes } of rows) {
      const entry = parseEntry(bytes)
      if (!entry.ok) continue
      const { subject: id, at, kind, body } = entry.value
      const act = { id, on: at.slice(0, 10) }
      if (holdsMeasure(kind)) found.push({ ...act, data: measureOf(entry.value) })
      else if (kind === 'measure-repealed' && typeof body['on'] === 'string')
        found.push({ ...act, endsOn: body['on'] })
    }
    if (rows.length < ENTRIES_AT_ONCE) return found
  }
}
