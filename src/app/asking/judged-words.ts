import { entryOf } from '../../base/entry.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Judgement } from '../../identity/judgement.ts'
import type { Resolution } from '../../model/resolution.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/**
 * What people have judged a title to be that is asked about by itself; undefined where they have not. Who asks by an id means
 * what has that id, whatever was judged of a title that looks like it.
 */
export async function judgedWords(
  standing: ReadonlyMap<string, Judgement>,
  { parties, products }: Snapshot,
  text: string,
): Promise<Result<Resolution> | undefined> {
  if (standing.size === 0) return undefined
  if (entryOf(parties, text) !== undefined || entryOf(products, text) !== undefined) return undefined
  const { judgementKey } = await import('../../identity/judgement.ts')
  const judgement = standing.get(
    judgementKey({ name: text, identifiers: [], circumstances: {}, quantity: 1, at: '' }),
  )
  if (judgement === undefined) return undefined
  const { answer, by, at, why } = judgement
  switch (answer.kind) {
    case 'is':
      return ok({
        decision: 'link',
        probability: 1,
        because: [{ feature: 'judged', item: text, candidate: by, weight: 0 }],
        ...(answer.party === undefined ? {} : { party: answer.party }),
        ...(answer.product === undefined ? {} : { product: answer.product }),
      })
    case 'is-not':
      return undefined
    case 'is-nobodys':
      return err({
        code: 'subject-judged-none',
        at: {},
        says: `"${text}" is nobody's of the catalogue, as ${by} judged on ${at.slice(0, 10)}: ${why}. That is not a clearance.`,
        help: "Ask by an id to hear of the catalogue's own: licet products WORDS.",
      })
  }
}
