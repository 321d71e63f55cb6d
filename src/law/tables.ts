import type { CategoryId, ClassId, ListId, ProductId, SystemId } from '../model/condition.ts'
import type { Listing } from '../model/list.ts'
import type { Exception, Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Side } from '../model/verdict.ts'
import type { Test } from './combine.ts'
import type { PartyGraph } from './parties.ts'

/** A line of a list made ready. */
export interface Line {
  readonly line: Listing
  readonly names: Test
  /** Whether the line's categories meet those of the item. */
  readonly sharesCategory: Test
}

/** A provision made ready. */
export interface Rule {
  readonly provision: Provision
  readonly system: SystemId
  readonly sides: readonly Side[]
  readonly to: Test
  readonly with: Test
  readonly barredBy: Test
  readonly covers: Test
  readonly where: Test
  readonly exceptions: readonly {
    readonly exception: Exception
    readonly when: Test
    readonly key: string
    readonly name: string
  }[]
  /** The lines of its list, for `list-only`. */
  readonly lines: readonly Line[]
  /** The acts asked for that meet it, from each side. */
  readonly actsBySide: Readonly<Record<Side, ReadonlySet<string>>>
}

/** What is worked out once for a snapshot, whoever asks. */
export interface Tables {
  readonly snapshot: Snapshot
  readonly graph: PartyGraph
  readonly rules: readonly Rule[]
  readonly classLine: (name: ClassId) => ReadonlySet<ClassId>
  readonly categoryLine: (name: CategoryId) => ReadonlySet<CategoryId>
  readonly systemLine: (name: SystemId) => ReadonlySet<SystemId>
  /** Categories of a product and its families, with all above. */
  readonly categoriesOf: (product: ProductId) => ReadonlySet<CategoryId>
  readonly linesOf: (list: ListId) => readonly Line[]
  /** The provisions that relate to this one, by its id or its measure's. */
  readonly liftersOf: (provision: Provision) => readonly Rule[]
}
