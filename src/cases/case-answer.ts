import type { Day } from '../base/day.ts'
import type { Basis } from '../model/evidence.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StatusRange } from '../model/status.ts'

/** As much of a verdict as a case looks at; the engine's verdict and the reference's reading both have it. */
export interface CaseAnswer {
  readonly range: StatusRange
  readonly leading?: string
  readonly basis?: Basis
  readonly contested?: boolean
  readonly questions: readonly { readonly key: string }[]
  readonly duties: readonly { readonly provision: string; readonly by?: Day }[]
  readonly nearly: readonly { readonly provision: string }[]
}

/** One way of answering: the engine, or the reference interpreter. */
export type Answerer = (snapshot: Snapshot, question: Question) => CaseAnswer
