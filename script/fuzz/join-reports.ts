import type { FuzzReport } from './run.ts'

/** What came of several runs, as of one. */
export function joinReports(reports: readonly FuzzReport[]): FuzzReport {
  const readers = new Map<string, number>()
  for (const report of reports)
    for (const [reader, count] of report.readers) readers.set(reader, (readers.get(reader) ?? 0) + count)
  const sumOf = (of: (report: FuzzReport) => number): number =>
    reports.reduce((sum, report) => sum + of(report), 0)
  return {
    done: sumOf(({ done }) => done),
    bytes: sumOf(({ bytes }) => bytes),
    items: sumOf(({ items }) => items),
    problems: sumOf(({ problems }) => problems),
    slowestMs: Math.max(...reports.map(({ slowestMs }) => slowestMs)),
    readers,
    wrong: reports.flatMap(({ wrong }) => wrong),
  }
}
