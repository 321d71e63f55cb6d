/**
 * Orders two strings by UTF-16 code unit, the same on every machine and in every locale.
 * Fit for `Array.prototype.toSorted`.
 */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Orders things by a text taken from each, by code unit. */
export function byText<T>(textOf: (thing: T) => string): (one: T, other: T) => number {
  return (one, other) => compareText(textOf(one), textOf(other))
}

/** Orders by the first of several orders that tells the two apart. */
export function firstOf<T>(
  ...orders: readonly ((one: T, other: T) => number)[]
): (one: T, other: T) => number {
  return (one, other) => {
    for (const order of orders) {
      const sign = order(one, other)
      if (sign !== 0) return sign
    }
    return 0
  }
}
