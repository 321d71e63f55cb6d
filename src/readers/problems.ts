import type { Problem } from '../base/problem.ts'

const NONE: readonly Problem[] = []

/** Collects problems of one reading up to a limit; what is beyond is counted and told in one sentence at the end. */
export class ProblemLog {
  readonly #limit: number
  #told = 0
  #untold = 0
  #pending: Problem[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  add(problem: Problem): void {
    this.tell(() => problem)
  }

  /** Adds a problem that takes time to find out about; beyond the limit nobody does. */
  tell(problem: () => Problem): void {
    if (this.#told < this.#limit) {
      this.#told += 1
      this.#pending.push(problem())
    } else this.#untold += 1
  }

  /** The problems since the last call. */
  take(): readonly Problem[] {
    if (this.#pending.length === 0) return NONE
    const taken = this.#pending
    this.#pending = []
    return taken
  }

  /** The last word: how many were not told. */
  rest(): readonly Problem[] {
    if (this.#untold === 0) return this.take()
    return [
      ...this.take(),
      {
        code: 'more-problems',
        at: {},
        says: `${this.#untold} more problems of these kinds are not told one by one (limit problems: ${this.#limit}).`,
      },
    ]
  }
}
