import type { Condition, VersionRange } from '../model/condition.ts'
import type { ProductEdge } from '../model/party.ts'
import { compareVersions } from '../versions/compare-versions.ts'
import { all, any, negate, type Test } from './combine.ts'
import { answerTo, type Context, isBetween, leaveOpen, seen, yesOrNo } from './context.ts'
import { isCurrent } from './listed.ts'
import { NO, type Packed, YES } from './packed.ts'
import { anyPartyInRole } from './parties.ts'
import type { Tables } from './tables.ts'

/** The item is one of these products or of a family among them. */
export function productTest(products: readonly string[]): Test {
  const wanted = new Set(products)
  return ({ product }) =>
    product !== undefined && (wanted.has(product.id) || product.families.some(family => wanted.has(family)))
      ? YES
      : NO
}

/** The item's version lies in the range; not given or unreadable is open. */
export function versionTest(range: VersionRange | undefined): Test {
  if (range === undefined) return () => YES
  return context => {
    const { product } = context
    if (product === undefined) return YES
    const key = `version:${product.id}`
    const answer = answerTo(context, key) ?? context.version
    const isOutside = (bound: string | undefined, fails: (order: number) => boolean): boolean | undefined => {
      if (bound === undefined) return false
      const order = answer === undefined ? undefined : compareAnswer(product.versionScheme, answer, bound)
      return order === undefined ? undefined : fails(order)
    }
    const ends = [
      isOutside(range.from, order => order < 0),
      isOutside(range.upTo, order => order > 0),
      isOutside(range.below, order => order >= 0),
    ]
    if (ends.includes(true)) return NO
    if (!ends.includes(undefined)) return YES
    return context.assumed.has(key) ? NO : leaveOpen(context, key)
  }
}

export function categoryTest(tables: Tables, wanted: readonly string[]): Test {
  return context => {
    const { product } = context
    if (product === undefined) {
      const answer = answerTo(context, 'category')
      if (answer === undefined) return leaveOpen(context, 'category')
      const isPart = answer.startsWith('within:')
      const kind = isPart ? answer.slice('within:'.length) : answer
      if (wanted.some(category => tables.categoryLine(kind).has(category))) return YES
      const mayBe = isPart && wanted.some(category => tables.categoryLine(category).has(kind))
      return mayBe ? leaveOpen(context, 'category') : NO
    }
    const held = tables.categoriesOf(product.id)
    return wanted.some(category => held.has(category)) ? YES : NO
  }
}

export function originTest(tables: Tables, wanted: Extract<Condition, { kind: 'origin' }>): Test {
  const lines = wanted.countryList === undefined ? [] : tables.linesOf(wanted.countryList)
  const isNamed =
    (country: string): Test =>
    context =>
      any(context, [
        () => (wanted.countries.includes(country) ? YES : NO),
        ...lines
          .filter(({ line }) => line.country === country)
          .map(
            ({ line }): Test =>
              inner =>
                isCurrent(inner, line),
          ),
      ])
  const tests = wanted.stages.map((stage): Test => {
    const key = `origin:${stage}`
    const otherwise: Test = context => {
      const answer = answerTo(context, key)
      return answer === undefined ? leaveOpen(context, key) : isNamed(answer)(context)
    }
    const named: Test = context =>
      any(context, [
        inner => anyOrigin(inner, stage, isNamed),
        // Of a maker that may no longer be one nothing is known for certain.
        inner => all(inner, [at => negate(at, one => anyOrigin(one, stage, () => () => YES)), otherwise]),
      ])
    return wanted.inside ? named : context => negate(context, named)
  })
  return context => any(context, tests)
}

/** Over what the item contains, bundles or runs on, as recorded. */
export function edgeTest(kind: ProductEdge['kind'], degree: 'essential' | 'any', test: Test): Test {
  return context => {
    const edges = context.product?.edges.filter(edge => edge.kind === kind) ?? []
    return any(
      context,
      edges.map((edge): Test => {
        const version = versionTest(edge.versions)
        return inner =>
          edge.product !== undefined && inner.path.includes(edge.product)
            ? NO
            : all(inner, [
                at => isGrade(at, edge, degree),
                at => seen(at, edge.evidence, `edge:${edge.id}`),
                at => isBetween(at, edge.since, edge.until, `edge:${edge.id}`),
                version,
                at => ofComponent(at, edge, test),
              ])
      }),
    )
  }
}

function isGrade(context: Context, edge: ProductEdge, degree: 'essential' | 'any'): Packed {
  if (degree === 'any' || edge.grade === 'essential') return YES
  return edge.grade === 'incidental' ? NO : yesOrNo(context, `component:${edge.id}`)
}

function ofComponent(context: Context, edge: ProductEdge, test: Test): Packed {
  const { product, party, version } = context
  context.product = edge.product === undefined ? undefined : context.snapshot.products[edge.product]
  context.party = edge.party
  context.version = undefined
  if (edge.product !== undefined) context.path.push(edge.product)
  const result = test(context)
  if (edge.product !== undefined) context.path.pop()
  context.product = product
  context.party = party
  context.version = version
  return result
}

/** One of the countries recorded for a stage passes; of those of the maker as far as it is the maker on the date. */
function anyOrigin(context: Context, stage: string, test: (country: string) => Test): Packed {
  if (stage !== 'incorporation' && stage !== 'headquarters')
    return any(context, (context.product?.origins[stage] ?? []).map(test))
  return anyPartyInRole(context, 'maker', (inner, party) => {
    const country = inner.snapshot.parties[party]?.[stage]
    return country === undefined ? NO : test(country)(inner)
  })
}

/**
 * Compares an answer with a bound: a version, `<8` (any before 8), `>8` (any after) or `>8 <9` (any between).
 * Undefined where the answer does not settle it.
 */
function compareAnswer(scheme: string, answer: string, bound: string): number | undefined {
  const signs = /^(?:>(\S+))? ?(?:<(\S+))?$/u.exec(answer)
  if (signs === null || answer === '') return compareVersions(scheme, answer, bound)
  const [, after, before] = signs
  const toLower = after === undefined ? undefined : compareVersions(scheme, after, bound)
  const toUpper = before === undefined ? undefined : compareVersions(scheme, before, bound)
  if (toLower !== undefined && toLower >= 0) return 1
  return toUpper !== undefined && toUpper <= 0 ? -1 : undefined
}
