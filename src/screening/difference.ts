import type { ActId } from '../model/condition.ts'
import type { Finding } from '../model/finding.ts'
import type { ItemChange } from '../model/item-change.ts'
import type { StatusRange } from '../model/status.ts'
import type { DutyDue, Verdict } from '../model/verdict.ts'

const FREE: StatusRange = { best: 'clear', worst: 'clear' }

/** What differs for one item between a screening and another of the same line; nothing, if nothing does. */
export function differencesOf(
  before: Finding | undefined,
  after: Finding | undefined,
): ItemChange | undefined {
  const finding = after ?? before
  if (finding === undefined) return undefined
  const acts = finding.verdicts.flatMap(({ act }) => {
    const [was, is] = [verdictOn(before, act), verdictOn(after, act)]
    const [old, young] = [was?.range ?? FREE, is?.range ?? FREE]
    if (old.best === young.best && old.worst === young.worst) return []
    const provision = is?.leading ?? was?.leading
    return [{ act, before: old, after: young, ...(provision === undefined ? {} : { provision }) }]
  })
  const known = new Set(dutiesOf(before).map(({ provision }) => provision))
  const duties = dutiesOf(after).filter(({ provision }) => !known.has(provision))
  return acts.length === 0 && duties.length === 0 ? undefined : { finding, acts, duties }
}

function verdictOn(finding: Finding | undefined, act: ActId): Verdict | undefined {
  return finding?.verdicts.find(verdict => verdict.act === act)
}

function dutiesOf(finding: Finding | undefined): readonly DutyDue[] {
  const all = finding?.verdicts.flatMap(({ duties }) => duties) ?? []
  return [...new Map(all.map(due => [due.provision, due])).values()]
}
