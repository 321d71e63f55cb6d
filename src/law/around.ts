import { type Day, FIRST_DAY } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { StatusRange } from '../model/status.ts'
import { inOrder } from './change-days.ts'
import type { Context } from './context.ts'
import { datedVoice, type DatedVoice, flavourOf, heardSince, nameOfVoice } from './dated-voice.ts'
import type { Docket } from './docket.ts'
import { daysFor } from './likeness.ts'
import { type KnownParts, widest } from './range.ts'
import type { Stretch } from './rows.ts'
import { voicesFor } from './voice.ts'

/** Since when the status of a day has held, unless it always has, and the first that differs after it. */
export interface Surroundings {
  readonly since?: Day
  readonly next?: Stretch
}

/** What lies around a day, for each act. */
export type Around = (act: ActId, date: Day, onDay: StatusRange) => Surroundings

/**
 * Looks back and ahead from a day whose status is known as far as it holds; `rowsOf` draws the rest, too. What was heard is kept
 * from act to act.
 */
export function aroundOf(docket: Docket): Around {
  const { tables, candidates } = docket
  const voices = new Map<string, DatedVoice | undefined>()
  const parts: KnownParts = new Map()
  return (act, date, onDay) => {
    const context: Context = { ...docket.context, question: { ...docket.context.question, act } }
    const flavour = flavourOf(context)
    const concerned: DatedVoice[] = []
    for (const voice of voicesFor(act, candidates)) {
      const name = nameOfVoice(context, tables, voice, flavour)
      if (!voices.has(name))
        voices.set(
          name,
          datedVoice(context, voice, () => daysFor(docket, voice.candidate)),
        )
      const dated = voices.get(name)
      if (dated !== undefined) concerned.push(dated)
    }
    const days = inOrder(concerned.map(voice => voice.days))
    const rangeFrom = (day: Day) => {
      const heard = concerned.map(voice => heardSince(context, tables, voice, lastUpTo(voice.days, day)))
      context.date = day
      return widest(context, tables, concerned, heard, parts)
    }
    const isAsOnDay = (day: Day) => {
      const range = rangeFrom(day)
      return range.best === onDay.best && range.worst === onDay.worst
    }
    const here = days.findLastIndex(day => day <= date)
    const other = days.slice(0, here).findLastIndex(day => !isAsOnDay(day))
    const since = other < 0 ? undefined : days[other + 1]
    const next = days.slice(here + 1).find(day => !isAsOnDay(day))
    return {
      ...(since === undefined ? {} : { since }),
      ...(next === undefined ? {} : { next: { from: next, range: rangeFrom(next) } }),
    }
  }
}

function lastUpTo(days: readonly Day[], day: Day): Day {
  return days.findLast(one => one <= day) ?? FIRST_DAY
}
