import { compareCalendar } from './calendar.ts'
import { compareDotted } from './dotted.ts'
import { compareDpkg } from './dpkg.ts'
import { MAX_VERSION_LENGTH } from './order.ts'
import type { Order } from './order.ts'
import { compareRpm } from './rpm.ts'
import { compareSemver } from './semver.ts'
import { compareWindows } from './windows.ts'

type Compare = (a: string, b: string) => Order | undefined

const SCHEMES: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['dotted', compareDotted],
  ['semver', compareSemver],
  ['dpkg', compareDpkg],
  ['rpm', compareRpm],
  ['windows', compareWindows],
  ['calendar', compareCalendar],
])

/** The names of all schemes that are known here. */
export const VERSION_SCHEMES: readonly string[] = [...SCHEMES.keys()]

/**
 * Orders two versions in a scheme; one that is not known is taken as `dotted`. Undefined when either cannot be read in it.
 * Among those that can be read it is a total order, in which different spellings of a version are equal.
 */
export function compareVersions(scheme: string, a: string, b: string): Order | undefined {
  if (a.length > MAX_VERSION_LENGTH || b.length > MAX_VERSION_LENGTH) return undefined
  return (SCHEMES.get(scheme) ?? compareDotted)(a, b)
}

/** Whether a text can be read as a version in a scheme, and so be ordered against others. */
export function isVersion(scheme: string, text: string): boolean {
  return compareVersions(scheme, text, text) !== undefined
}
