import type { Dispute } from '../../identity/disputes.ts'
import type { Judgement } from '../../identity/judgement.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { answerText } from '../../report/judge-page.ts'
import { counted } from '../../report/phrase.ts'
import { printable } from '../../report/printable.ts'

/** So many disputes are told one by one; the rest is counted. */
const MOST_TOLD = 20

/** What files that were merged answer differently, and what counts; empty where nothing is disputed. */
export function disputesText(snapshot: Snapshot, disputes: readonly Dispute[]): string {
  if (disputes.length === 0) return ''
  const shown = disputes
    .slice(0, MOST_TOLD)
    .map(
      ({ counts, overruled }) =>
        `  "${counts.title}" ${said(snapshot, counts)}, and not as before: ${said(snapshot, overruled)}`,
    )
  const left = disputes.length - shown.length
  const lines = [
    `${counted(disputes.length, 'question')} answered otherwise here than there; the later answer counts:`,
    ...shown,
    ...(left > 0 ? [`  … ${left} more (licet judge list)`] : []),
  ]
  return lines.map(line => `${printable(line)}\n`).join('')
}

function said(snapshot: Snapshot, { answer, by, at }: Judgement): string {
  return `${answerText(snapshot, answer)} (${by}, ${at.slice(0, 10)})`
}
