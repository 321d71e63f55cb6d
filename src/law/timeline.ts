import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Docket, openDocket } from './docket.ts'
import { rowsOf, type Stretch } from './rows.ts'

/** The status of one act over all time; the date of the question does not matter. */
export function timeline(snapshot: Snapshot, question: Question): readonly Stretch[] {
  return stretchesOf(openDocket(snapshot, question))
}

/** The stretches of a docket; only the days on which something may change are decided. */
export function stretchesOf(docket: Docket): readonly Stretch[] {
  return rowsOf(docket)(docket.context.question.act)
}
