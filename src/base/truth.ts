/** Kleene's three values. Unknown is not false: it is a question that nobody has answered yet. */
export type Truth = 'yes' | 'no' | 'unknown'

/** Kleene conjunction: one `no` decides, then one `unknown`. */
export function and(...values: readonly Truth[]): Truth {
  if (values.includes('no')) return 'no'
  return values.includes('unknown') ? 'unknown' : 'yes'
}

/** Kleene disjunction: one `yes` decides, then one `unknown`. */
export function or(...values: readonly Truth[]): Truth {
  if (values.includes('yes')) return 'yes'
  return values.includes('unknown') ? 'unknown' : 'no'
}

/** Kleene negation: `unknown` stays unknown. */
export function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return value === 'yes' ? 'no' : 'yes'
}

/** The truth of a plain boolean. */
export function truthOf(value: boolean): Truth {
  return value ? 'yes' : 'no'
}
