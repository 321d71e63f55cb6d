import { compareText } from '../../base/order.ts'
import type { Problem } from '../../base/problem.ts'
import type { Catalog } from '../catalog.ts'
import { fullId, type Names } from '../names.ts'
import { nearestName } from '../shape/nearest.ts'
import type { Reference, Sort } from '../shape/reader.ts'
import { articleFor } from '../shape/id.ts'

/** Ids that are named and nowhere defined, and ids that are defined twice. */
export function checkReferences(
  catalog: Pick<Catalog, 'references' | 'unread'>,
  names: Names,
): readonly Problem[] {
  return [
    ...catalog.references.flatMap(reference => {
      if (fullId(names, reference.sort, reference.id, reference.owner) !== undefined) return []
      return couldNotBeRead(catalog, reference.id) ? [] : [dangling(names, reference)]
    }),
    ...duplicates(names),
  ]
}

/** Something by this name stands in the catalogue and has problems of its own. */
function couldNotBeRead(catalog: Pick<Catalog, 'unread'>, id: string): boolean {
  return catalog.unread.has(id) || id.split(/[/:#]/u).some(part => catalog.unread.has(part))
}

function dangling(names: Names, reference: Reference): Problem {
  const { sort, id, at, owner } = reference
  const candidates = [...(names.get(sort)?.keys() ?? [])]
  const near = nearestName(id, candidates) ?? nearestShort(id, candidates, owner)
  const elsewhere = [...names].find(([other, known]) => other !== sort && other !== 'about' && known.has(id))
  const help =
    elsewhere !== undefined
      ? `\`${id}\` is ${articleFor(elsewhere[0])}.`
      : near !== undefined
        ? `Did you mean \`${near}\`?`
        : helpFor(sort)
  return {
    code: `unknown-${sort}`,
    at,
    says: `\`${id}\` is not ${articleFor(sort)} that the catalogue knows.`,
    ...(help === undefined ? {} : { help }),
  }
}

/** The nearest of the short ids of the same file, as they would be written there. */
function nearestShort(id: string, candidates: readonly string[], owner: string): string | undefined {
  const short = candidates.flatMap(candidate =>
    candidate.startsWith(`${owner}/`) || candidate.startsWith(`${owner}#`)
      ? [candidate.slice(owner.length + 1)]
      : [],
  )
  return nearestName(id, short)
}

function helpFor(sort: Sort): string | undefined {
  switch (sort) {
    case 'source':
      return 'Sources stand under `sources` of this file or in catalog/sources.'
    case 'provision':
      return 'Provisions of other measures are written `measure/provision`.'
    case 'circumstance':
    case 'attribute':
    case 'property':
      return 'Facts stand in catalog/vocabulary/facts.yaml.'
    case 'party':
    case 'product':
      return 'Parties and their products stand in catalog/parties/ID.yaml.'
    default:
      return undefined
  }
}

function duplicates(names: Names): readonly Problem[] {
  return [...names].flatMap(([sort, known]) =>
    // A target and a fact that claims speak of are told once, as what they are.
    (sort === 'target' || sort === 'about'
      ? [...known].filter(([id]) => id.startsWith('edge:'))
      : [...known]
    ).flatMap(([id, places]) => {
      const [first, ...others] = places.toSorted((one, other) =>
        compareText(one.file ?? '', other.file ?? ''),
      )
      return others.map(at => ({
        code: 'duplicate-id',
        at,
        says: `\`${id}\` is defined in ${first?.file ?? 'this file'}, line ${first?.line ?? 1}, already.`,
        ...(sort === 'about' ? { help: 'Give the edge an `id` of its own.' } : {}),
      }))
    }),
  )
}
