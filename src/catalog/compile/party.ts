import type { Name, Party, PartyEdge, Product, ProductEdge } from '../../model/party.ts'
import { type Sourced, sourcesOf } from '../author/evidence.ts'
import type { AuthorName, AuthorParty, AuthorProduct } from '../author/party.ts'
import type { Catalog, Filed } from '../catalog.ts'
import { isMarked } from '../lint/evidence.ts'
import { productEdgesOf } from '../names.ts'
import type { Witness } from './evidence.ts'
import { sourcesOfFile } from './measure.ts'
import { compileVersions } from './version-range.ts'

const UNVERIFIED: Sourced = { unverified: true }

export function compileParty(catalog: Catalog, { id, value }: Filed<AuthorParty>, witness: Witness): Party {
  const { incorporation, headquarters, principal } = value
  return {
    id,
    ...called(value),
    ...(incorporation === undefined ? {} : { incorporation }),
    ...(headquarters === undefined ? {} : { headquarters }),
    ...(principal === undefined ? {} : { principal }),
    sources: sourcesOfFile(catalog, id, value.sources, witness),
  }
}

/** The edges that lead from a party to others. */
export function compilePartyEdges({ id, value }: Filed<AuthorParty>, witness: Witness): readonly PartyEdge[] {
  return [...(value.edges ?? [])].map(([local, edge]) => {
    const { kind, to, percent } = edge
    return {
      id: `${id}/${local}`,
      kind,
      from: id,
      to,
      ...(percent === undefined ? {} : { percent }),
      // A holder whose share is not recorded, or is more than half, is taken as in control unless the file says otherwise.
      controls: kind === 'owns' && (edge.controls ?? (percent === undefined || percent > 50)),
      ...dates(edge),
      evidence: witness.evidenceOf(
        `edge:${id}/${local}`,
        edge,
        id,
        isMarked(value, `edges.${local}`) ? UNVERIFIED : {},
      ),
    }
  })
}

/** The products of a party; where nothing is said of roles, the party is the maker. */
export function compileProducts(
  { id: owner, value }: Filed<AuthorParty>,
  witness: Witness,
): readonly Product[] {
  return [...(value.products ?? [])].map(([id, product]) => ({
    id,
    ...called(product),
    families: product.families ?? [],
    categories: product.categories ?? [],
    roles: product.roles?.map(role => ({ party: role.party, role: role.role, ...dates(role) })) ?? [
      { party: owner, role: 'maker' as const },
    ],
    edges: compileProductEdges(
      owner,
      id,
      product,
      isMarked(value, `products.${id}`) ? UNVERIFIED : product,
      witness,
    ),
    origins: Object.fromEntries(product.origins ?? []),
    properties: Object.fromEntries(product.properties ?? []),
    versionScheme: product['version-scheme'] ?? 'dotted',
    versions: product.versions ?? [],
    sources: sourcesOf(product).map(source => witness.idOf('source', source, owner)),
  }))
}

function compileProductEdges(
  owner: string,
  product: string,
  value: AuthorProduct,
  inherited: Sourced,
  witness: Witness,
): readonly ProductEdge[] {
  return productEdgesOf(product, value).map(({ id, kind, edge }) => ({
    id,
    kind,
    ...(edge.product === undefined ? {} : { product: edge.product }),
    ...(edge.party === undefined ? {} : { party: edge.party }),
    grade: edge.grade ?? 'unknown',
    ...(edge.versions === undefined
      ? {}
      : { versions: compileVersions(edge.versions, value.versions ?? []) }),
    ...dates(edge),
    evidence: witness.evidenceOf(`edge:${id}`, edge, owner, inherited),
  }))
}

function called(value: AuthorParty | AuthorProduct): Pick<Party, 'names' | 'identifiers' | 'falseFriends'> {
  return {
    names: [
      ...value.names.map(compileName),
      ...(value.aliases ?? []).map(text => ({ text, kind: 'alias' as const })),
    ],
    identifiers: [...(value.identifiers ?? [])].flatMap(([scheme, values]) =>
      values.map(one => ({ scheme, value: one })),
    ),
    falseFriends: (value['false-friends'] ?? []).map(({ name, publisher, why }) => ({
      name,
      ...(publisher === undefined ? {} : { publisher }),
      why,
    })),
  }
}

function compileName(name: string | AuthorName): Name {
  if (typeof name === 'string') return { text: name, kind: 'trade' }
  const { text, lang, kind, from, until } = name
  return {
    text,
    ...(lang === undefined ? {} : { lang }),
    kind,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }
}

function dates({ since, until }: Pick<PartyEdge, 'since' | 'until'>): Pick<PartyEdge, 'since' | 'until'> {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}
