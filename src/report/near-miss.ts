import { formatSpan } from '../base/span.ts'
import type { Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { NearMiss, StepName } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { conditionText } from './condition-text.ts'
import { en } from './messages/en.ts'
import { shortAuthorityName, measureLabel, measureOf } from './names.ts'
import { clause, oneOf } from './phrase.ts'
import { actsText, addresseeText, endOf, otherSideText, stageOn, startOf } from './provision-text.ts'

/** Said at most this many reasons of one near miss; the rest stands in the proof. */
const MOST_REASONS = 2

/** Which provision nearly reached the question and why it does not: the answer to whoever read that it does. */
export function nearMissText(setting: Setting, near: NearMiss): string {
  const { snapshot } = setting
  const provision = snapshot.provisions[near.provision]
  if (provision === undefined) return near.provision
  const authority = shortAuthorityName(
    snapshot,
    snapshot.measures[provision.measure]?.authority ?? provision.measure,
  )
  const reasons = nearMissReasons(setting, near, provision).slice(0, MOST_REASONS)
  return `${provision.measure} (${authority}): ${reasons.join('; ')}`
}

/** Every reason why it does not reach, in the order of the steps. */
export function nearMissReasons(setting: Setting, near: NearMiss, provision: Provision): readonly string[] {
  if (near.side !== 'theirs') return near.failed.map(step => reasonText(setting, near, provision, step))
  const other = otherSideText(setting.snapshot, provision, 'the other side')
  // Who the two sides are is said by whom it would bind.
  const steps = near.failed.filter(step => step !== 'counterparty' && step !== 'addressee')
  return [...steps.map(step => reasonText(setting, near, provision, step)), en['near.theirs']({ other })]
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
  if (point === undefined) return en['near.not-issued']()
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
    if (exception !== undefined) return clause(exception.says)
    return snapshot.provisions[id] === undefined ? id : measureLabel(snapshot, measureOf(snapshot, id))
  })
  return oneOf([...new Set(texts)]) || 'what else applies'
}
