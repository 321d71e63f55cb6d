import { type Day, FIRST_DAY } from '../base/day.ts'
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

/** The stretch that holds on a date, with its first and last day and what comes next. */
export function stretchOn(
  stretches: readonly Stretch[],
  date: Day,
): { readonly since?: Day; readonly next?: Stretch } {
  const index = stretches.findLastIndex(({ from }) => from <= date)
  const [here, next] = [stretches[index], stretches[index + 1]]
  return {
    ...(here === undefined || here.from === FIRST_DAY ? {} : { since: here.from }),
    ...(next === undefined ? {} : { next }),
  }
}
