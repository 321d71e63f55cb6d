import type { Problem } from '../base/problem.ts'
import { nearestName } from '../catalog/shape/nearest.ts'

/** A verb that a command does not know, or that is missing: then `asks` is the question, and `help` shows them all. */
export function unknownVerb(
  command: string,
  verb: string | undefined,
  verbs: readonly string[],
  { asks, help }: { readonly asks: string; readonly help: string },
): Problem {
  const nearest = verb === undefined ? undefined : nearestName(verb, verbs)
  return {
    code: 'verb-unknown',
    at: {},
    says: verb === undefined ? asks : `licet ${command} does not know "${verb}".`,
    help: nearest === undefined ? help : `Did you mean licet ${command} ${nearest}?`,
  }
}
