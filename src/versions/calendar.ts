import { compareDigits } from './order.ts'
import type { Order } from './order.ts'
import { compareSegments, segmentsOf } from './segments.ts'
import type { Segment } from './segments.ts'

interface Calendar {
  readonly year: string
  readonly rest: readonly Segment[]
}

const COMPACT = /^((?:19|2\d)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])?(?!\d)/u
const YEAR = /^((?:19|2\d)\d\d|\d\d)(?!\d)/u

/** Orders versions that begin with a year: `2014`, `24.04.1`, `20140805`, `2019 R2`. Two digits are a year from 1970 to 2069. */
export function compareCalendar(a: string, b: string): Order | undefined {
  const [one, two] = [readCalendar(a), readCalendar(b)]
  if (one === undefined || two === undefined) return undefined
  return compareDigits(one.year, two.year) || compareSegments(one.rest, two.rest)
}

function readCalendar(text: string): Calendar | undefined {
  const plain = text.trim().replace(/^v(?=\d)/iu, '')
  const spread = plain.replace(COMPACT, (_, year: string, month: string, day?: string) =>
    day === undefined ? `${year}.${month}` : `${year}.${month}.${day}`,
  )
  const match = YEAR.exec(spread)
  if (match === null) return undefined
  const [written, year = ''] = match
  return { year: fullYear(year), rest: restOf(spread.slice(written.length)) }
}

/** A number that says nothing stands in front, so that segments are read even where no digit follows. */
function restOf(text: string): readonly Segment[] {
  return segmentsOf(`0.${text}`) ?? []
}

function fullYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) >= 70 ? `19${year}` : `20${year}`
}
