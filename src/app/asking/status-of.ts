import { openForStatus } from '../../law/docket.ts'
import { rangeOn } from '../../law/range.ts'
import type { Question } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { StatusRange } from '../../model/status.ts'

/** The range of the verdict alone, without its proof. */
export function statusOf(snapshot: Snapshot, question: Question): StatusRange {
  const { context, tables, candidates } = openForStatus(snapshot, question)
  return rangeOn(context, tables, candidates)
}
