import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOrdinary } from './ordinary-words.ts'

/** Whether what is almost a name is made of words that people use anyway, also more than one of a thing. */
export function isAnotherWord({ codes, marks }: Letters, start: number, end: number): boolean {
  for (let first = start, next = start + 1; next <= end; next += 1) {
    if (next < end && marks[next] !== MARKS.hard) continue
    const word = String.fromCharCode(...codes.subarray(first, next))
    if (!isOrdinary(word) && !(word.endsWith('s') && isOrdinary(word.slice(0, -1)))) return false
    first = next
  }
  return true
}
