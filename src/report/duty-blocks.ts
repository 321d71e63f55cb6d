import type { DutyDue, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { dueDuties } from './due-duties.ts'
import { dutyText } from './duty-text.ts'
import { sayIn } from './speaking.ts'
import type { Block } from './page.ts'

/** More duties than this beside a status are counted from the second on. */
const MOST_DUTIES = 2

/** The duties beside the status, the first due first; `explain` has them all. */
export function dutyBlocks(setting: Setting, verdict: Verdict): readonly Block[] {
  const duties = dueDuties(verdict).filter(({ provision }) => provision !== verdict.leading)
  const shown = duties.length > MOST_DUTIES ? duties.slice(0, 1) : duties
  const left = duties.length - shown.length
  return [
    ...shown.map(due => alsoBlock(textOf(setting, due))),
    ...(left === 0 ? [] : [alsoBlock(sayIn(setting)['also.more']({ count: left }))]),
  ]
}

function textOf(setting: Setting, due: DutyDue): string {
  const duty = dutyText(setting, due)
  return due.truth === 'unknown' ? sayIn(setting)['also.if-so']({ duty }) : duty
}

function alsoBlock(text: string): Block {
  return { text: `also  ${text}`, indent: 2, hang: 6 }
}
