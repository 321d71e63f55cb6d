import type { Provision } from '../model/measure.ts'
import type { Step, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { conditionText } from './condition-text.ts'
import { actsText, addresseeText, startOf, stageOn } from './provision-text.ts'
import { sayIn, spanIn, speechOf } from './speaking.ts'

/** What the provision says on one step, after a colon; empty where it sets no limit. */
export function stepText(
  setting: Setting,
  verdict: Verdict,
  provision: Provision,
  { step, open }: Step,
): string {
  const says = saysOf(setting, verdict, provision, step)
  const say = sayIn(setting)
  const facts = open.length === 0 ? '' : say['says.open']({ facts: open.join(', ') })
  return (says === '' ? '' : say['says.colon']({ says })) + facts
}

function saysOf(setting: Setting, verdict: Verdict, provision: Provision, step: Step['step']): string {
  const { snapshot } = setting
  const { say, word } = speechOf(setting)
  switch (step) {
    case 'issued': {
      const measure = snapshot.measures[provision.measure]
      const point = measure === undefined ? undefined : stageOn(measure, setting.date)
      return point === undefined
        ? ''
        : say['says.stage']({ stage: word('stage', point.stage), day: spanIn(setting, point.on) })
    }
    case 'period': {
      const start = startOf(snapshot, provision)
      const { until, countedOn } = provision.period
      const parts = [
        ...(start === undefined ? [] : [say['says.from']({ day: spanIn(setting, start) })]),
        ...(until === undefined ? [] : [say['says.until']({ day: spanIn(setting, until) })]),
        ...(countedOn === 'act' ? [] : [say['says.counted']({ deed: word('counted', countedOn) })]),
      ]
      return parts.join(say['join.comma'])
    }
    case 'addressee':
      return addresseeText(setting, provision)
    case 'act':
      return say['says.acts']({
        acts: actsText(setting, provision.acts),
        asked: word('act', verdict.act),
      })
    case 'counterparty':
      return conditionText(setting, provision.with, '')
    case 'where':
      return conditionText(setting, provision.where, '')
    case 'covered':
      return conditionText(setting, provision.covers, say['anything.all'])
    case 'exception':
      return provision.exceptions.length === 0
        ? ''
        : say['says.exceptions']({ count: provision.exceptions.length })
    case 'known':
    case 'relation':
      return ''
  }
}
