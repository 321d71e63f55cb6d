import type { Judgement } from '../../identity/judgement.ts'
import type { NameIndex } from '../../identity/name-index.ts'
import type { ActId } from '../../model/condition.ts'
import type { Whom } from '../../model/finding.ts'
import type { FactKey } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Setting } from '../../report/asked.ts'

/** Everything that is said about a question besides the item. */
export interface Asked {
  readonly setting: Setting
  readonly acts: readonly ActId[]
  readonly answers: Readonly<Record<FactKey, string>>
  /** The units below the organisation, for lines that name one. */
  readonly below?: readonly Whom[]
  /** What people have judged, by the question that it answers. */
  readonly standing?: ReadonlyMap<string, Judgement>
  /** The version given or assumed, where one item is asked about. */
  readonly version?: string
}

/** Who can make the names of a snapshot ready to be searched. */
export interface KnowsNames {
  readonly names: (snapshot: Snapshot) => Promise<NameIndex>
}
