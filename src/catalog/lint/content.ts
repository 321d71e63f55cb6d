import type { Place, Problem } from '../../base/problem.ts'
import type { AuthorList, AuthorListFile } from '../author/list.ts'
import type { AuthorMeasure, AuthorProvision } from '../author/measure.ts'
import type { AuthorParty } from '../author/party.ts'
import type { Catalog, Filed } from '../catalog.ts'
import { productEdgesOf } from '../names.ts'
import { systemOf } from './relations.ts'

/** Things that are each well formed and say too little, or too much, together. */
export function checkContent(catalog: Catalog): readonly Problem[] {
  return [
    ...catalog.measures.flatMap(measure => checkMeasure(catalog, measure)),
    ...catalog.lists.flatMap(({ id, value }) => checkList(id, value)),
    ...catalog.parties.flatMap(({ value }) => checkParty(value)),
    ...[...catalog.systems].flatMap(([id, system]) => checkRepresented(catalog, id, system)),
    ...[...catalog.facts.values()].flatMap(fact =>
      fact.type === 'date' || (fact.values ?? []).length > 0
        ? []
        : [
            {
              code: 'fact-without-values',
              at: fact.at,
              says: 'A choice needs the values that differ in law.',
              help: 'Write `values`, or `type: date`.',
            },
          ],
    ),
  ]
}

/** Whoever stands for a legal system lives under it. */
function checkRepresented(
  { organisations }: Catalog,
  id: string,
  { at, represented = [] }: { readonly at: Place; readonly represented?: readonly string[] },
): readonly Problem[] {
  return represented
    .filter(each => organisations.get(each)?.systems.includes(id) === false)
    .map(each => ({
      code: 'represented-by-another',
      at,
      says: `\`${each}\` stands for \`${id}\` and does not live under it.`,
      help: 'Name presets that have it among their `systems`.',
    }))
}

function checkMeasure(catalog: Catalog, { id, folder, value }: Filed<AuthorMeasure>): readonly Problem[] {
  const system = systemOf(catalog, value.authority)
  const problems: Problem[] = []
  if (system !== undefined && folder !== system) {
    problems.push({
      code: 'wrong-folder',
      at: value.at,
      says: `The authority of \`${id}\` belongs to the system \`${system}\`, and the file lies in \`${folder ?? ''}\`.`,
      help: `Move it to measures/${system}/.`,
    })
  }
  for (const [local, provision] of value.provisions ?? []) {
    problems.push(...checkProvision(`${id}/${local}`, provision))
  }
  for (const [list, content] of value.lists ?? []) problems.push(...checkList(list, content))
  for (const [language, told] of value.translations ?? []) {
    for (const part of ['readings', 'claims'] as const) {
      for (const local of told[part]?.keys() ?? []) {
        if (value[part]?.has(local) === true) continue
        problems.push({
          code: 'unknown-translation',
          at: told.at,
          says: `The translation into \`${language}\` has \`${local}\` among its ${part}, which \`${id}\` does not have.`,
        })
      }
    }
  }
  return problems
}

function checkProvision(id: string, provision: AuthorProvision): readonly Problem[] {
  const { effect, at } = provision
  const problems: Problem[] = []

  function belongs(key: string, given: unknown, owner: AuthorProvision['effect'], isNeeded: boolean): void {
    if (effect === owner && isNeeded && given === undefined) {
      problems.push({ code: 'missing-key', at, says: `\`${id}\` is \`${owner}\` and has no \`${key}\`.` })
    }
    if (effect !== owner && given !== undefined) {
      problems.push({
        code: 'misplaced-key',
        at,
        says: `\`${key}\` belongs to \`${owner}\`; \`${id}\` is \`${effect}\`.`,
        help: 'Make it a provision of its own.',
      })
    }
  }

  belongs('list', provision.list, 'list-only', true)
  belongs('requirements', provision.requirements, 'restrict', true)
  belongs('bars', provision.bars, 'disqualify', true)
  belongs('duty', provision.duty, 'oblige', true)
  if (provision.acts === undefined && effect !== 'oblige') {
    problems.push({
      code: 'missing-key',
      at,
      says: `\`${id}\` names no acts.`,
      help: '`acts`: what the addressees may not do, or may.',
    })
  }
  const { duty } = provision
  if (duty?.by !== undefined && duty.within !== undefined) {
    problems.push({
      code: 'two-deadlines',
      at: duty.at,
      says: 'A duty has one deadline; this one has `by` and `within`.',
      help: 'Write two duties if both are meant.',
    })
  }
  for (const [name, exception] of provision.exceptions ?? []) {
    if (exception.when !== undefined || exception.paper !== undefined) continue
    problems.push({
      code: 'missing-key',
      at: exception.at,
      says: `The exception \`${name}\` has neither \`when\` nor \`paper\` and would always hold.`,
    })
  }
  return problems
}

function checkList(id: string, list: AuthorList | AuthorListFile): readonly Problem[] {
  const lines = [...(list.listings ?? [])]
  if (lines.length === 0 && list.completeness === 'closed') {
    return [
      {
        code: 'empty-listings',
        at: list.at,
        says: `The list \`${id}\` is closed and has no lines: nothing could ever be on it.`,
        help: 'Add listings, or write `completeness: open` if it may not be read.',
      },
    ]
  }
  return lines.flatMap(([line, listing]) =>
    listing.names === undefined && listing.country === undefined
      ? [
          {
            code: 'empty-listing',
            at: listing.at,
            says: `The line \`${id}/${line}\` names nothing.`,
            help: 'Write `names` or `country`.',
          },
        ]
      : [],
  )
}

const MARKABLE = [
  'all',
  'true',
  'names',
  'aliases',
  'identifiers',
  'false-friends',
  'incorporation',
  'headquarters',
  'principal',
  'edges',
  'products',
]

function checkParty(party: AuthorParty): readonly Problem[] {
  const problems: Problem[] = []
  for (const mark of party.unverified ?? []) {
    const [head = '', ...rest] = mark.split('.')
    const within = head === 'products' ? party.products : head === 'edges' ? party.edges : undefined
    const isKnown = rest.length === 0 ? MARKABLE.includes(mark) : within?.has(rest.join('.')) === true
    if (!isKnown)
      problems.push({
        code: 'unknown-mark',
        at: party.at,
        says: `\`unverified\` names \`${mark}\`, which this file does not have.`,
        help: `Known: ${MARKABLE.join(', ')}, products.ID, edges.ID.`,
      })
  }
  for (const [local, product] of party.products ?? []) {
    for (const { edge, kind, at } of productEdgesOf(local, product)) {
      problems.push(...oneTarget(kind, edge, at))
    }
  }
  return problems
}

function oneTarget(
  kind: string,
  edge: { readonly product?: string; readonly party?: string },
  at: Place,
): readonly Problem[] {
  if ((edge.product === undefined) !== (edge.party === undefined)) return []
  return [
    {
      code: 'unclear-edge',
      at,
      says: `An edge \`${kind}\` leads to one product or to one party.`,
      help: 'Write `product` or `party`.',
    },
  ]
}
