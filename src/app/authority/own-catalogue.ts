import type { Store } from '../../ports/store/store.ts'
import type { Log } from '../../ports/log.ts'
import type { Catalogue, CatalogueSource } from '../catalogue.ts'
import { joinOwnPart, ownPartIn } from './own-part.ts'
import { revisionIn } from './revision.ts'

/**
 * The catalogue that came with Licet, with what this registry adds to it. `refresh` looks whether another process has added something;
 * joining takes some 50 ms on the thread that asks, and names are not compiled again, since measures add none.
 */
export function ownCatalogue(base: Catalogue, store: Store, log: Log): CatalogueSource {
  let current = base
  let revision = 0
  let turn: Promise<void> = Promise.resolve()

  async function refresh(): Promise<void> {
    const found = await store.read(async tables => {
      const newest = await revisionIn(tables)
      return newest === revision ? undefined : { newest, part: await ownPartIn(tables) }
    })
    if (found === undefined) return
    const { snapshot, refused } = joinOwnPart(base.snapshot, found.part)
    for (const [path, problems] of refused)
      log.warn('measure-left-out', { path, says: problems[0]?.says ?? '' })
    current = { ...base, snapshot }
    revision = found.newest
  }

  return {
    base: () => base,
    current: () => current,
    // One after the other: a slower look must not put an older state over a newer one.
    refresh: async () => {
      turn = turn.then(refresh, refresh)
      return turn
    },
  }
}
