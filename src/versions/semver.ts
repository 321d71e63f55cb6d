import { compareDigits, compareUnits } from './order.ts'
import type { Order } from './order.ts'

interface Semver {
  readonly release: readonly string[]
  readonly before: readonly string[]
}

const SEMVER = /^\s*[v=]?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?\s*$/u

/** Orders by Semantic Versioning 2.0.0 §11. A missing minor or patch is 0, since people leave them out; build metadata does not count. */
export function compareSemver(a: string, b: string): Order | undefined {
  const [one, two] = [readSemver(a), readSemver(b)]
  if (one === undefined || two === undefined) return undefined
  for (let index = 0; index < 3; index += 1) {
    const order = compareDigits(one.release[index] ?? '0', two.release[index] ?? '0')
    if (order !== 0) return order
  }
  return compareBefore(one.before, two.before)
}

function readSemver(text: string): Semver | undefined {
  const match = SEMVER.exec(text)
  if (match === null) return undefined
  const [, major, minor, patch, before] = match
  const identifiers = before === undefined ? [] : before.split('.')
  if (identifiers.includes('')) return undefined
  return { release: [major ?? '0', minor ?? '0', patch ?? '0'], before: identifiers }
}

function compareBefore(a: readonly string[], b: readonly string[]): Order {
  // §11.3: a version with a pre-release comes before the one without.
  if (a.length === 0 || b.length === 0) {
    if (a.length === b.length) return 0
    return a.length === 0 ? 1 : -1
  }
  for (let index = 0; ; index += 1) {
    const [one, two] = [a[index], b[index]]
    if (one === undefined || two === undefined) {
      if (one === two) return 0
      return one === undefined ? -1 : 1
    }
    const order = compareIdentifier(one, two)
    if (order !== 0) return order
  }
}

function compareIdentifier(a: string, b: string): Order {
  const [isNumberA, isNumberB] = [/^\d+$/u.test(a), /^\d+$/u.test(b)]
  if (isNumberA && isNumberB) return compareDigits(a, b)
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1
  return compareUnits(a, b)
}
