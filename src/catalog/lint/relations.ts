import type { Problem } from '../../base/problem.ts'
import type { Catalog, Filed } from '../catalog.ts'
import type { AuthorMeasure } from '../author/measure.ts'
import { fullId, type Names } from '../names.ts'

/** Relations between measures: made by the same system or one above; one's own policy overrides nobody else's measure. */
export function checkRelations(catalog: Catalog, names: Names): readonly Problem[] {
  const measures = new Map(catalog.measures.map(measure => [measure.id, measure]))
  return catalog.measures.flatMap(measure =>
    [...(measure.value.provisions?.values() ?? [])].flatMap(provision =>
      [...(provision.repeals ?? []), ...(provision.overrides ?? [])].flatMap(relation => {
        const id = fullId(names, 'target', relation.target, measure.id)
        const target = measures.get(id?.split('/')[0] ?? '')
        if (target === undefined || target.id === measure.id) return []
        const says = refusal(catalog, measure, target)
        return says === undefined ? [] : [{ code: 'relation-out-of-system', at: relation.at, says }]
      }),
    ),
  )
}

/** The system of a measure is that of its authority. */
export function systemOf(catalog: Catalog, authority: string): string | undefined {
  return catalog.authorities.get(authority)?.system
}

function refusal(
  catalog: Catalog,
  measure: Filed<AuthorMeasure>,
  target: Filed<AuthorMeasure>,
): string | undefined {
  if (measure.value.kind === 'own-policy') {
    const isOwn = target.value.kind === 'own-policy' && target.value.authority === measure.value.authority
    return isOwn ? undefined : `An own policy changes nothing of \`${target.id}\`.`
  }
  const own = systemOf(catalog, measure.value.authority)
  let system = systemOf(catalog, target.value.authority)
  if (own === undefined || system === undefined) return undefined
  const targetSystem = system
  for (
    const seen = new Set<string>();
    system !== undefined && !seen.has(system);
    system = catalog.systems.get(system)?.within
  ) {
    if (system === own) return undefined
    seen.add(system)
  }
  return `\`${measure.id}\` belongs to the system \`${own}\` and cannot change \`${target.id}\` of \`${targetSystem}\`; only the same system or one above can.`
}
