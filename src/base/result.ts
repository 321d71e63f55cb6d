import type { Problem } from './problem.ts'

/** What a parser gives back: the value, or every problem that kept it from being one. */
export type Result<T> = Ok<T> | Err

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** Holds at least one problem. */
export interface Err {
  readonly ok: false
  readonly problems: readonly Problem[]
}

/** The value was what it should be. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** The value was not what it should be: these are all the reasons. */
export function err(first: Problem, ...others: readonly Problem[]): Err {
  return { ok: false, problems: [first, ...others] }
}
