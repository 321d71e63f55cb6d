import type { SystemId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { exactNames } from './exact-names.ts'
import { systemCalled } from './spoken-place.ts'
import { withoutMarks } from './spoken-question.ts'

/** Whether something is banned somewhere, taken apart: what, for whom and on which day, as far as it is said. */
export interface SpokenBan {
  readonly words: string
  /** The legal system that is named. */
  readonly system?: SystemId
  /** The last day of the year that is named. */
  readonly on?: string
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`

/** "中国政府…是不是禁用了…", before and after the year. */
const HAN_WHERE = String.raw`(?<where>\p{Script=Han}+?)(?:政府)?`
const HAN_BANNED = String.raw`\s*(?:是不是|是否|有没有)?(?:禁止|禁用|封禁|禁)(?:使用)?[了过]?\s*(?<what>.+?)了?`

/** How people ask, in the languages of the pages; each has the groups `what`, `where` and `year`. */
const QUESTIONS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:was|were|is|are|has|have)\s+(?<what>.+?)\s+(?:still\s+|currently\s+|now\s+)?(?:been\s+)?(?:banned|forbidden|prohibited|blocked|illegal|outlawed|allowed|permitted|legal)(?:\s+in\s+(?:the\s+)?(?<where>\p{L}[\p{L} ]*?))?(?:\s+in\s+${YEAR})?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:did|does|has|have)\s+(?:the\s+)?(?<where>\p{L}[\p{L} ]*?)\s+(?:ban|banned|forbid|forbidden|prohibit|prohibited|block|blocked|outlaw|outlawed)\s+(?<what>.+?)(?:\s+in\s+${YEAR})?$`,
    'iu',
  ),
  // As people type into a search field: "Kaspersky ban China 2014".
  new RegExp(
    String.raw`^(?:(?:why|when|how)\s+(?:is|are|was|were)\s+)?(?!(?:what|which|who)\b)(?<what>.+?)\s+(?:ban|banned)\s+(?:in\s+)?(?:the\s+)?(?<where>\p{L}[\p{L} ]*?)(?:\s+(?:in\s+)?${YEAR})?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:hat|haben)\s+(?:die\s+)?(?<where>\p{L}+)\s+(?<what>.+?)(?:\s+(?:in\s+|im\s+Jahr\s+)?${YEAR})?\s+(?:verboten|untersagt)$`,
    'iu',
  ),
  new RegExp(
    String.raw`^[¿\s]*(?:prohibió|prohíbe|ha\s+prohibido)\s+(?<where>\p{L}[\p{L} ]*?)\s+(?:a\s+)?(?<what>\S+)(?:\s+en\s+${YEAR})?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^[¿\s]*(?<where>\p{L}[\p{L} ]*?)\s+(?:prohibió|prohíbe|ha\s+prohibido)\s+(?:a\s+)?(?<what>.+?)(?:\s+en\s+${YEAR})?$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:${YEAR}\s*年\s*)?${HAN_WHERE}${HAN_BANNED}$`, 'u'),
  new RegExp(String.raw`^${HAN_WHERE}\s*${YEAR}\s*年${HAN_BANNED}$`, 'u'),
  new RegExp(
    String.raw`^(?:ist|war|sind|waren|wurde|wurden)\s+(?<what>.+?)(?:\s+noch)?(?:\s+${YEAR})?(?:\s+in\s+(?:der\s+|den\s+)?(?<where>\p{L}[\p{L} ]*?))?\s+(?:verboten|untersagt|erlaubt|zulässig)(?:\s+worden)?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^[¿\s]*(?:está|estuvo|fue|estaba)\s+(?:prohibid[oa]|permitid[oa])\s+(?<what>.+?)(?:\s+en\s+(?<where>\p{L}[\p{L} ]*?))?(?:\s+en\s+${YEAR})?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<what>.+?)\s*(?:${YEAR}\s*年)?\s*(?:在\s*(?<where>\p{Script=Han}+?))?\s*(?:是否|有没有)?(?:被|遭)\s*(?:禁止?|禁用|封禁)(?:了|使用)*$`,
    'u',
  ),
]

/** Reads "was … banned in China in 2014?"; undefined where the text is a name itself or no such question. */
export function spokenBan(snapshot: Snapshot, text: string): SpokenBan | undefined {
  if (exactNames(snapshot).has(text.trim().toLowerCase())) return undefined
  const asked = withoutMarks(text)
  for (const question of QUESTIONS) {
    const { what, where, year } = question.exec(asked)?.groups ?? {}
    if (what === undefined) continue
    const system = where === undefined ? undefined : systemCalled(snapshot, where)
    // A place that nobody knows is rather a part of the name.
    if (where !== undefined && system === undefined) continue
    return {
      words: what.trim(),
      ...(system === undefined ? {} : { system }),
      ...(year === undefined ? {} : { on: `${year}-12-31` }),
    }
  }
  return undefined
}
