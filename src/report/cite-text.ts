import { type DateSpan, formatSpan } from '../base/span.ts'
import type { Provision } from '../model/measure.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { shortAuthorityName } from './names.ts'
import { startOf } from './provision-text.ts'
import { dayIn, sayIn, spanIn, speechOf } from './speaking.ts'

/**
 * `Authority, since 2014-07-31`: how a sentence cites the provision that leads. The day is that from which the status has stood for what
 * is asked about; a rule that is older than that, because the item came under it later, is dated beside it.
 */
export function citeText(setting: Setting, verdict: Verdict, provision: Provision): string {
  const { snapshot, date } = setting
  const say = sayIn(setting)
  const authority = authorityOf(setting, provision)
  const start = startOf(snapshot, provision)
  if (start === undefined) return authority
  const rule = roughly(setting, start)
  const { best, worst } = verdict.range
  const since = verdict.since ?? start[0]
  // A waived status is as old as its waiver, the provision that it lifts is not.
  if (worst === 'waived') return dated()
  if (start[0] > date) return say['cite.from']({ authority, rule })
  if (best !== worst) return since > start[1] ? say['cite.rule-of']({ authority, rule }) : dated()
  if (since > start[1]) return say['cite.older-rule']({ authority, rule, since: dayIn(setting, since) })
  return since < start[0] ? say['cite.younger-rule']({ authority, rule }) : dated()

  function dated(): string {
    return say['cite.since']({ authority, rule })
  }
}

/** The same below a line that has the day of the status already: it is not said twice. */
export function bareCiteText(setting: Setting, verdict: Verdict, provision: Provision): string {
  const { best, worst } = verdict.range
  const start = startOf(setting.snapshot, provision)
  const isSaid = best === worst && worst !== 'waived' && verdict.since !== undefined
  if (!isSaid || start === undefined || start[0] > setting.date || verdict.since < start[0])
    return citeText(setting, verdict, provision)
  return verdict.since > start[1] ? ruleText(setting, provision) : authorityOf(setting, provision)
}

/** `Authority, by a rule of 2017-09-13`: for sentences that tell the day of the status otherwise. */
export function ruleText(setting: Setting, provision: Provision): string {
  const authority = authorityOf(setting, provision)
  const start = startOf(setting.snapshot, provision)
  return start === undefined
    ? authority
    : sayIn(setting)['cite.rule-of']({ authority, rule: roughly(setting, start) })
}

function authorityOf(setting: Setting, { measure }: Provision): string {
  const { snapshot } = setting
  return shortAuthorityName(snapshot, snapshot.measures[measure]?.authority ?? '', speechOf(setting).tag)
}

/** A span as it stands behind "since" and "of". */
function roughly(setting: Setting, span: DateSpan): string {
  const { say, day } = speechOf(setting)
  const text = formatSpan(span)
  if (text.startsWith('after ') || text.startsWith('before '))
    return say['date.some-day']({ text: spanIn(setting, span) })
  const [earliest, latest] = text.split('..')
  return latest === undefined || earliest === undefined
    ? day(text)
    : say['date.between']({ earliest: day(earliest), latest: day(latest) })
}
