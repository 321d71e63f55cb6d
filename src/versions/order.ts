/** Below, equal in rank, or above. */
export type Order = -1 | 0 | 1

/** A longer text is never a version that somebody meant; it is left unread. */
export const MAX_VERSION_LENGTH = 256

/** Orders two runs of ASCII digits by the number they write, however long. */
export function compareDigits(a: string, b: string): Order {
  const [one, two] = [a.replace(/^0+/u, ''), b.replace(/^0+/u, '')]
  if (one.length !== two.length) return one.length < two.length ? -1 : 1
  return compareUnits(one, two)
}

/** Orders two texts by UTF-16 code unit. */
export function compareUnits(a: string, b: string): Order {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Orders two numbers, neither of which is NaN. */
export function compareNumbers(a: number, b: number): Order {
  if (a === b) return 0
  return a < b ? -1 : 1
}
