import type { VersionRange } from '../model/condition.ts'
import { compareVersions } from '../versions/compare-versions.ts'
import { all, type Found, NO, open, YES } from './support.ts'
import { answerTo, type View } from './view.ts'

/** Whether the item's version lies in the range; a version that is not given, or cannot be read, leaves it open. */
export function isInRange(view: View, range: VersionRange | undefined): Found {
  const id = view.item.product
  if (range === undefined || id === undefined) return YES
  const scheme = view.snapshot.products[id]?.versionScheme ?? 'dotted'
  const key = `version:${id}`
  const answer = answerTo(view, key) ?? view.item.version
  const against = (bound: string | undefined, passes: (order: number) => boolean): Found => {
    if (bound === undefined) return YES
    const order = answer === undefined ? undefined : compareAnswer(scheme, answer, bound)
    if (order !== undefined) return passes(order) ? YES : NO
    return view.assumed.has(key) ? NO : open(key)
  }
  return all([
    against(range.from, order => order >= 0),
    against(range.upTo, order => order <= 0),
    against(range.below, order => order < 0),
  ])
}

/**
 * Compares an answer with a bound: a version, `<8` (any before 8), `>8` (any after) or `>8 <9` (any between).
 * Undefined where the answer does not settle it.
 */
function compareAnswer(scheme: string, answer: string, bound: string): number | undefined {
  const signs = /^(?:>(\S+))? ?(?:<(\S+))?$/u.exec(answer)
  if (signs === null || answer === '') return compareVersions(scheme, answer, bound)
  const [, after, before] = signs
  const toLower = after === undefined ? undefined : compareVersions(scheme, after, bound)
  const toUpper = before === undefined ? undefined : compareVersions(scheme, before, bound)
  if (toLower !== undefined && toLower >= 0) return 1
  return toUpper !== undefined && toUpper <= 0 ? -1 : undefined
}
