import type { Condition, Reach } from '../../model/condition.ts'
import type { AuthorReach, DoerCondition, ItemCondition } from '../author/condition.ts'
import type { AskedFact, WhereCondition } from '../author/where.ts'
import { compileVersions } from './version-range.ts'

/** The releases that people name of a product, oldest first; empty where none are recorded. */
export type ReleasesOf = (product: string) => readonly string[]

const ALWAYS: Condition = { kind: 'always' }
/** Share of an owning link that counts where the measure names none. */
const DEFAULT_PERCENT = 50

/** Of whoever acts, or of the other side; nothing written is everybody. */
export function compileDoer(condition: DoerCondition | undefined): Condition {
  if (condition === undefined) return ALWAYS
  const { party } = condition
  return allOf([
    ...combined(condition, compileDoer),
    ...(condition.class === undefined ? [] : [{ kind: 'class' as const, classes: condition.class }]),
    ...(condition.attribute ?? []).map(({ name, values }) => ({ kind: 'attribute' as const, name, values })),
    ...(party === undefined
      ? []
      : [{ kind: 'named' as const, parties: party, reach: compileReach(condition.reach) }]),
    ...(condition.listed === undefined ? [] : [{ kind: 'enlisted' as const, list: condition.listed }]),
    ...(condition['not-listed'] === undefined
      ? []
      : [{ kind: 'not' as const, of: { kind: 'enlisted' as const, list: condition['not-listed'] } }]),
    ...(condition.organisation === undefined
      ? []
      : [{ kind: 'organisation' as const, organisations: condition.organisation }]),
    ...(condition.system === undefined ? [] : [{ kind: 'system' as const, system: condition.system }]),
    ...open(condition.open),
    ...whereParts(condition.where),
  ])
}

/** Circumstances; nothing written is any. */
export function compileWhere(condition: WhereCondition | undefined): Condition {
  if (condition === undefined) return ALWAYS
  return allOf([
    ...combined(condition, compileWhere),
    ...condition.facts.map(compileFact),
    ...open(condition.open),
  ])
}

/**
 * Of the item. What widens a mapping (`contains`, `bundles`, `runs-on`) widens what it says of the item,
 * not the circumstances nor the organisation that stand in the same mapping.
 */
export function compileItem(condition: ItemCondition | undefined, releasesOf: ReleasesOf): Condition {
  if (condition === undefined) return ALWAYS
  const ofItem = allOf([
    ...combined(condition, part => compileItem(part, releasesOf)),
    ...itemParts(condition, releasesOf),
  ])
  return allOf([
    ...(ofItem.kind === 'always' ? [] : [widened(ofItem, condition)]),
    ...open(condition.open),
    ...whereParts(condition.where),
    ...(condition.to === undefined ? [] : [compileDoer(condition.to)]),
  ])
}

/** The reach that an author's words stand for; without any, the entity itself. */
export function compileReach(reach: AuthorReach | undefined): Reach {
  const words = (reach ?? []).flatMap(part =>
    typeof part === 'string'
      ? [part]
      : (['subsidiaries', 'affiliates'] as const).filter(group => part[group] !== undefined),
  )
  const shares = (reach ?? []).flatMap(part =>
    typeof part === 'string' ? [] : [part.subsidiaries, part.affiliates],
  )
  const group = words.includes('affiliates')
    ? 'affiliates'
    : words.includes('subsidiaries')
      ? 'subsidiaries'
      : 'entity'
  return {
    group,
    atLeastPercent: Math.min(
      ...shares.filter(share => share !== undefined),
      ...(shares.some(share => share !== undefined) ? [] : [DEFAULT_PERCENT]),
    ),
    successors: words.includes('successors'),
  }
}

