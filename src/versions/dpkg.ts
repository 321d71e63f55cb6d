import { compareDigits, compareNumbers } from './order.ts'
import type { Order } from './order.ts'

interface DpkgVersion {
  readonly epoch: string
  readonly upstream: string
  readonly revision: string
}

const DPKG = /^\s*(?:(\d+):)?([A-Za-z0-9.+~:-]*?)(?:-([A-Za-z0-9.+~]*))?\s*$/u

/** Orders as Debian Policy §5.6.12 says: epoch, upstream version, revision; a tilde comes before everything, even the end. */
export function compareDpkg(a: string, b: string): Order | undefined {
  const [one, two] = [readDpkg(a), readDpkg(b)]
  if (one === undefined || two === undefined) return undefined
  return (
    compareDigits(one.epoch, two.epoch) ||
    comparePart(one.upstream, two.upstream) ||
    comparePart(one.revision, two.revision)
  )
}

function readDpkg(text: string): DpkgVersion | undefined {
  const match = DPKG.exec(text)
  if (match === null) return undefined
  const [, epoch = '0', upstream = '', revision = ''] = match
  return upstream === '' ? undefined : { epoch, upstream, revision }
}

/** Turn by turn a run without digits, then a run of digits; an empty run of digits counts as 0. */
function comparePart(a: string, b: string): Order {
  const [one, two] = [runsOf(a), runsOf(b)]
  for (let index = 0; index < Math.max(one.length, two.length); index += 1) {
    const [runA, runB] = [one[index] ?? '', two[index] ?? '']
    const order = index % 2 === 0 ? compareText(runA, runB) : compareDigits(runA, runB)
    if (order !== 0) return order
  }
  return 0
}

/** Alternating: at even places runs without digits (the first may be empty), at odd places digits. */
function runsOf(text: string): readonly string[] {
  return text.split(/(\d+)/u)
}

function compareText(a: string, b: string): Order {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareNumbers(rankOf(a.charCodeAt(index)), rankOf(b.charCodeAt(index)))
    if (order !== 0) return order
  }
  return 0
}

/** Tilde < the end (NaN) < letters < all else. */
function rankOf(unit: number): number {
  if (unit === 0x7e) return -1
  if (Number.isNaN(unit)) return 0
  const isLetter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
  return isLetter ? unit : unit + 256
}
