/** Kleene's three values. Unknown is not false: it is a question that nobody has answered yet. */
export type Truth = 'yes' | 'no' | 'unknown'
