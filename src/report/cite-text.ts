import { formatDay } from '../base/day.ts'
import { type DateSpan, formatSpan } from '../base/span.ts'
import type { Provision } from '../model/measure.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { en } from './messages/en.ts'
import { shortAuthorityName } from './names.ts'
import { startOf } from './provision-text.ts'

/**
 * `Authority, since 2014-07-31`: how a sentence cites the provision that leads. The day is that from which the status has stood for what
 * is asked about; a rule that is older than that, because the item came under it later, is dated beside it.
 */
export function citeText(setting: Setting, verdict: Verdict, provision: Provision): string {
  const { snapshot, date } = setting
  const authority = shortAuthorityName(snapshot, snapshot.measures[provision.measure]?.authority ?? '')
  const start = startOf(snapshot, provision)
  if (start === undefined) return authority
  const rule = roughly(start)
  const { best, worst } = verdict.range
  const since = verdict.since ?? start[0]
  // A waived status is as old as its waiver, the provision that it lifts is not.
  if (worst === 'waived') return dated()
  if (start[0] > date) return en['cite.from']({ authority, rule })
  if (best !== worst) return since > start[1] ? en['cite.rule-of']({ authority, rule }) : dated()
  if (since > start[1]) return en['cite.older-rule']({ authority, rule, since: formatDay(since) })
  return since < start[0] ? en['cite.younger-rule']({ authority, rule }) : dated()

  function dated(): string {
    return en['cite.since']({ authority, rule })
  }
}

/** The same below a line that has the day of the status already: it is not said twice. */
export function bareCiteText(setting: Setting, verdict: Verdict, provision: Provision): string {
  const { best, worst } = verdict.range
  const start = startOf(setting.snapshot, provision)
  const isSaid = best === worst && worst !== 'waived' && verdict.since !== undefined
  if (!isSaid || start === undefined || start[0] > setting.date || verdict.since < start[0])
    return citeText(setting, verdict, provision)
  return verdict.since > start[1]
    ? ruleText(setting, provision)
    : shortAuthorityName(setting.snapshot, setting.snapshot.measures[provision.measure]?.authority ?? '')
}

/** `Authority, by a rule of 2017-09-13`: for sentences that tell the day of the status otherwise. */
export function ruleText({ snapshot }: Setting, provision: Provision): string {
  const authority = shortAuthorityName(snapshot, snapshot.measures[provision.measure]?.authority ?? '')
  const start = startOf(snapshot, provision)
  return start === undefined ? authority : en['cite.rule-of']({ authority, rule: roughly(start) })
}

/** A span as it stands behind "since" and "of". */
function roughly(span: DateSpan): string {
  const text = formatSpan(span)
  if (text.startsWith('after ') || text.startsWith('before ')) return en['date.some-day']({ text })
  const [earliest, latest] = text.split('..')
  return latest === undefined || earliest === undefined ? text : en['date.between']({ earliest, latest })
}
