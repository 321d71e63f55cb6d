import { compareDigits, compareNumbers, compareUnits } from './order.ts'
import type { Order } from './order.ts'

interface RpmVersion {
  readonly epoch: string
  readonly version: string
  readonly release: string
}

const RPM = /^\s*(?:(\d+):)?([^\s:-]+)(?:-([^\s:-]+))?\s*$/u
const RUN = /\d+|[A-Za-z]+|[~^]/gu

/**
 * Orders by epoch, version and release as rpm does. A version without a release comes before all of its releases
 * (rpm would call it equal to each, which is no order).
 */
export function compareRpm(a: string, b: string): Order | undefined {
  const [one, two] = [readRpm(a), readRpm(b)]
  if (one === undefined || two === undefined) return undefined
  return (
    compareDigits(one.epoch, two.epoch) ||
    comparePart(one.version, two.version) ||
    comparePart(one.release, two.release)
  )
}

function readRpm(text: string): RpmVersion | undefined {
  const match = RPM.exec(text)
  if (match === null) return undefined
  const [, epoch = '0', version = '', release = ''] = match
  return { epoch, version, release }
}

function comparePart(a: string, b: string): Order {
  const [one, two] = [a.match(RUN) ?? [], b.match(RUN) ?? []]
  for (let index = 0; index < Math.max(one.length, two.length); index += 1) {
    const order = compareRun(one[index], two[index])
    if (order !== 0) return order
  }
  return 0
}

function compareRun(a: string | undefined, b: string | undefined): Order {
  const order = compareNumbers(rankOf(a), rankOf(b))
  if (order !== 0 || a === undefined || b === undefined) return order
  return /^\d/u.test(a) ? compareDigits(a, b) : compareUnits(a, b)
}

/** Tilde < the end < caret < letters < digits. */
function rankOf(run: string | undefined): number {
  if (run === undefined) return 1
  if (run === '~') return 0
  if (run === '^') return 2
  return /^\d/u.test(run) ? 4 : 3
}
