import { formatDay } from '../base/day.ts'
import type { Problem } from '../base/problem.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { findContradictions, type Met } from '../law/contradictions.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** Tells each pair of provisions of one system that contradict each other, where the approving one stands, with one question that meets it. */
export function checkContradictions(catalog: Catalog, snapshot: Snapshot): readonly Problem[] {
  const measures = new Map(catalog.measures.map(measure => [measure.id, measure]))
  return findContradictions(snapshot).map(met => {
    const [measure = '', provision = ''] = met.approves.split('/')
    const filed = measures.get(measure)
    return {
      code: 'contradiction',
      at: filed?.value.provisions?.get(provision)?.at ?? {},
      says: `\`${met.approves}\` approves and \`${met.forbids}\` forbids the same, and no relation settles it: ${witnessText(met)}.`,
      help: 'Let one override or repeal the other where the texts say so, or except from it what the other names.',
    }
  })
}

function witnessText({ question: { organisation, act, item, date, answers } }: Met): string {
  const given = Object.entries(answers).map(([key, value]) => `${key}=${value}`)
  return [`${organisation.id}, ${act} ${item.product ?? ''} on ${formatDay(date)}`, ...given].join(', ')
}
