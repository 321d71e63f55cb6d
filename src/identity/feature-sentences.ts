import type { Reason, SaidReason } from '../model/resolution.ts'
import { FEATURES } from './features/features.ts'

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ...FEATURES.map(({ id, says }) => [id, says] as const),
  ['judged', 'A person judged it so.'],
  [
    'several-of-family',
    'It names several products of a family about equally; so it is told as the family, or only as the maker where they are of different kinds.',
  ],
  ['name-is-spelled', 'It is a name or the id of this one alone, spelled as the catalogue has it.'],
  ['id-is-asked', 'It is the id that was asked for.'],
])

/** The published sentence of a feature, by its id; the id itself where an older version stored what is no longer one. */
export function sentenceOf(feature: string): string {
  return SENTENCES.get(feature) ?? feature
}

/** HOSTILE: a title may be a megabyte long, and each reason would say it again. */
const LONGEST_VALUE = 512

/** Reasons with the sentence of each; of a compared value as much as anybody reads. */
export function reasonsInWords(reasons: readonly Reason[]): readonly SaidReason[] {
  return reasons.map(({ feature, item, candidate, weight }) => ({
    feature,
    says: sentenceOf(feature),
    item: shown(item),
    candidate: shown(candidate),
    weight,
  }))
}

function shown(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1).toWellFormed()}…` : value
}
