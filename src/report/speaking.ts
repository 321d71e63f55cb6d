import { type Day, formatDay } from '../base/day.ts'
import { type DateSpan, formatSpan } from '../base/span.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { english } from './messages/english.ts'
import type { Say, Speech } from './speech.ts'

/** What a sentence is made from: the catalogue, and the language where that is not English. */
export interface Speaking {
  readonly snapshot: Snapshot
  readonly speech?: Speech
}

/** The language to speak in. */
export function speechOf({ speech }: Pick<Speaking, 'speech'>): Speech {
  return speech ?? english
}

/** The texts of the language to speak in. */
export function sayIn(speaking: Pick<Speaking, 'speech'>): Say {
  return speechOf(speaking).say
}

/** Words that the catalogue has in English alone, to stand within a sentence. */
export function catalogueWords(speaking: Pick<Speaking, 'speech'>, words: string): string {
  return speechOf(speaking).mark?.(words) ?? words
}

/** A day as the language writes it. */
export function dayIn(speaking: Pick<Speaking, 'speech'>, day: Day): string {
  return speechOf(speaking).day(formatDay(day))
}

/** A date as far as it is known, as the language writes it. */
export function spanIn(speaking: Pick<Speaking, 'speech'>, span: DateSpan): string {
  const { say, day } = speechOf(speaking)
  const text = formatSpan(span)
  const open = /^(after|before) (.+)$/u.exec(text)
  if (open !== null)
    return say[open[1] === 'after' ? 'span.after' : 'span.before']({ day: day(open[2] ?? '') })
  const [from = '', to] = text.split('..')
  return to === undefined ? day(from) : say['span.between']({ from: day(from), to: day(to) })
}
