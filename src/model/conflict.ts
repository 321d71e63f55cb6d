import type { CategoryId, ProductId } from './condition.ts'
import type { Status } from './status.ts'
import type { Verdict } from './verdict.ts'

/** What each of several organisations may do with one product. */
export interface Standing {
  readonly product: ProductId
  readonly verdicts: readonly Verdict[]
  /** The worst of the worse ends. */
  readonly worst: Status
}

/** A product that one demands (nothing else may be taken) and another forbids. */
export interface Clash {
  readonly product: ProductId
  readonly demandedBy: { readonly organisation: string; readonly provision: string }
  readonly forbiddenBy: { readonly organisation: string; readonly provision: string }
}

/** A category in which nothing is free under all of them, with the products that come nearest. */
export interface Impasse {
  readonly category: CategoryId
  readonly products: number
  readonly nearest: readonly Standing[]
}

/** A product that one must replace while another forbids everything of its categories that the first could take instead. */
export interface Deadlock {
  readonly product: ProductId
  readonly demandedBy: { readonly organisation: string; readonly provision: string }
  readonly forbiddenBy: { readonly organisation: string }
  /** What the first could take, each with the provision by which the other may not. */
  readonly instead: readonly { readonly product: ProductId; readonly provision: string }[]
}

export interface Conflicts {
  readonly clashes: readonly Clash[]
  readonly impasses: readonly Impasse[]
  readonly deadlocks: readonly Deadlock[]
}
