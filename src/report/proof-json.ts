import { type Day, formatDay } from '../base/day.ts'
import type { Verdict } from '../model/verdict.ts'
import { settingJson, subjectJson } from './ask-json.ts'
import type { Explanation } from './explain-page.ts'
import { verdictJson } from './verdict-json.ts'

/** The whole proof as data: what `ask` writes, and below `proof` every step as the law gave it, days as ISO 8601. */
export function explainJson({ setting, subject, notes, because, verdicts }: Explanation): object {
  return {
    ...settingJson(setting),
    item: { ...subjectJson(subject), because },
    notes,
    verdicts: verdicts.map(verdict => ({
      ...verdictJson(setting, subject, verdict),
      proof: proofJson(verdict),
    })),
  }
}

function proofJson(verdict: Verdict): object {
  return {
    leading: verdict.leading ?? null,
    citations: verdict.citations.map(citation => ({ ...citation, knowable: formatDay(citation.knowable) })),
    nearly: verdict.nearly,
    duties: verdict.duties.map(({ provision, truth, waived, suspended, by, counted, asks }) => ({
      provision,
      truth,
      waived,
      suspended,
      by: dayOrNull(by),
      counted: dayOrNull(counted),
      asks: asks ?? null,
    })),
    questions: verdict.questions,
  }
}

function dayOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day)
}
