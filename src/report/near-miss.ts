import type { Measure, Provision } from '../model/measure.ts'
import type { NearMiss, StepName } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { conditionText } from './condition-text.ts'
import { shortAuthorityName, measureLabel, measureOf } from './names.ts'
import { clause, oneOf } from './phrase.ts'
import { actsText, addresseeText, endOf, otherSideText, stageOn, startOf } from './provision-text.ts'
import { sayIn, spanIn, speechOf } from './speaking.ts'

/** Which provision nearly reached the question and every reason why it does not: the answer to whoever read that it does. */
export function nearMissText(setting: Setting, near: NearMiss): string {
  return textWith(setting, near, near.failed.length + 1)
}

/** The same in a line: the first reason, and a second where the first is only that its time is not now. */
export function nearMissLine(setting: Setting, near: NearMiss): string {
  const [first] = near.failed
  const passes = first === 'known' || first === 'issued' || first === 'period'
  return textWith(setting, near, passes ? 2 : 1)
}

function textWith(setting: Setting, near: NearMiss, most: number): string {
  const { snapshot } = setting
  const provision = snapshot.provisions[near.provision]
  if (provision === undefined) return near.provision
  const { say, tag } = speechOf(setting)
  const authority = shortAuthorityName(
    snapshot,
    snapshot.measures[provision.measure]?.authority ?? provision.measure,
    tag,
  )
  const reasons = nearMissReasons(setting, near, provision).slice(0, most)
  return `${provision.measure} (${authority}): ${reasons.join(say['join.semicolon'])}`
}

/** Every reason why it does not reach, in the order of the steps. */
export function nearMissReasons(setting: Setting, near: NearMiss, provision: Provision): readonly string[] {
  const failed = withoutLater(near.failed)
  if (near.side !== 'theirs') return failed.map(step => reasonText(setting, near, provision, step))
  const other = otherSideText(setting, provision, sayIn(setting)['other.side'])
  // Who the two sides are is said by whom it would bind.
  const steps = failed.filter(step => step !== 'counterparty' && step !== 'addressee')
  return [
    ...steps.map(step => reasonText(setting, near, provision, step)),
    sayIn(setting)['near.theirs']({ other }),
  ]
}

/** Of the steps about time only the first: what was not known or not issued had no period either. */
function withoutLater(failed: readonly StepName[]): readonly StepName[] {
  const [first] = failed
  if (first !== 'known' && first !== 'issued') return failed
  return failed.filter(step => step === first || (step !== 'issued' && step !== 'period'))
}

function reasonText(setting: Setting, near: NearMiss, provision: Provision, step: StepName): string {
  const say = sayIn(setting)
  switch (step) {
    case 'known':
      return say['near.known']
    case 'issued':
      return stageText(setting, provision)
    case 'period':
      return periodText(setting, provision)
    case 'addressee':
      return say['near.addressee']({ whom: addresseeText(setting, provision) })
    case 'act':
      return say['near.act']({ acts: actsText(setting, provision.acts) })
    case 'counterparty':
      return say['near.counterparty']({ whom: conditionText(setting, provision.with, say['anybody.else']) })
    case 'where':
      return say['near.where']({ where: conditionText(setting, provision.where, say['anything.elsewhere']) })
    case 'covered':
      return say['near.covered']({ covers: conditionText(setting, provision.covers, say['anything.else']) })
    case 'exception':
      return say['near.exception']({ says: liftersText(setting, provision, near) })
    case 'relation':
      return say['near.relation']({ by: liftersText(setting, provision, near) })
  }
}

function stageText(setting: Setting, provision: Provision): string {
  const say = sayIn(setting)
  const measure = setting.snapshot.measures[provision.measure]
  const point = measure === undefined ? undefined : stageOn(measure, setting.date)
  if (point === undefined) return notIssuedText(setting, measure)
  const on = spanIn(setting, point.on)
  switch (point.stage) {
    case 'proposed':
      return say['near.proposed']
    case 'announced':
      return say['near.announced']
    case 'withdrawn':
      return say['near.withdrawn']({ on })
    case 'repealed':
      return say['near.repealed']({ on })
    case 'issued':
      return say['near.not-issued']
  }
}

function notIssuedText(setting: Setting, measure: Measure | undefined): string {
  const say = sayIn(setting)
  const issued = measure?.stages.find(({ stage }) => stage === 'issued')
  return issued === undefined
    ? say['near.not-issued']
    : say['near.issued-later']({ on: spanIn(setting, issued.on) })
}

function periodText(setting: Setting, provision: Provision): string {
  const { say, word } = speechOf(setting)
  const { countedOn } = provision.period
  const [start, end] = [startOf(setting.snapshot, provision), endOf(provision)]
  if (countedOn !== 'act') return say['near.period']({ counted: word('counted', countedOn) })
  if (end !== undefined && end[1] < setting.date) return say['near.ended']({ on: spanIn(setting, end) })
  return start === undefined ? say['near.not-issued'] : say['near.from']({ on: spanIn(setting, start) })
}

/** What lifts it: the sentences of the exceptions that hold, the titles of the measures that end or override it. */
function liftersText(setting: Setting, provision: Provision, near: NearMiss): string {
  const { snapshot } = setting
  const { say, tag } = speechOf(setting)
  const texts = near.lifted.map(id => {
    const exception = provision.exceptions.find(each => each.id === id || `${provision.id}/${each.id}` === id)
    if (exception !== undefined) return say['join.quoted']({ text: clause(exception.says) })
    return snapshot.provisions[id] === undefined ? id : measureLabel(snapshot, measureOf(snapshot, id), tag)
  })
  return oneOf([...new Set(texts)], say) || say['anything.applies']
}
