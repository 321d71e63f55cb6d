import { type Day, parseDay } from '../base/day.ts'
import type { DateSpan } from '../base/span.ts'
import type { Evidence } from '../model/evidence.ts'
import type { List, Listing } from '../model/list.ts'
import type { Measure, Provision } from '../model/measure.ts'
import type { Organisation } from '../model/organisation.ts'
import type { PartyEdge, Product } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** The day of a text, for tables of given and expect. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`no day: ${text}`)
  return day
}

/** One day, or from the first to the last. */
export function spanOf(first: string, last = first): DateSpan {
  return [dayOf(first), dayOf(last)]
}

export const FOUNDED: Evidence = {
  asserted: [{ source: 's', basis: 'official', knownFrom: dayOf('2000-01-01') }],
  denied: [],
}

/** A provision `m/<name>` of measure m (`n/x` of n): everybody, everything, `procure` and `use`, always; unless said otherwise. */
export function provisionOf(id: string, more: Partial<Provision> = {}): Provision {
  return {
    id,
    measure: id.slice(0, id.indexOf('/')),
    says: id,
    effect: 'prohibit',
    acts: ['procure', 'use'],
    to: { kind: 'always' },
    with: { kind: 'always' },
    covers: { kind: 'always' },
    where: { kind: 'always' },
    period: { countedOn: 'act' },
    exceptions: [],
    relations: [],
    suspensions: [],
    liftedBy: [],
    requirements: [],
    evidence: FOUNDED,
    ...more,
  }
}

export function productOf(id: string, more: Partial<Product> = {}): Product {
  return {
    id,
    names: [],
    identifiers: [],
    falseFriends: [],
    families: [],
    categories: ['tool'],
    roles: [],
    edges: [],
    origins: {},
    properties: {},
    versionScheme: 'dotted',
    versions: [],
    sources: [],
    ...more,
  }
}

export function organisationOf(id: string, more: Partial<Organisation> = {}): Organisation {
  return {
    id,
    title: id,
    systems: ['home'],
    classes: [],
    attributes: {},
    circumstances: {},
    isLegalPerson: true,
    ...more,
  }
}

export function listOf(id: string, lines: readonly Partial<Listing>[], more: Partial<List> = {}): List {
  return {
    id,
    title: {},
    authority: 'a',
    system: 'home',
    completeness: 'closed',
    listings: lines.map((line, index) => ({
      id: `${id}/${index}`,
      names: { kind: 'always' },
      categories: ['tool'],
      requirements: [],
      evidence: FOUNDED,
      ...line,
    })),
    ...more,
  }
}

export interface Parts {
  readonly provisions?: readonly Provision[]
  readonly products?: readonly Product[]
  readonly lists?: readonly List[]
  readonly partyEdges?: readonly PartyEdge[]
  /** The system of each measure; `home` where nothing is said. */
  readonly systems?: Readonly<Record<string, string>>
}

/** A snapshot of these parts; each call makes another, so that nothing worked out for one is found by another. */
export function snapshotOf({
  provisions = [],
  products,
  lists = [],
  partyEdges = [],
  systems = {},
}: Parts): Snapshot {
  const act = (id: string, counter?: string, within?: string) => ({
    id,
    says: id,
    otherSide: 'anyone' as const,
    ...(counter === undefined ? {} : { counter }),
    ...(within === undefined ? {} : { within }),
  })
  const measures = [...new Set(provisions.map(({ measure }) => measure))]
  return {
    format: 1,
    id: 'sha256:test',
    systems: byId([
      { id: 'home', title: 'home' },
      { id: 'abroad', title: 'abroad' },
    ]),
    authorities: {},
    acts: byId([
      act('procure', 'supply'),
      act('supply', 'procure'),
      act('use'),
      act('install', undefined, 'use'),
    ]),
    categories: byId(['tool', 'toy'].map(id => ({ id, title: id, cpv: [], unspsc: [] }))),
    classes: byId([{ id: 'agency', title: 'agency', within: [], crosses: false }]),
    facts: byId([
      {
        id: 'purpose',
        of: 'circumstance',
        asks: '',
        who: 'you',
        type: 'choice',
        values: ['x', 'y'],
        exhaustive: false,
        crosses: false,
      },
    ]),
    openQuestions: {},
    organisations: {},
    sources: {},
    measures: byId(measures.map(id => measureOf(id, systems[id] ?? 'home', provisions))),
    provisions: byId(provisions),
    lists: byId(lists),
    parties: {},
    partyEdges,
    products: byId(products ?? [productOf('a'), productOf('b')]),
  }
}

/** May `o` procure `a` on 2020-01-01? Unless said otherwise. */
export function questionOf(more: Partial<Question> = {}): Question {
  return {
    organisation: organisationOf('o'),
    act: 'procure',
    item: { product: 'a' },
    answers: {},
    date: dayOf('2020-01-01'),
    waivers: [],
    ...more,
  }
}

function measureOf(id: string, system: string, provisions: readonly Provision[]): Measure {
  return {
    id,
    title: { en: id },
    kind: 'directive',
    authority: 'a',
    system,
    summary: id,
    stages: [{ stage: 'issued', on: spanOf('2000-01-01'), evidence: FOUNDED }],
    provisions: provisions.filter(({ measure }) => measure === id).map(one => one.id),
    readings: [],
    claims: [],
    sources: [],
  }
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): Record<string, Entry> {
  return Object.fromEntries(entries.map(entry => [entry.id, entry]))
}
