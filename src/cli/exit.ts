/** How a command ends. */
export const EXIT = {
  /** Nothing to do. */
  nothing: 0,
  /** Something is at or above `--fail-on`. */
  findings: 1,
  /** The input or the call was wrong. */
  refused: 2,
  /** Our own fault, or that of what lies beneath us. */
  fault: 3,
} as const

export type Exit = (typeof EXIT)[keyof typeof EXIT]
