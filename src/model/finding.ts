import type { Item } from './item.ts'
import type { Organisation } from './organisation.ts'
import type { Resolution } from './resolution.ts'
import type { Verdict } from './verdict.ts'
import type { Waiver } from './waiver.ts'

/** An item with what it was taken for and the verdicts on it, worst first. */
export interface Finding {
  readonly file: string
  readonly item: Item
  readonly resolution: Resolution
  readonly verdicts: readonly Verdict[]
  /** The unit that the line names, where it was decided for that one and not for whom was asked. */
  readonly unit?: Whom
}

/** For whom a line is decided, with the waivers that they hold. */
export interface Whom {
  readonly organisation: Organisation
  readonly waivers: readonly Waiver[]
}
