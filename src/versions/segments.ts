import { compareDigits, compareNumbers, compareUnits } from './order.ts'
import type { Order } from './order.ts'

/** A run of digits, or a run of letters in lower case, of a version. */
export interface Segment {
  readonly kind: 'number' | 'word'
  readonly text: string
}

const RUN = /(\d+)|(\p{L}+)/gu

/** Words that announce a version that has not come out yet, the earliest first. */
const BEFORE_RELEASE = ['dev', 'snapshot', 'preview', 'alpha', 'beta', 'pre', 'rc']

/**
 * The numbers and words of a version; all else only separates them. Zeros at the end of a run of numbers are dropped,
 * so that 10, 10.0 and 10.0.0 are the same; undefined where there is no digit.
 */
export function segmentsOf(text: string): readonly Segment[] | undefined {
  const segments: Segment[] = []
  let seen = false
  for (const [, digits, letters] of text.matchAll(RUN)) {
    if (digits !== undefined) {
      seen = true
      segments.push({ kind: 'number', text: digits })
    } else if (letters !== undefined) {
      dropZeros(segments)
      segments.push({ kind: 'word', text: letters.toLowerCase() })
    }
  }
  dropZeros(segments)
  return seen ? segments : undefined
}

function dropZeros(segments: Segment[]): void {
  for (let last = segments.at(-1); last?.kind === 'number' && /^0+$/u.test(last.text); last = segments.at(-1))
    segments.pop()
}

/** Orders two lists of segments: a word before release < the end < any other word < a number. */
export function compareSegments(a: readonly Segment[], b: readonly Segment[]): Order {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareSegment(a[index], b[index])
    if (order !== 0) return order
  }
  return 0
}

function compareSegment(a: Segment | undefined, b: Segment | undefined): Order {
  const [rankA, rankB] = [rankOf(a), rankOf(b)]
  if (rankA !== rankB || a === undefined || b === undefined) return compareNumbers(rankA, rankB)
  return a.kind === 'number' ? compareDigits(a.text, b.text) : compareUnits(a.text, b.text)
}

function rankOf(segment: Segment | undefined): number {
  if (segment === undefined) return BEFORE_RELEASE.length
  if (segment.kind === 'number') return BEFORE_RELEASE.length + 2
  const early = BEFORE_RELEASE.indexOf(segment.text)
  return early === -1 ? BEFORE_RELEASE.length + 1 : early
}
