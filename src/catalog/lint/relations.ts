import type { Problem } from '../../base/problem.ts'
import type { Catalog } from '../catalog.ts'
import { fullId, type Names } from '../names.ts'

/** A measure, as far as it matters for whom it may change. */
interface Made {
  readonly id: string
  readonly kind: string
  readonly authority: string
}

/**
 * Relations between measures: made by the same system or one above; one's own policy overrides nobody else's measure. `standing` are
 * measures that are not among the files.
 */
export function checkRelations(
  catalog: Catalog,
  names: Names,
  standing: readonly Made[] = [],
): readonly Problem[] {
  const filed = catalog.measures.map(({ id, value: { kind, authority } }) => ({ id, kind, authority }))
  const measures = new Map([...standing, ...filed].map(made => [made.id, made]))
  return catalog.measures.flatMap(measure =>
    [...(measure.value.provisions?.values() ?? [])].flatMap(provision =>
      [...(provision.repeals ?? []), ...(provision.overrides ?? [])].flatMap(relation => {
        const id = fullId(names, 'target', relation.target, measure.id)
        const target = measures.get(id?.split('/')[0] ?? '')
        if (target === undefined || target.id === measure.id) return []
        const { kind, authority } = measure.value
        const says = refusal(catalog, { id: measure.id, kind, authority }, target)
        return says === undefined ? [] : [{ code: 'relation-out-of-system', at: relation.at, says }]
      }),
    ),
  )
}

/** The system of a measure is that of its authority. */
export function systemOf(catalog: Catalog, authority: string): string | undefined {
  return catalog.authorities.get(authority)?.system
}

function refusal(catalog: Catalog, measure: Made, target: Made): string | undefined {
  if (measure.kind === 'own-policy') {
    const isOwn = target.kind === 'own-policy' && target.authority === measure.authority
    return isOwn ? undefined : `An own policy changes nothing of \`${target.id}\`.`
  }
  const own = systemOf(catalog, measure.authority)
  let system = systemOf(catalog, target.authority)
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
