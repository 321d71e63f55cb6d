import type { Place, Problem } from '../../base/problem.ts'
import { ORIGIN_STAGES } from '../../model/condition.ts'
import type { AuthorCase } from '../author/case.ts'
import type { Catalog } from '../catalog.ts'
import { fullId, type Names } from '../names.ts'
import { nearestName } from '../shape/nearest.ts'

const PREFIXES = [
  'version',
  'attribute',
  'property',
  'origin',
  'listed',
  'kind-listed',
  'enlisted',
  'component',
  'counterparty',
  'shown',
  'met',
  'date',
  'open',
  'quota',
] as const
const WHOLE = ['category', 'counterparty', 'offeror-uses'] as const

/** The fact keys that a case answers or expects to be asked (see FactKey in model/question.ts). */
export function checkFactKeys(catalog: Catalog, names: Names, one: AuthorCase): readonly Problem[] {
  const asked = (one.asks ?? [])
    .filter(key => key !== 'none')
    .flatMap(key => checkKey(catalog, names, key, one.at))
  const given = [...(one.given ?? [])].flatMap(([key, value]) => [
    ...checkKey(catalog, names, key, one.at),
    ...checkAnswer(catalog, key, value, one.at),
  ])
  return [...asked, ...given]
}

function checkKey(catalog: Catalog, names: Names, key: string, at: Place): readonly Problem[] {
  const [head = '', ...tail] = key.split(':')
  const rest = tail.join(':')
  if (tail.length === 0) {
    if ((WHOLE as readonly string[]).includes(key) || catalog.facts.get(key)?.of === 'circumstance') return []
    return [unknown(key, at, nearestName(key, [...WHOLE, ...circumstances(catalog)]))]
  }
  switch (PREFIXES.find(prefix => prefix === head)) {
    case 'version':
      return known(names.get('product'), rest, key, at)
    case 'attribute':
    case 'property':
      return catalog.facts.get(rest)?.of === head
        ? []
        : [unknown(key, at, nearestName(rest, catalog.facts.keys()))]
    case 'origin':
      return (ORIGIN_STAGES as readonly string[]).includes(rest)
        ? []
        : [unknown(key, at, nearestName(rest, ORIGIN_STAGES))]
    case 'listed':
    case 'kind-listed':
    case 'enlisted':
      return known(names.get('list'), rest, key, at)
    case 'open':
      return known(names.get('open-question'), rest, key, at)
    case 'quota':
      return known(names.get('provision'), rest, key, at)
    case 'component':
      return fullId(names, 'about', `edge:${rest}`, '') === undefined ? [unknown(key, at, undefined)] : []
    case 'counterparty':
      if (catalog.facts.get(rest.replace(/^attribute:/u, ''))?.of === 'attribute') return []
      if (rest.startsWith('listed:')) return known(names.get('list'), rest.slice('listed:'.length), key, at)
      return names.get('class')?.has(rest) === true || names.get('system')?.has(rest) === true
        ? []
        : known(names.get('class'), rest, key, at)
    case 'shown':
    case 'met':
      return names.get('provision')?.has(rest.split('/').slice(0, 2).join('/')) === true ||
        names.get('list')?.has(rest.split('/')[0] ?? '') === true
        ? []
        : [unknown(key, at, undefined)]
    case 'date':
      return []
    default:
      return [unknown(key, at, nearestName(head, PREFIXES))]
  }
}

function known(
  ids: ReadonlyMap<string, unknown> | undefined,
  id: string,
  key: string,
  at: Place,
): readonly Problem[] {
  return ids?.has(id) === true ? [] : [unknown(key, at, nearestName(id, ids?.keys() ?? []))]
}

function checkAnswer(catalog: Catalog, key: string, value: string, at: Place): readonly Problem[] {
  const fact = catalog.facts.get(key.includes(':') ? key.slice(key.indexOf(':') + 1) : key)
  if (
    fact === undefined ||
    fact.type === 'date' ||
    fact.exhaustive !== true ||
    fact.values?.includes(value) !== false
  )
    return []
  return [
    {
      code: 'unknown-value',
      at,
      says: `\`${value}\` is not among the values of \`${key}\`: ${fact.values.join(', ')}.`,
    },
  ]
}

function unknown(key: string, at: Place, near: string | undefined): Problem {
  return {
    code: 'unknown-fact-key',
    at,
    says: `\`${key}\` is not a fact that may be asked for.`,
    help:
      near === undefined
        ? 'Known: a circumstance, version:PRODUCT, attribute:NAME, property:NAME, origin:STAGE, listed:LIST, kind-listed:LIST, enlisted:LIST, counterparty:listed:LIST, shown:…, met:…, quota:PROVISION, open:….'
        : `Did you mean \`${near}\`?`,
  }
}

function circumstances(catalog: Catalog): readonly string[] {
  return [...catalog.facts].flatMap(([id, fact]) => (fact.of === 'circumstance' ? [id] : []))
}
