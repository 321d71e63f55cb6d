import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, Note, Reader } from '../reader.ts'
import { Collector } from './collect.ts'
import { SHAPE } from './shape.ts'

/** Answers of osquery: `osqueryi --json`, objects of tables, and result logs (differential, snapshot, batch), one document or one a line. */
export const osquery: Reader = {
  id: 'osquery',
  title: 'osquery JSON',
  version: 2,
  recognise,
  read,
}

const NAMED = /"(?:name|display_name|device_name|model)"\s*:\s*"/u

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (text.includes('"hostIdentifier"') && /"(?:columns|snapshot|diffResults)"\s*:/u.test(text)) return 0.95
  if (
    /"(?:programs|apps|deb_packages|rpm_packages|chrome_extensions|firefox_addons|kernel_modules|drivers)"\s*:\s*\[/u.test(
      text,
    )
  ) {
    return 0.8
  }
  if (/^\s*\{\s*"(?:columns|snapshot|diffResults)"/u.test(text)) return 0.8
  // Rows: an array of flat objects with a name.
  if (/^\s*\[\s*\{/u.test(text) && NAMED.test(text)) return 0.5
  // The same rows, one a line.
  const [first = '', second = ''] = text.trimStart().split(/\n\s*/u, 2)
  if (first.startsWith('{') && NAMED.test(first) && first.trimEnd().endsWith('}') && second.startsWith('{'))
    return 0.45
  return /^\s*\[\s*\]\s*$/u.test(text) ? 0.3 : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const collector = new Collector(problems, limits)
  for await (const events of cutJson(bytes, SHAPE, limits, 'many')) {
    const items = collector.take(events)
    for (const problem of events.problems) problems.add(problem)
    yield {
      items,
      problems: events.broken === undefined ? problems.take() : [...problems.rest(), events.broken],
      ...(events.broken === undefined ? undefined : { broken: events.broken }),
    }
    if (events.broken !== undefined) return
  }
  yield {
    items: [],
    problems: problems.rest(),
    notes: collector.removed === 0 ? [] : [goneNote(collector.removed)],
  }
}

function goneNote(removed: number): Note {
  return {
    code: 'rows-removed',
    says: `Rows that tell of things removed: ${removed}. They are no items; what an earlier line added stays one, since the log is read once.`,
  }
}
