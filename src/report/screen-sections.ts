import { rankOf } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'
import type { FindingGroup } from './finding-group.ts'

/** What one reason says to one set of acts, with everything that it is said of. */
export interface Section {
  readonly verdict: Verdict
  readonly acts: readonly string[]
  readonly groups: readonly FindingGroup[]
}

/** Puts groups under the reasons that concern them, the worst first. A product that two reasons concern stands under both. */
export function sectionsOf(groups: readonly FindingGroup[]): readonly Section[] {
  const sections = new Map<string, { verdict: Verdict; acts: readonly string[]; groups: FindingGroup[] }>()
  for (const group of groups) {
    for (const alike of reasonsOf(group)) {
      const [verdict] = alike
      if (verdict === undefined) continue
      const acts = alike.map(each => each.act)
      const key = JSON.stringify([acts, reasonKey(verdict)])
      const section = sections.get(key)
      if (section === undefined) sections.set(key, { verdict, acts, groups: [group] })
      else section.groups.push(group)
    }
  }
  return [...sections.values()].toSorted(
    (one, other) =>
      rankOf(one.verdict.range.worst) - rankOf(other.verdict.range.worst) ||
      rankOf(one.verdict.range.best) - rankOf(other.verdict.range.best),
  )
}

/** The verdicts of a group that somebody has to look at, those together that one provision decides alike. */
function reasonsOf(group: FindingGroup): readonly (readonly Verdict[])[] {
  const concerns = group.verdicts.filter(
    ({ range, duties }) =>
      (range.worst !== 'clear' && range.worst !== 'approved') ||
      duties.some(due => !due.waived && due.truth === 'yes'),
  )
  return [...Map.groupBy(concerns, verdict => JSON.stringify(reasonKey(verdict))).values()]
}

function reasonKey(verdict: Verdict): readonly unknown[] {
  const { range, leading, questions, duties, since, citations } = verdict
  return [
    range.best,
    range.worst,
    leading ?? '',
    questions.map(question => question.key),
    duties.map(due => [due.provision, due.by, due.asks]),
    since,
    range.best === 'waived' ? citations.map(({ lifted }) => lifted) : [],
  ]
}
