import type { Order } from './order.ts'
import { compareSegments, segmentsOf } from './segments.ts'

/** Orders versions of numbers and words, such as `14.3 RU1`, `v2.0-beta` or `11.2.0.1`; the scheme where no other is known. */
export function compareDotted(a: string, b: string): Order | undefined {
  const [one, two] = [readDotted(a), readDotted(b)]
  return one === undefined || two === undefined ? undefined : compareSegments(one, two)
}

function readDotted(text: string): ReturnType<typeof segmentsOf> {
  return segmentsOf(text.replace(/^\s*(?:version|ver|v)[.\s]*(?=\d)/iu, ''))
}
