import { FEATURES } from '../../identity/features/features.ts'

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ...FEATURES.map(({ id, says }) => [id, says] as const),
  ['judged', 'A person judged it so.'],
  ['id-is-asked', 'It is the id that was asked for.'],
])

/** The sentence of each feature, by its id. */
export function featureSentences(): ReadonlyMap<string, string> {
  return SENTENCES
}
