import type { Day } from '../../base/day.ts'
import { type Judgement, judgementKey } from '../../identity/judgement.ts'
import { resolve } from '../../identity/resolve.ts'
import { resolveJudged } from '../../identity/resolve-judged.ts'
import type { ProductId } from '../../model/condition.ts'
import type { Resolution } from '../../model/resolution.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { TitleRecord } from '../../ports/store/holdings.ts'
import type { Catalogue } from '../catalogue.ts'
import { itemOfTitle } from './title.ts'

/**
 * What titles are on one day, as the command line tells it: what people judged, else what is kept. Titles are kept without a day, and
 * a brand may be sold; then the party is who made the product on that day, unless the item says who published it.
 */
export class ResolutionsOn {
  readonly #catalogue: Catalogue
  readonly #day: Day
  readonly #dated = new Map<string, Resolution>()

  constructor(catalogue: Catalogue, day: Day) {
    this.#catalogue = catalogue
    this.#day = day
  }

  of(title: TitleRecord, standing: ReadonlyMap<string, Judgement>): Resolution {
    const { names, snapshot } = this.#catalogue
    if (standing.size > 0) {
      const item = itemOfTitle(title)
      if (standing.has(judgementKey(item))) return resolveJudged(names, standing, item, this.#day)
    }
    if (!hasHadMakers(snapshot, title.resolution.product)) return title.resolution
    const known = this.#dated.get(title.id)
    if (known !== undefined) return known
    const dated = this.#dateOf(title)
    this.#dated.set(title.id, dated)
    return dated
  }

  #dateOf(title: TitleRecord): Resolution {
    const { product, party } = resolve(this.#catalogue.names, itemOfTitle(title), this.#day)
    // Another product would be of other names than those by which the title was kept; it is resolved anew with them.
    return product === title.resolution.product && party !== undefined
      ? { ...title.resolution, party }
      : title.resolution
  }
}

/** Whether a product has had more than one maker. */
function hasHadMakers({ products }: Snapshot, id: ProductId | undefined): boolean {
  if (id === undefined) return false
  let makers = 0
  for (const { role } of products[id]?.roles ?? []) if (role === 'maker') makers += 1
  return makers > 1
}
