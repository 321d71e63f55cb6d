import { err, ok, type Result } from '../base/result.ts'
import { search } from '../identity/search.ts'
import type { ProductId } from '../model/condition.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { World } from './world.ts'

/** The products that words mean: one product with those of its family, or all of a vendor; undefined for no words. */
export async function resolveWords(
  world: World,
  snapshot: Snapshot,
  words: readonly string[],
): Promise<Result<ReadonlySet<ProductId> | undefined>> {
  const text = words.join(' ').trim()
  if (text === '') return ok(undefined)
  const best = search(await world.names(snapshot), text).find(({ decision }) => decision === 'link')
  if (best === undefined) {
    return err({
      code: 'subject-unknown',
      at: {},
      says: `The catalogue knows no product or vendor by the name "${text}".`,
      help: 'Search with licet products WORDS or licet parties WORDS.',
    })
  }
  const { product, party } = best
  const chosen = Object.values(snapshot.products).filter(one =>
    product === undefined
      ? one.roles.some(role => role.party === party)
      : one.id === product || one.families.includes(product),
  )
  return ok(new Set(chosen.map(({ id }) => id)))
}
