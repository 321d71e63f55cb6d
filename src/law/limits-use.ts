import type { Duty } from '../model/measure.ts'

/** Whether a duty says for how long a thing may stay in use: to remove or replace it, or to hold no more than a share of it. */
export function limitsUse({ kind, quota }: Duty): boolean {
  return kind === 'remove' || kind === 'replace' || quota !== undefined
}
