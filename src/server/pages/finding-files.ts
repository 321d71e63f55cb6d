import type { Actor } from '../../app/access/actor.ts'
import { type FindingsAsked, listFindings } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { placeOf } from '../../ports/store/finding-place.ts'
import type { FindingRecord } from '../../ports/store/findings.ts'
import { csvCell } from '../../report/finding-csv.ts'
import type { FindingWire } from '../../wire/finding.ts'
import type { PageReply } from '../page.ts'
import { wireFinding } from '../routes/findings.ts'

/** So many findings are read at a time: however many there are, the server holds no more of them. */
const AT_ONCE = 2_000

/** All findings that are asked for, as a file that is written while they are read. */
export function fileOfFindings(
  registry: Registry,
  actor: Actor,
  asked: FindingsAsked,
  format: 'csv' | 'json',
  units: ReadonlyMap<string, string>,
): PageReply {
  const { snapshot } = registry.catalogue.current()
  const parts = partsOf(registry, actor, asked)
  return format === 'csv'
    ? {
        kind: 'file',
        name: 'findings.csv',
        type: 'text/csv; charset=utf-8',
        text: csvOf(parts, snapshot, units),
      }
    : {
        kind: 'file',
        name: 'findings.json',
        type: 'application/json; charset=utf-8',
        text: jsonOf(parts, snapshot),
      }
}

async function* partsOf(
  registry: Registry,
  actor: Actor,
  { after: first, ...asked }: FindingsAsked,
): AsyncGenerator<readonly FindingRecord[]> {
  for (let after = first; ;) {
    // oxlint-disable-next-line no-await-in-loop -- one part begins where the last ended
    const found = await listFindings(registry, actor, {
      ...asked,
      limit: AT_ONCE,
      ...(after === undefined ? {} : { after }),
    })
    if (!found.ok) return
    yield found.value
    const last = found.value.at(-1)
    if (last === undefined || found.value.length < AT_ONCE) return
    after = placeOf(last, asked.order ?? 'status')
  }
}

const CSV_HEADER = [
  'name',
  'act',
  'status',
  'worst',
  'unit',
  'deadline',
  'measure',
  'provision',
  'basis',
  'state',
  'lines',
  'quantity',
  'sentence',
  'id',
  'opened',
]

async function* csvOf(
  parts: AsyncIterable<readonly FindingRecord[]>,
  snapshot: Snapshot,
  units: ReadonlyMap<string, string>,
): AsyncGenerator<string> {
  yield `\uFEFF${CSV_HEADER.join(',')}\r\n`
  for await (const part of parts)
    yield part
      .map(each => csvRow(wireFinding(snapshot, each), units))
      .map(row => `${row.map(csvCell).join(',')}\r\n`)
      .join('')
}

async function* jsonOf(
  parts: AsyncIterable<readonly FindingRecord[]>,
  snapshot: Snapshot,
): AsyncGenerator<string> {
  yield '['
  let before = ''
  for await (const part of parts)
    for (const each of part) {
      yield `${before}\n${JSON.stringify(wireFinding(snapshot, each))}`
      before = ','
    }
  yield '\n]\n'
}

function csvRow(each: FindingWire, units: ReadonlyMap<string, string>): readonly string[] {
  return [
    each.name,
    each.act,
    each.status,
    each.worst,
    units.get(each.unit) ?? each.unit,
    each.deadline ?? '',
    each.measure ?? '',
    each.provision ?? '',
    each.basis ?? '',
    each.state,
    String(each.lines),
    String(each.quantity),
    each.sentence,
    each.id,
    each.openedAt,
  ]
}
