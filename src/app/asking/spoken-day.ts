import type { Day } from '../../base/day.ts'
import { joined } from './spoken-place.ts'
import { type Stretch, stretchAt } from './stretch.ts'

/** The day that a question names, and the question without the words for it. */
export interface SpokenDay {
  readonly on: Day
  readonly rest: string
}

/** What a language says before days: what runs until then, since when, by or in which; and the end of them. */
interface Lead {
  readonly runs: string
  readonly since: string
  readonly by: string
  readonly ends: string
}

/** Who writes more asks no question that is read here. */
const LONGEST = 300

const LEADS: readonly Lead[] = [
  {
    runs: String.raw`(?:(?:which|that)\s+)?(?:(?:is\s+)?(?:ending|expiring|running\s+out|ends|expires|runs\s+out|due)\s+)`,
    since: String.raw`(?:since|as\s+of|starting|from)\s+`,
    by: String.raw`(?:by|before|until|till|on|in|during)\s+`,
    ends: String.raw`(?:at\s+)?(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?`,
  },
  {
    runs: String.raw`,?\s*(?:die|der|das)\s+`,
    since: String.raw`(?:seit|ab)\s+(?:dem\s+|der\s+)?`,
    by: String.raw`(?:bis|vor|im|in|am)\s+(?:zum\s+|zur\s+|dem\s+|den\s+|der\s+)?(?:jahr\s+)?`,
    ends: String.raw`(?:ende\s+(?:des\s+)?)?`,
  },
  {
    runs: String.raw`(?:que\s+)?(?:vence|vencen|caduca|caducan|expira|expiran|termina|terminan)\s+`,
    since: String.raw`(?:desde|a\s+partir\s+de)\s+(?:el\s+|la\s+)?`,
    by: String.raw`(?:antes\s+de|para|hasta|en|durante)\s+(?:el\s+|la\s+)?`,
    ends: String.raw`(?:(?:a\s+)?(?:finales|fines|final|fin)\s+de(?:l)?\s+)?(?:el\s+|la\s+)?`,
  },
  { runs: '', since: '(?:自从?|从)', by: '(?:到|在|至|于)', ends: '' },
]

const PATTERNS = LEADS.map(
  ({ runs, since, by, ends }) =>
    new RegExp(`^(?<lead>(?:${runs === '' ? '(?!)' : runs})?(?:(?<since>${since})|${by})?${ends})`, 'iu'),
)

/** What may stand behind days and belongs to them. */
const TAIL =
  /^\s*(?:(?:onwards?|ausläuft|auslaufen|abläuft|ablaufen|endet|enden)(?!\p{L})|(?:以来|开始|起)|(?:之前|以前|前|底|末|内|里)?(?:到期|过期|届满)?的?)/iu
const SINCE_TAIL = /^\s*(?:以来|开始|起)/u

/**
 * Reads the days that a question names, in four languages, seen from `today`: "ending next month", "bis Ende März", "desde el año pasado",
 * "下个月". The rule: a stretch of time is answered for its last day, since what is asked should hold until it is over; behind "since"
 * for its first; a month without a year is the next that is not over. A bare month or year without a word before it is left alone:
 * "May" is a verb, and names end in years.
 */
export function spokenDay(text: string, today: Day): SpokenDay | undefined {
  if (text.length > LONGEST) return undefined
  for (const { index } of text.matchAll(
    /(?<![\p{L}\d-])[\p{L}\d,]|(?<=\p{Script=Han})[\p{L}\d]|\p{Script=Han}/gu,
  )) {
    const found = dayAt(text.slice(index), today)
    if (found === undefined) continue
    // What is nothing but days asks nothing.
    if (found.length >= text.length) return undefined
    const rest = joined(text.slice(0, index), text.slice(index + found.length))
      .replace(/\s*[,，]\s*[,，]\s*/gu, ' ')
      .replace(/\s+([?？!.,，。])/gu, '$1')
      .trim()
    return { on: found.on, rest }
  }
  return undefined
}

function dayAt(text: string, today: Day): { readonly on: Day; readonly length: number } | undefined {
  for (const pattern of PATTERNS) {
    const said = pattern.exec(text)
    const before = said?.groups?.['lead'] ?? ''
    const stretch = stretchAt(text.slice(before.length), today)
    // "die" before "nächsten Monat" is an article, too: without a day behind it the lead says nothing.
    if (stretch === undefined || (before.trim() === '' && !stretch.isPlain)) continue
    return whole(text, before.length, stretch, said?.groups?.['since'] !== undefined)
  }
  return undefined
}

function whole(
  text: string,
  from: number,
  stretch: Stretch,
  isSince: boolean,
): { readonly on: Day; readonly length: number } {
  const behind = text.slice(from + stretch.length)
  const isSinceBehind = SINCE_TAIL.test(behind)
  return {
    on: isSince || isSinceBehind ? stretch.first : stretch.last,
    length: from + stretch.length + (TAIL.exec(behind)?.[0].length ?? 0),
  }
}