function itemParts(condition: ItemCondition, releasesOf: ReleasesOf): readonly Condition[] {
  const { party, origin } = condition
  return [
    ...productParts(condition, releasesOf),
    ...(party === undefined
      ? []
      : [
          {
            kind: 'party' as const,
            parties: party,
            role: condition.role ?? 'maker',
            reach: compileReach(condition.reach),
          },
        ]),
    ...(condition.category === undefined
      ? []
      : [{ kind: 'category' as const, categories: condition.category }]),
    ...(origin === undefined ? [] : [compileOrigin(origin)]),
    ...(condition.listed === undefined ? [] : [{ kind: 'listed' as const, list: condition.listed }]),
    ...(condition['not-listed'] === undefined
      ? []
      : [{ kind: 'not' as const, of: { kind: 'listed' as const, list: condition['not-listed'] } }]),
    ...(condition['list-lacks-category'] === undefined
      ? []
      : [{ kind: 'list-lacks-category' as const, list: condition['list-lacks-category'] }]),
    ...(condition.property ?? []).map(({ name, values }) => ({ kind: 'property' as const, name, values })),
  ]
}

function productParts({ product, versions }: ItemCondition, releasesOf: ReleasesOf): readonly Condition[] {
  if (product === undefined) return []
  if (versions === undefined) return [{ kind: 'product', products: product }]
  // A release means what each product's own list of releases says.
  return [
    anyOf(
      product.map(one => ({
        kind: 'product',
        products: [one],
        versions: compileVersions(versions, releasesOf(one)),
      })),
    ),
  ]
}

function compileOrigin(origin: NonNullable<ItemCondition['origin']>): Condition {
  const list = origin['in-list'] ?? origin['not-in-list']
  return {
    kind: 'origin',
    stages: origin.stages,
    countries: origin.in ?? origin['not-in'] ?? [],
    ...(list === undefined ? {} : { countryList: list }),
    inside: origin.in !== undefined || origin['in-list'] !== undefined,
  }
}

function widened(of: Condition, condition: ItemCondition): Condition {
  return anyOf([
    of,
    ...(condition.contains === undefined
      ? []
      : [{ kind: 'contains' as const, degree: condition.contains, of }]),
    ...(condition.bundles === true ? [{ kind: 'bundles' as const, of }] : []),
    ...(condition['runs-on'] === true ? [{ kind: 'runs-on' as const, of }] : []),
  ])
}

function combined<C extends { readonly any?: readonly C[]; readonly all?: readonly C[]; readonly not?: C }>(
  condition: C,
  compile: (part: C) => Condition,
): readonly Condition[] {
  return [
    ...(condition.any === undefined ? [] : [anyOf(condition.any.map(compile))]),
    ...(condition.all ?? []).map(compile),
    ...(condition.not === undefined ? [] : [{ kind: 'not' as const, of: compile(condition.not) }]),
  ]
}

function compileFact(fact: AskedFact): Condition {
  if (fact.from === undefined && fact.before === undefined)
    return { kind: 'circumstance', name: fact.name, values: fact.values }
  return {
    kind: 'dated',
    name: fact.name,
    ...(fact.from === undefined ? {} : { from: fact.from[0] }),
    ...(fact.before === undefined ? {} : { before: fact.before[0] }),
  }
}

function whereParts(condition: WhereCondition | undefined): readonly Condition[] {
  return condition === undefined ? [] : [compileWhere(condition)]
}

function open(question: string | undefined): readonly Condition[] {
  return question === undefined ? [] : [{ kind: 'open', question }]
}

function allOf(parts: readonly Condition[]): Condition {
  const told = parts.flatMap(part => (part.kind === 'always' ? [] : part.kind === 'all' ? part.of : [part]))
  return told.length === 0 ? ALWAYS : told.length === 1 ? (told[0] ?? ALWAYS) : { kind: 'all', of: told }
}

function anyOf(parts: readonly Condition[]): Condition {
  if (parts.some(part => part.kind === 'always')) return ALWAYS
  const told = parts.flatMap(part => (part.kind === 'any' ? part.of : [part]))
  return told.length === 1 ? (told[0] ?? ALWAYS) : { kind: 'any', of: told }
}
