import { formatDay } from '../base/day.ts'
import type { Finding } from '../model/finding.ts'
import type { Verdict } from '../model/verdict.ts'
import { type Setting, settingOf, subjectName } from './asked.ts'
import { subjectOf } from './finding-json.ts'
import { measureOf } from './names.ts'
import { nextStep } from './next-step.ts'
import { verdictSentence } from './statement.ts'
import { writtenStatus } from './verdict-json.ts'

const COLUMNS = [
  'status',
  'worst',
  'act',
  'item',
  'publisher',
  'version',
  'quantity',
  'unit',
  'party',
  'product',
  'level',
  'match',
  'measure',
  'provision',
  'basis',
  'contested',
  'since',
  'until',
  'due',
  'sentence',
  'next',
  'file',
  'at',
  'organisation',
  'date',
  'snapshot',
] as const

/** The first line of the table: a byte order mark, so that spreadsheets take it for UTF-8, and the names of the columns. */
export function csvHeader(): string {
  return `\uFEFF${COLUMNS.join(',')}\r\n`
}

/** A finding as rows of a table, one a verdict. */
export function csvRows(asked: Setting, finding: Finding): string {
  const setting = settingOf(asked, finding)
  const { item, resolution, verdicts, file } = finding
  return verdicts
    .map(verdict => {
      const row: Readonly<Record<(typeof COLUMNS)[number], string>> = {
        status: writtenStatus(verdict.range),
        worst: verdict.range.worst,
        act: verdict.act,
        item: item.name,
        publisher: item.publisher ?? '',
        version: item.version ?? resolution.version ?? '',
        quantity: String(item.quantity),
        unit: item.unit ?? '',
        party: resolution.party ?? '',
        product: resolution.product ?? '',
        level: resolution.level ?? '',
        match: resolution.decision,
        measure: verdict.leading === undefined ? '' : measureOf(setting.snapshot, verdict.leading),
        provision: verdict.leading ?? '',
        basis: verdict.basis ?? '',
        contested: verdict.contested ? 'yes' : 'no',
        since: verdict.since === undefined ? '' : formatDay(verdict.since),
        until: verdict.until === undefined ? '' : formatDay(verdict.until),
        due: nextDue(verdict),
        sentence: verdictSentence(setting, subjectName(setting, subjectOf(finding)), verdict),
        next: nextStep(setting, verdict),
        file,
        at: item.at,
        organisation: setting.organisation.id,
        date: formatDay(setting.date),
        snapshot: setting.snapshot.id,
      }
      return `${COLUMNS.map(column => csvCell(row[column])).join(',')}\r\n`
    })
    .join('')
}

/** The first last day of a duty that is certain and not waived. */
function nextDue({ duties }: Verdict): string {
  const days = duties.flatMap(({ by, truth, waived }) =>
    by === undefined || truth !== 'yes' || waived ? [] : [by],
  )
  return days.length === 0 ? '' : formatDay(days.reduce((first, day) => (day < first ? day : first)))
}

/**
 * A cell after RFC 4180. HOSTILE: a spreadsheet runs what begins like a formula, so such a text is preceded by an apostrophe,
 * also where spaces stand before it.
 */
export function csvCell(text: string): string {
  const harmless = /^[\s\u00A0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n;]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
