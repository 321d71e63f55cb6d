import { type Day, formatDay } from '../../base/day.ts'
import type { ActId, SystemId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { exactNames } from './exact-names.ts'
import { namesWithin } from './names-within.ts'
import { spokenBan } from './spoken-ban.ts'
import { spokenDay } from './spoken-day.ts'
import { spokenDeadline } from './spoken-deadline.ts'
import { spokenPlace, standInFor, unheldPlace } from './spoken-place.ts'
import { spokenQuestion, withoutMarks } from './spoken-question.ts'
import { spokenSubject } from './spoken-subject.ts'

/** What was typed as one question, taken apart: a product or vendor in some words, and what else was said. */
export interface ReadQuestion {
  readonly kind: 'question'
  /** Empty where an act was said and not with what ("may we renew this licence?"). */
  readonly words: string
  readonly act?: ActId
  /** A country that the question is about, and the organisation for which it is answered then. */
  readonly system?: SystemId
  readonly as?: string
  /** Whom the question named, where the catalogue has nobody of that kind and it is answered for somebody else. */
  readonly unheld?: string
  /** ISO 8601; missing where no day was said. */
  readonly on?: string
}

/** A question about a country of which the catalogue holds nothing. */
export interface ReadNowhere {
  readonly kind: 'nowhere'
  readonly country: string
}

/** "What must be gone by March, and where is it?" */
export interface ReadDeadline {
  readonly kind: 'deadline'
  readonly by: Day
}

/**
 * Reads a question as people say it, in the languages of the pages, for every door that takes one in words: "may we renew our Kaspersky
 * licence ending next month?", "was Kaspersky banned in China in 2014?", "TikTok in Taiwan". Undefined where the text is a name, or
 * nobody can take it apart: it is looked up as it stands then.
 */
export function readQuestion(
  snapshot: Snapshot,
  text: string,
  today: Day,
): ReadQuestion | ReadDeadline | ReadNowhere | undefined {
  if (exactNames(snapshot).has(text.trim().toLowerCase())) return undefined
  const by = spokenDeadline(text, today)
  if (by !== undefined) return { kind: 'deadline', by }
  const day = spokenDay(text, today)
  const asked = day?.rest ?? text
  const on = day === undefined ? undefined : formatDay(day.on)
  const ban = spokenBan(snapshot, asked)
  if (ban !== undefined) return question(snapshot, { on, ...ban })
  const country = unheldPlace(snapshot, withoutMarks(asked))
  if (country !== undefined && namesWithin(snapshot, asked.replace(BETWEEN_SCRIPTS, ' ')).length > 0)
    return { kind: 'nowhere', country }
  const place = spokenPlace(snapshot, asked)
  const subject = spokenSubject(snapshot, place?.rest ?? asked)
  const system = place?.system ?? subject?.system
  const said = { system, on, who: subject?.who }
  const spoken = spokenQuestion(snapshot, subject?.rest ?? place?.rest ?? asked)
  if (spoken !== undefined) return question(snapshot, { ...said, ...spoken })
  const words = withoutMarks(place?.rest ?? asked).replace(BANNED, '')
  const isNamed = (day ?? place) !== undefined && namesWithin(snapshot, words).length > 0
  return isNamed ? question(snapshot, { ...said, words }) : undefined
}

/** Where Han and Latin letters stand side by side, without a gap. */
const BETWEEN_SCRIPTS =
  /(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=\p{Script=Han})/gu

/** What search fields hear behind a name. */
const BANNED = /\s+(?:verboten|banned|forbidden|legal|illegal|prohibid[oa]|ban|verbot)$|(?:被禁|禁令)$/iu

function question(
  snapshot: Snapshot,
  {
    words,
    act,
    system,
    who,
    on,
  }: {
    readonly words: string
    readonly act?: ActId | undefined
    readonly system?: SystemId | undefined
    readonly who?: string | undefined
    readonly on?: string | undefined
  },
): ReadQuestion {
  const standIn = system === undefined ? undefined : standInFor(snapshot, system, who)
  return {
    kind: 'question',
    words,
    ...(act === undefined ? {} : { act }),
    ...(system === undefined ? {} : { system }),
    ...(standIn === undefined ? {} : { as: standIn.as }),
    ...(standIn?.isAnother === undefined || who === undefined ? {} : { unheld: who }),
    ...(on === undefined ? {} : { on }),
  }
}
