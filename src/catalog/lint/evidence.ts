import type { Place, Problem } from '../../base/problem.ts'
import { sourcesOf, type Sourced, type SourcedFact } from '../author/evidence.ts'
import type { AuthorMeasure } from '../author/measure.ts'
import type { AuthorParty } from '../author/party.ts'
import type { Catalog, Filed } from '../catalog.ts'
import { productEdgesOf } from '../names.ts'

/** A fact for which nobody has shown a source yet. */
export interface Unverified {
  readonly what: string
  readonly at: Place
}

/** Facts without a source that do not say so, and all those that do. */
export function checkEvidence(catalog: Catalog): {
  readonly problems: readonly Problem[]
  readonly unverified: readonly Unverified[]
} {
  const problems: Problem[] = []
  const unverified: Unverified[] = []

  function tell(
    what: string,
    fact: SourcedFact,
    inherited: Sourced = {},
    code = 'fact-without-source',
  ): void {
    const hasSource = sourcesOf(fact).length > 0
    if (fact.unverified === true) {
      unverified.push({ what, at: fact.at })
      if (hasSource)
        problems.push({
          code: 'source-and-unverified',
          at: fact.at,
          says: `${what} names a source and is marked unverified.`,
          help: 'Keep one of the two.',
        })
      return
    }
    if (hasSource || sourcesOf(inherited).length > 0 || inherited.unverified === true) return
    problems.push({
      code,
      at: fact.at,
      says: `${what} names no source.`,
      help: 'Name one in `sources`, or mark it `unverified: true`.',
    })
  }

  for (const measure of catalog.measures) checkMeasure(measure, tell)
  for (const { id, value } of catalog.lists) {
    for (const [line, listing] of value.listings ?? [])
      tell(`listing ${id}/${line}`, listing, value.cites === undefined ? {} : { sources: value.cites })
  }
  for (const party of catalog.parties) {
    checkParty(party, tell)
    for (const what of unverifiedKeys(party.value))
      unverified.push({ what: `${what} of ${party.id}`, at: party.value.at })
  }
  return { problems, unverified }
}

/** Whether a file marks one of its keys as unverified. */
export function isMarked(party: AuthorParty, key: string): boolean {
  const marks = party.unverified ?? []
  return (
    marks.includes('all') ||
    marks.includes('true') ||
    marks.includes(key) ||
    marks.includes(key.split('.')[0] ?? key)
  )
}

type TellFact = (what: string, fact: SourcedFact, inherited?: Sourced, code?: string) => void

function checkMeasure({ id, value }: Filed<AuthorMeasure>, fact: TellFact): void {
  for (const stage of value.stages) fact(`stage ${stage.stage} of ${id}`, stage)
  for (const [local, provision] of value.provisions ?? []) {
    const forbids = provision.effect === 'prohibit' || provision.effect === 'list-only'
    fact(
      `provision ${id}/${local}`,
      provision,
      {},
      forbids ? 'prohibition-without-source' : 'fact-without-source',
    )
    for (const [name, exception] of provision.exceptions ?? [])
      fact(`exception ${id}/${local}/${name}`, exception, provision)
    for (const suspension of provision.suspended ?? [])
      fact(`suspension of ${id}/${local}`, suspension, provision)
    for (const relation of [...(provision.repeals ?? []), ...(provision.overrides ?? [])])
      fact(`relation of ${id}/${local} to ${relation.target}`, relation, provision)
  }
  for (const [local, review] of value.reviews ?? []) fact(`review ${id}/${local}`, review)
  for (const [list, { listings, ...rest }] of value.lists ?? []) {
    for (const [line, listing] of listings ?? []) fact(`listing ${list}/${line}`, listing, rest)
    if (rest.unverified === true) fact(`list ${list}`, rest)
  }
}

function checkParty({ id, value }: Filed<AuthorParty>, fact: TellFact): void {
  const hasSources = (value.sources?.size ?? 0) > 0 || value.cites !== undefined
  for (const key of ['names', 'identifiers', 'incorporation', 'headquarters'] as const) {
    if (value[key] === undefined || hasSources || isMarked(value, key)) continue
    fact(`\`${key}\` of ${id}`, { at: value.at })
  }
  for (const [local, edge] of value.edges ?? [])
    fact(`edge ${id}/${local}`, edge, marked(isMarked(value, `edges.${local}`)))
  for (const [local, product] of value.products ?? []) {
    const isUnverified = isMarked(value, `products.${local}`)
    fact(`product ${local}`, product, marked(isUnverified))
    for (const { id: edge, edge: part } of productEdgesOf(local, product))
      fact(`edge ${edge}`, part, isUnverified ? marked(true) : product)
  }
}

function marked(isUnverified: boolean): Sourced {
  return isUnverified ? { unverified: true } : {}
}

/** The keys that a party's file marks, one by one where it marks everything. */
function unverifiedKeys(party: AuthorParty): readonly string[] {
  return (party.unverified ?? []).flatMap(key => {
    if (key !== 'products') return [key]
    return [...(party.products?.keys() ?? [])].map(product => `products.${product}`)
  })
}
