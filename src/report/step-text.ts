import { formatSpan } from '../base/span.ts'
import type { Provision } from '../model/measure.ts'
import type { Step, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { conditionText } from './condition-text.ts'
import { actsText, addresseeText, startOf, stageOn } from './provision-text.ts'

/** What the provision says on one step, after a colon; empty where it sets no limit. */
export function stepText(
  setting: Setting,
  verdict: Verdict,
  provision: Provision,
  { step, open }: Step,
): string {
  const says = saysOf(setting, verdict, provision, step)
  const facts = open.length === 0 ? '' : ` (open: ${open.join(', ')})`
  return (says === '' ? '' : `: ${says}`) + facts
}

function saysOf(setting: Setting, verdict: Verdict, provision: Provision, step: Step['step']): string {
  const { snapshot } = setting
  switch (step) {
    case 'issued': {
      const measure = snapshot.measures[provision.measure]
      const point = measure === undefined ? undefined : stageOn(measure, setting.date)
      return point === undefined ? '' : `${point.stage} ${formatSpan(point.on)}`
    }
    case 'period': {
      const start = startOf(snapshot, provision)
      const { until, countedOn } = provision.period
      const parts = [
        ...(start === undefined ? [] : [`from ${formatSpan(start)}`]),
        ...(until === undefined ? [] : [`until ${formatSpan(until)}`]),
        ...(countedOn === 'act' ? [] : [`counted on the day it was ${countedOn}`]),
      ]
      return parts.join(', ')
    }
    case 'addressee':
      return addresseeText(snapshot, provision)
    case 'act':
      return `${actsText(provision)}; asked: ${verdict.act}`
    case 'counterparty':
      return conditionText(snapshot, provision.with, '')
    case 'where':
      return conditionText(snapshot, provision.where, '')
    case 'covered':
      return conditionText(snapshot, provision.covers, 'everything')
    case 'exception':
      return provision.exceptions.length === 0 ? '' : `it has ${provision.exceptions.length}`
    case 'known':
    case 'relation':
      return ''
  }
}
