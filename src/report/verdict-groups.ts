import type { ActId } from '../model/condition.ts'
import type { Verdict } from '../model/verdict.ts'

/** Verdicts of several acts that say the same. */
export interface VerdictGroup {
  /** The first, which stands for all. */
  readonly verdict: Verdict
  readonly acts: readonly ActId[]
  readonly members: readonly Verdict[]
}

/** Verdicts that say the same of several acts are said once. */
export function verdictGroups(verdicts: readonly Verdict[]): readonly VerdictGroup[] {
  return [...Map.groupBy(verdicts, sameness).values()].flatMap(members => {
    const [verdict] = members
    return verdict === undefined ? [] : [{ verdict, acts: members.map(member => member.act), members }]
  })
}

function sameness(verdict: Verdict): string {
  const { best, worst } = verdict.range
  return JSON.stringify([
    best,
    worst,
    verdict.leading,
    worst === 'withheld' ? verdict.act : '',
    verdict.questions.map(question => question.key),
    verdict.duties.map(due => [due.provision, due.by, due.asks]),
    verdict.next,
  ])
}
