import { Fault } from '../../base/fault.ts'
import { compareText } from '../../base/order.ts'
import type { Measure, Requirement } from '../../model/measure.ts'
import type { AuthorMeasure } from '../author/measure.ts'
import type { Catalog, Filed } from '../catalog.ts'
import { systemOf } from '../lint/relations.ts'
import type { Witness } from './evidence.ts'

/** One measure as it stands in the snapshot; its provisions and lists are compiled beside it. */
export function compileMeasure(
  catalog: Catalog,
  { id, value }: Filed<AuthorMeasure>,
  witness: Witness,
): Measure {
  const { title, short, kind, authority, citation, summary } = value
  return {
    id,
    title: Object.fromEntries(title),
    ...(short === undefined ? {} : { short }),
    kind,
    authority,
    system: knownSystem(catalog, authority),
    ...(citation === undefined ? {} : { citation }),
    summary,
    stages: value.stages.map(point => ({
      stage: point.stage,
      on: point.on,
      evidence: witness.evidenceOf(`stage:${id}/${point.stage}`, point, id),
    })),
    provisions: [...(value.provisions?.keys() ?? []), ...(value.reviews?.keys() ?? [])].map(
      local => `${id}/${local}`,
    ),
    readings: [...(value.readings ?? [])].map(([local, { says }]) => ({ id: `${id}/${local}`, says })),
    claims: [...(value.claims ?? [])].map(([local, { stance, about, voice, says, source }]) => ({
      id: `${id}/${local}`,
      stance,
      about: witness.idOf('about', about, id),
      voice,
      says,
      source: witness.idOf('source', source, id),
    })),
    sources: sourcesOfFile(catalog, id, value.sources, witness),
  }
}

/** The system of an authority that is known to exist. */
export function knownSystem(catalog: Catalog, authority: string): string {
  const system = systemOf(catalog, authority)
  if (system === undefined)
    throw new Fault(`a catalogue that was not checked: unknown authority \`${authority}\``)
  return system
}

/** All sources that a file defines or names. */
export function sourcesOfFile(
  catalog: Catalog,
  owner: string,
  own: ReadonlyMap<string, unknown> | undefined,
  witness: Witness,
): readonly string[] {
  const named = (sourcesNamedIn(catalog).get(owner) ?? []).map(id => witness.idOf('source', id, owner))
  return [...new Set([...[...(own?.keys() ?? [])].map(local => `${owner}#${local}`), ...named])].toSorted(
    compareText,
  )
}

const NAMED = new WeakMap<Catalog, ReadonlyMap<string, readonly string[]>>()

/** The sources that each file names, gathered once: a catalogue has many files and many references. */
function sourcesNamedIn(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const known = NAMED.get(catalog)
  if (known !== undefined) return known
  const named = new Map<string, string[]>()
  for (const { sort, owner, id } of catalog.references) {
    if (sort !== 'source') continue
    const ids = named.get(owner)
    if (ids === undefined) named.set(owner, [id])
    else ids.push(id)
  }
  NAMED.set(catalog, named)
  return named
}

/** Requirements in the order of the file. */
export function compileRequirements(
  requirements: ReadonlyMap<string, { readonly says: string }> | undefined,
): readonly Requirement[] {
  return [...(requirements ?? [])].map(([id, { says }]) => ({ id, says }))
}
