import { formatSpan } from '../base/span.ts'
import type { Measure, Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { NearMiss, StepName } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { conditionText } from './condition-text.ts'
import { en } from './messages/en.ts'
import { shortAuthorityName, measureLabel, measureOf } from './names.ts'
import { clause, oneOf } from './phrase.ts'
import { actsText, addresseeText, endOf, otherSideText, stageOn, startOf } from './provision-text.ts'

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
  const authority = shortAuthorityName(
    snapshot,
    snapshot.measures[provision.measure]?.authority ?? provision.measure,
  )
  const reasons = nearMissReasons(setting, near, provision).slice(0, most)
  return `${provision.measure} (${authority}): ${reasons.join('; ')}`
}

/** Every reason why it does not reach, in the order of the steps. */
export function nearMissReasons(setting: Setting, near: NearMiss, provision: Provision): readonly string[] {
  const failed = withoutLater(near.failed)
  if (near.side !== 'theirs') return failed.map(step => reasonText(setting, near, provision, step))
  const other = otherSideText(setting.snapshot, provision, 'the other side')
  // Who the two sides are is said by whom it would bind.
  const steps = failed.filter(step => step !== 'counterparty' && step !== 'addressee')
  return [...steps.map(step => reasonText(setting, near, provision, step)), en['near.theirs']({ other })]
}

/** Of the steps about time only the first: what was not known or not issued had no period either. */
function withoutLater(failed: readonly StepName[]): readonly StepName[] {
  const [first] = failed
  if (first !== 'known' && first !== 'issued') return failed
  return failed.filter(step => step === first || (step !== 'issued' && step !== 'period'))
}

function reasonText(setting: Setting, near: NearMiss, provision: Provision, step: StepName): string {
  const { snapshot } = setting
  switch (step) {
    case 'known':
      return en['near.known']()
    case 'issued':
      return stageText(setting, provision)
    case 'period':
      return periodText(setting, provision)
    case 'addressee':
      return en['near.addressee']({ whom: addresseeText(snapshot, provision) })
    case 'act':
      return en['near.act']({ acts: actsText(provision) })
    case 'counterparty':
      return en['near.counterparty']({ whom: conditionText(snapshot, provision.with, 'somebody else') })
    case 'where':
      return en['near.where']({ where: conditionText(snapshot, provision.where, 'elsewhere') })
    case 'covered':
      return en['near.covered']({ covers: conditionText(snapshot, provision.covers, 'something else') })
    case 'exception':
      return en['near.exception']({ says: liftersText(snapshot, provision, near) })
    case 'relation':
      return en['near.relation']({ by: liftersText(snapshot, provision, near) })
  }
}

function stageText(setting: Setting, provision: Provision): string {
  const measure = setting.snapshot.measures[provision.measure]
  const point = measure === undefined ? undefined : stageOn(measure, setting.date)
  if (point === undefined) return notIssuedText(measure)
  const on = formatSpan(point.on)
  switch (point.stage) {
    case 'proposed':
      return en['near.proposed']()
    case 'announced':
      return en['near.announced']()
    case 'withdrawn':
      return en['near.withdrawn']({ on })
    case 'repealed':
      return en['near.repealed']({ on })
    case 'issued':
      return en['near.not-issued']()
  }
}

function notIssuedText(measure: Measure | undefined): string {
  const issued = measure?.stages.find(({ stage }) => stage === 'issued')
  return issued === undefined
    ? en['near.not-issued']()
    : en['near.issued-later']({ on: formatSpan(issued.on) })
}

function periodText(setting: Setting, provision: Provision): string {
  const { countedOn } = provision.period
  const [start, end] = [startOf(setting.snapshot, provision), endOf(provision)]
  if (countedOn !== 'act') return en['near.period']({ counted: countedOn })
  if (end !== undefined && end[1] < setting.date) return en['near.ended']({ on: formatSpan(end) })
  return start === undefined ? en['near.not-issued']() : en['near.from']({ on: formatSpan(start) })
}

/** What lifts it: the sentences of the exceptions that hold, the titles of the measures that end or override it. */
function liftersText(snapshot: Snapshot, provision: Provision, near: NearMiss): string {
  const texts = near.lifted.map(id => {
    const exception = provision.exceptions.find(each => each.id === id || `${provision.id}/${each.id}` === id)
    if (exception !== undefined) return `"${clause(exception.says)}"`
    return snapshot.provisions[id] === undefined ? id : measureLabel(snapshot, measureOf(snapshot, id))
  })
  return oneOf([...new Set(texts)]) || 'what else applies'
}
