import type { Problem } from '../base/problem.ts'
import { err, type Err } from '../base/result.ts'

/** Why the registry does not do what it was asked. A door maps each code to its own sign (a status, an exit code); nothing else is matched on. */
export const REFUSALS = [
  'not-signed-in',
  'forbidden',
  'missing',
  'stale',
  'taken',
  'in-use',
  'not-now',
  'too-many',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** A refusal as a problem. */
export function refusal(code: Refusal, says: string, help?: string): Err {
  return err(help === undefined ? { code, at: {}, says } : { code, at: {}, says, help })
}

/** There is no such thing, or not for this person: the two look the same from outside. */
export function missing(noun: string, id: string): Err {
  return refusal('missing', `There is no ${noun} "${id}", or you may not see it.`)
}

/** Somebody else changed it in between. */
export function stale(noun: string): Err {
  return refusal(
    'stale',
    `The ${noun} was changed by somebody else in the meantime; nothing was done.`,
    'Load it again, look at what changed, and send your change with its new version.',
  )
}

/** A field of an input is not what it should be. */
export function invalid(pointer: string, says: string, help?: string): Err {
  const problem: Problem = { code: 'invalid', at: { pointer }, says, ...(help === undefined ? {} : { help }) }
  return err(problem)
}
