import { StoreFault, type StoreFaultCode } from '../ports/store/store-fault.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE_CODES: Readonly<Record<number, StoreFaultCode>> = {
  5: 'busy',
  6: 'busy',
  8: 'unavailable',
  10: 'unavailable',
  11: 'corrupt',
  13: 'full',
  14: 'unavailable',
  23: 'unavailable',
  26: 'corrupt',
}
/** Extended codes whose primary code says too little. */
const SQLITE_EXTENDED: Readonly<Record<number, StoreFaultCode>> = {
  787: 'dangling',
  1555: 'duplicate',
  2067: 'duplicate',
  2579: 'duplicate',
}
/** SQLSTATE codes and classes of PostgreSQL (Appendix A of its manual). */
const POSTGRES_CODES: readonly (readonly [RegExp, StoreFaultCode])[] = [
  [/^23505$/u, 'duplicate'],
  [/^23503$/u, 'dangling'],
  [/^(?:53100|53200|54000)$/u, 'full'],
  [/^(?:40001|40P01|55P03|53300)$/u, 'busy'],
  [/^(?:08|57P0|3D000|28)/u, 'unavailable'],
  [/^XX/u, 'corrupt'],
]
const NETWORK_CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|ENOENT)$/u

const SAYS: Readonly<Record<StoreFaultCode, string>> = {
  unavailable: 'the database cannot be reached',
  full: 'the disk of the database is full',
  busy: 'the database is busy with somebody else',
  duplicate: 'there is one with the same key already',
  dangling: 'something else refers to it, or what it refers to is gone',
  corrupt: 'the database is damaged; restore a backup',
  other: 'the database refused',
}

/** What a database's own error means, in the closed set that both share. */
export function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error
  const code = codeOf(error)
  return new StoreFault(code, SAYS[code], error)
}

function codeOf(error: unknown): StoreFaultCode {
  if (!(error instanceof Error)) return 'other'
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  if (typeof errcode === 'number') return SQLITE_EXTENDED[errcode] ?? SQLITE_CODES[errcode & 0xff] ?? 'other'
  if (code === 'ERR_INVALID_STATE') return 'unavailable'
  if (typeof code !== 'string') {
    return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after/u.test(
      error.message,
    )
      ? 'unavailable'
      : 'other'
  }
  if (NETWORK_CODES.test(code)) return 'unavailable'
  return POSTGRES_CODES.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'
}
