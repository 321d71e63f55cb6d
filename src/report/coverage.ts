import { LAST_DAY } from '../base/day.ts'
import { byText } from '../base/order.ts'
import { formatSpan } from '../base/span.ts'
import { BASES, type Basis, basisRank } from '../model/evidence.ts'
import type { Measure } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { shortAuthorityName, titleOf } from './names.ts'
import { stageOn, startOf } from './provision-text.ts'

/** The coverage of a catalogue as a Markdown page: measures by jurisdiction, kind and basis, then one row a measure. `cases`: law reports by measure. */
export function coveragePage(snapshot: Snapshot, cases: ReadonlyMap<string, number>): string {
  const measures = Object.values(snapshot.measures).toSorted(byText(measure => measure.id))
  const bySystem = Map.groupBy(measures, measure => measure.system)
  const systems = [...bySystem].toSorted(byText(([system]) => system))
  const kinds = [...new Set(measures.map(measure => measure.kind))].toSorted(byText(kind => kind))
  return [
    '# What the catalogue covers',
    '',
    'Written by `script/coverage.ts` out of the catalogue, and held to it by a test. The basis of a measure is the best that one of its provisions has.',
    '',
    '## By jurisdiction and kind',
    '',
    ...table(
      ['jurisdiction', ...kinds, 'measures', 'provisions', 'law reports'],
      systems.map(([system, own]) => [
        `${snapshot.systems[system]?.title ?? system} (\`${system}\`)`,
        ...kinds.map(kind => countOf(own.filter(measure => measure.kind === kind).length)),
        String(own.length),
        String(sum(own.map(measure => measure.provisions.length))),
        String(sum(own.map(measure => cases.get(measure.id) ?? 0))),
      ]),
    ),
    '',
    '## By basis',
    '',
    ...table(
      ['basis', 'provisions'],
      [...BASES, undefined].map(basis => [
        basis ?? 'no source recorded',
        String(
          Object.values(snapshot.provisions).filter(({ evidence }) => bestOf(evidence) === basis).length,
        ),
      ]),
    ),
    '',
    '## Measures',
    '',
    ...systems.flatMap(([system, own]) => [
      `### ${snapshot.systems[system]?.title ?? system}`,
      '',
      ...table(
        ['measure', 'by', 'kind', 'stage', 'acts', 'first in force', 'basis', 'law reports'],
        own.map(measure => rowOf(snapshot, measure, cases.get(measure.id) ?? 0)),
      ),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

function rowOf(snapshot: Snapshot, measure: Measure, cases: number): readonly string[] {
  const provisions = measure.provisions.flatMap(id => snapshot.provisions[id] ?? [])
  const stage = stageOn(measure, LAST_DAY)
  const starts = provisions.flatMap(provision => {
    const start = startOf(snapshot, provision)
    return start === undefined ? [] : [start]
  })
  const first = starts.toSorted((one, other) => one[0] - other[0])[0]
  const bases = provisions.flatMap(({ evidence }) => bestOf(evidence) ?? [])
  const best = bases.toSorted((one, other) => basisRank(one) - basisRank(other))[0]
  return [
    `${titleOf(measure.title, measure.id)} (\`${measure.id}\`)`,
    shortAuthorityName(snapshot, measure.authority),
    measure.kind.replaceAll('-', ' '),
    stage === undefined ? '' : `${stage.stage} ${formatSpan(stage.on)}`,
    [...new Set(provisions.flatMap(provision => provision.acts))].join(', '),
    first === undefined ? '' : formatSpan(first),
    best ?? '',
    String(cases),
  ]
}

function bestOf({
  asserted,
}: {
  readonly asserted: readonly { readonly basis: Basis; readonly source?: string }[]
}): Basis | undefined {
  const sourced = asserted.filter(one => one.source !== undefined).map(({ basis }) => basis)
  return sourced.toSorted((one, other) => basisRank(one) - basisRank(other))[0]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [head, head.map(() => '---'), ...rows].map(
    cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`,
  )
}

function countOf(count: number): string {
  return count === 0 ? '' : String(count)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, each) => total + each, 0)
}
