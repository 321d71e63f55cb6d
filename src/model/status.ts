/** Every status, the worst first: ordered by how little is left to the organisation's own choice (DESIGN §2). */
export const STATUSES = [
  'prohibited',
  'not-approved',
  'withheld',
  'disqualifying',
  'restricted',
  'discouraged',
  'under-review',
  'waived',
  'clear',
  'approved',
] as const

export type Status = (typeof STATUSES)[number]

/** A status as far as it is settled: `best` and `worst` are equal when nothing is left open. */
export interface StatusRange {
  readonly best: Status
  readonly worst: Status
}

/** 0 is the worst. */
export function rankOf(status: Status): number {
  return STATUSES.indexOf(status)
}

/** The status at a rank; `clear` for a number that is none. */
export function statusAt(rank: number): Status {
  return STATUSES[rank] ?? 'clear'
}

/** The status that leaves less to one's own choice. */
export function worseOf(a: Status, b: Status): Status {
  return rankOf(a) <= rankOf(b) ? a : b
}

/** The status that leaves more to one's own choice. */
export function betterOf(a: Status, b: Status): Status {
  return rankOf(a) >= rankOf(b) ? a : b
}

/** Whether `status` is `limit` or worse; the test behind `--fail-on`. */
export function isAtLeastAsBadAs(status: Status, limit: Status): boolean {
  return rankOf(status) <= rankOf(limit)
}

/** Whether a text is one of STATUSES. */
export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text)
}
