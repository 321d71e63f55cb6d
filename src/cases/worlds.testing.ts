import fc, { type Arbitrary } from 'fast-check'
import { addDays, type Day, parseDay } from '../base/day.ts'
import type { DateSpan } from '../base/span.ts'
import type { Condition, Reach } from '../model/condition.ts'
import { BASES, type Evidence } from '../model/evidence.ts'
import type { List, Listing } from '../model/list.ts'
import type { Duty, Effect, Exception, Measure, Provision, Relation, StagePoint } from '../model/measure.ts'
import type { Organisation } from '../model/organisation.ts'
import type { PartyEdge, Product, ProductEdge } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Waiver } from '../model/waiver.ts'

/** A small world and a question in it; three vendors, not a million, so that things collide. */
export interface World {
  readonly snapshot: Snapshot
  readonly question: Question
}

const PARTIES = ['p1', 'p2', 'p3']
const PRODUCTS = ['a', 'b', 'family']
const VERSIONS = ['1', '2', '3']
const ACTS = ['procure', 'supply', 'use', 'install', 'update', 'serve']
const ASKED = ['procure', 'supply', 'use', 'install', 'update', 'contract']
const START = parseDay('2020-01-01') ?? addDays(0 as Day, 0)

const day: Arbitrary<Day> = fc.integer({ min: 0, max: 6 }).map(count => addDays(START, count))
const span: Arbitrary<DateSpan> = fc
  .tuple(day, fc.constantFrom(0, 0, 0, 2))
  .map(([from, length]) => [from, addDays(from, length)] as const)
const early: Arbitrary<DateSpan> = span.map(
  ([from, until]) => [addDays(from, -4), addDays(until, -4)] as const,
)
const late: Arbitrary<DateSpan> = span.map(([from, until]) => [addDays(from, 3), addDays(until, 3)] as const)
const reach: Arbitrary<Reach> = fc.record({
  group: fc.constantFrom('entity', 'subsidiaries', 'affiliates'),
  atLeastPercent: fc.constantFrom(25, 50),
  successors: fc.boolean(),
})

const evidence: Arbitrary<Evidence> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant<Evidence>({
      asserted: [{ source: 's', basis: 'official', knownFrom: START }],
      denied: [],
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      asserted: fc.array(
        fc.record(
          { source: fc.constant('s'), basis: fc.constantFrom(...BASES), knownFrom: day, takenBackOn: day },
          { requiredKeys: ['source', 'basis', 'knownFrom'] },
        ),
        { minLength: 1, maxLength: 2 },
      ),
      denied: fc.array(
        fc.record({
          source: fc.constant('d'),
          voice: fc.constant('v'),
          says: fc.constant('no'),
          knownFrom: day,
        }),
        { maxLength: 1 },
      ),
    }),
  },
)

const some = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 })

const leafOfDoer: Arbitrary<Condition> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  fc.record({ kind: fc.constant('class' as const), classes: some(['agency', 'body', 'firm']) }),
  fc.record({
    kind: fc.constant('attribute' as const),
    name: fc.constant('size'),
    values: some(['small', 'large']),
  }),
  fc.record({ kind: fc.constant('named' as const), parties: some(PARTIES), reach }),
  fc.record({ kind: fc.constant('organisation' as const), organisations: some(['top', 'unit']) }),
  fc.record({ kind: fc.constant('system' as const), system: fc.constantFrom('s1', 's2', 's1-x') }),
)
const leafOfAct: Arbitrary<Condition> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  fc.record({
    kind: fc.constant('circumstance' as const),
    name: fc.constantFrom('purpose', 'place'),
    values: some(['x', 'y']),
  }),
  fc.record({ kind: fc.constant('dated' as const), name: fc.constant('acquired'), before: day }),
  fc.record({ kind: fc.constant('open' as const), question: fc.constant('q') }),
)
const leafOfItem: Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('product' as const),
      products: fc.constantFrom(['a'], ['a', 'b'], ['family']),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('product' as const),
      products: fc.constantFrom(['a', 'b'], ['a'], ['a', 'family']),
      versions: fc.oneof(
        fc.record({ from: fc.constantFrom(...VERSIONS) }),
        fc.record({ below: fc.constantFrom(...VERSIONS) }),
        fc.record({ upTo: fc.constantFrom(...VERSIONS) }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('party' as const),
      parties: some(PARTIES),
      role: fc.constantFrom('maker', 'maker', 'seller'),
      reach,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('category' as const), categories: some(['c1', 'c2', 'c1-x']) }),
  },
  fc.record({
    kind: fc.constant('origin' as const),
    stages: fc.constantFrom(['development' as const], ['incorporation' as const]),
    countries: some(['CN', 'US']),
    inside: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('listed' as const), list: fc.constantFrom('l1', 'l2') }),
  fc.record({ kind: fc.constant('list-lacks-category' as const), list: fc.constantFrom('l1', 'l2') }),
  fc.record({
    kind: fc.constant('property' as const),
    name: fc.constant('routes'),
    values: fc.constant(['yes']),
  }),
)

/** A condition made of leaves, two levels deep at the most; about an item it may look into components. */
function condition(leaf: Arbitrary<Condition>, mayLookInto: boolean): Arbitrary<Condition> {
  const pair = fc.array(leaf, { minLength: 1, maxLength: 2 })
  const plain = fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: pair.map((of): Condition => ({ kind: 'all', of })) },
    { weight: 1, arbitrary: pair.map((of): Condition => ({ kind: 'any', of })) },
    { weight: 1, arbitrary: leaf.map((of): Condition => ({ kind: 'not', of })) },
  )
  if (!mayLookInto) return plain
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, fc.constantFrom('essential' as const, 'any' as const))
        .map(([of, degree]): Condition => ({ kind: 'any', of: [of, { kind: 'contains', degree, of }] })),
    },
    { weight: 1, arbitrary: plain.map((of): Condition => ({ kind: 'runs-on', of })) },
  )
}

const item = condition(leafOfItem, true)
const doer = condition(leafOfDoer, false)
const where = condition(leafOfAct, false)

const requirements = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  fc.constant([{ id: 'r', says: 'show it' }]),
)

function listing(list: string): Arbitrary<Omit<Listing, 'id'>> {
  return fc
    .record(
      {
        names: leafOfItem.filter(one => one.kind !== 'listed' && one.kind !== 'list-lacks-category'),
        categories: fc.constantFrom(['c1'], ['c2']),
        from: span,
        until: span,
        requirements,
        evidence,
      },
      { requiredKeys: ['names', 'categories', 'requirements', 'evidence'] },
    )
    .map(one => ({ ...one, list }))
}

function list(id: string): Arbitrary<List> {
  return fc
    .tuple(
      fc.array(listing(id), { maxLength: 2 }),
      fc.constantFrom('closed' as const, 'closed' as const, 'open' as const),
    )
    .map(([lines, completeness]) => ({
      id,
      title: { en: id },
      authority: 'a1',
      system: 's1',
      completeness,
      listings: lines.map((line, index) => ({ ...line, id: `${id}/${index}` })),
    }))
}

const exception: Arbitrary<Exception> = fc
  .tuple(fc.oneof(leafOfItem, leafOfAct), fc.boolean(), evidence)
  .map(([when, claimed, proof]) => ({
    id: 'e',
    says: 'except',
    when,
    ...(claimed ? { paper: 'a paper' } : {}),
    evidence: proof,
  }))

const duty: Arbitrary<Duty> = fc.record({
  kind: fc.constantFrom('remove', 'report', 'replace'),
  says: fc.constant('do it'),
  trigger: fc.constant('holding' as const),
  deadline: fc.oneof(
    fc.constant({ kind: 'none' as const }),
    span.map(date => ({ kind: 'by' as const, date })),
  ),
})

function provision(id: string, measure: string, others: readonly string[]): Arbitrary<Provision> {
  const relations: Arbitrary<readonly Relation[]> =
    others.length === 0
      ? fc.constant([])
      : fc.array(
          fc.record(
            {
              kind: fc.constantFrom('repeals' as const, 'overrides' as const),
              target: fc.constantFrom(...others),
              from: span,
              evidence,
            },
            { requiredKeys: ['kind', 'target', 'evidence'] },
          ),
          { maxLength: 1 },
        )
  const effects: readonly Effect[] = [
    'prohibit',
    'prohibit',
    'list-only',
    'approve',
    'restrict',
    'discourage',
    'disqualify',
    'oblige',
    'review',
  ]
  return fc
    .record({
      effect: fc.constantFrom(...effects),
      acts: fc.uniqueArray(fc.constantFrom(...ACTS, 'contract'), { minLength: 3, maxLength: 6 }),
      to: doer,
      with: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
        { weight: 1, arbitrary: doer },
      ),
      covers: item,
      where: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
        { weight: 1, arbitrary: where },
      ),
      period: fc.record(
        {
          from: early,
          until: late,
          countedOn: fc.constantFrom('act' as const, 'act' as const, 'act' as const, 'acquired' as const),
        },
        { requiredKeys: ['countedOn'] },
      ),
      exceptions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(exception, { maxLength: 1 })),
      relations: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, relations),
      requirements,
      duty,
      bars: fc.record({ acts: fc.constant(['contract', 'procure']), by: doer }),
      liftedBy: fc.constantFrom([], ['a1']),
      evidence,
    })
    .map(({ duty: work, bars, ...rest }) => ({
      ...rest,
      id,
      measure,
      says: id,
      suspensions: [],
      ...(rest.effect === 'list-only' ? { list: 'l1' } : {}),
      ...(rest.effect === 'oblige' ? { duty: work } : {}),
      ...(rest.effect === 'disqualify' ? { bars } : {}),
    }))
}

function measure(id: string, provisions: readonly string[]): Arbitrary<Measure> {
  const stage: Arbitrary<StagePoint> = fc.record({
    stage: fc.constant('issued' as const),
    on: early,
    evidence,
  })
  const later: Arbitrary<StagePoint> = fc.record({
    stage: fc.constantFrom('withdrawn' as const, 'repealed' as const),
    on: late,
    evidence,
  })
  return fc
    .tuple(stage, fc.array(later, { maxLength: 1 }), fc.constantFrom('s1', 's2'))
    .map(([issued, ended, system]) => ({
      id,
      title: { en: id },
      kind: 'directive',
      authority: 'a1',
      system,
      summary: id,
      stages: [issued, ...ended],
      provisions,
      readings: [],
      claims: [],
      sources: [],
    }))
}

const partyEdge = (index: number): Arbitrary<PartyEdge> =>
  fc.record(
    {
      id: fc.constant(`e${index}`),
      kind: fc.constantFrom('owns' as const, 'owns' as const, 'succeeded-by' as const),
      from: fc.constantFrom(...PARTIES),
      to: fc.constantFrom(...PARTIES),
      percent: fc.constantFrom(10, 30, 60),
      controls: fc.boolean(),
      since: span,
      until: span,
      evidence,
    },
    { requiredKeys: ['id', 'kind', 'from', 'to', 'controls', 'evidence'] },
  )

const productEdge = (id: string): Arbitrary<ProductEdge> =>
  fc.record(
    {
      id: fc.constant(`${id}-edge`),
      kind: fc.constantFrom('contains' as const, 'runs-on' as const, 'bundles' as const),
      product: fc.constantFrom(...PRODUCTS),
      party: fc.constantFrom(...PARTIES),
      grade: fc.constantFrom('essential' as const, 'incidental' as const, 'unknown' as const),
      versions: fc.constant({ from: '2' }),
      since: span,
      evidence,
    },
    { requiredKeys: ['id', 'kind', 'grade', 'evidence'] },
  )

const product = (id: string): Arbitrary<Product> =>
  fc
    .record({
      categories: fc.constantFrom(['c1'], ['c2'], ['c1-x'], ['c1', 'c2'], []),
      families: id === 'family' ? fc.constant([]) : fc.constantFrom([], ['family']),
      roles: fc.array(
        fc.record(
          {
            party: fc.constantFrom(...PARTIES),
            role: fc.constantFrom('maker' as const, 'maker' as const, 'seller' as const),
            since: span,
            until: span,
          },
          { requiredKeys: ['party', 'role'] },
        ),
        { maxLength: 2 },
      ),
      edges: fc.array(productEdge(id), { maxLength: 1 }),
      origins: fc.constantFrom<Record<string, string[]>>({}, { development: ['CN'] }),
      properties: fc.constantFrom<Record<string, string>>({}, { routes: 'yes' }, { routes: 'no' }),
    })
    .map(one => ({
      ...one,
      id,
      names: [],
      identifiers: [],
      falseFriends: [],
      versionScheme: 'dotted',
      versions: [],
      sources: [],
    }))

const unit = (id: string): Arbitrary<Organisation> =>
  fc
    .record(
      {
        systems: fc.constantFrom(['s1'], ['s1-x'], ['s1', 's2'], []),
        classes: fc.constantFrom<string[]>([], ['agency'], ['body'], ['firm']),
        attributes: fc.constantFrom<Record<string, string>>({}, {}, { size: 'small' }, { size: 'large' }),
        isLegalPerson: fc.boolean(),
        party: fc.constantFrom(...PARTIES),
      },
      { requiredKeys: ['systems', 'classes', 'attributes', 'isLegalPerson'] },
    )
    .map(one => ({ ...one, id, title: id, circumstances: {} }))

const waiver = (provisions: readonly string[]): Arbitrary<Waiver> =>
  fc.record(
    {
      id: fc.constant('w'),
      grantor: fc.constantFrom('a1', 'a2'),
      provision: fc.constantFrom(...provisions),
      organisation: fc.constantFrom('top', 'unit', 'elsewhere'),
      products: some(PRODUCTS),
      acts: some(ACTS),
      from: fc.constant(addDays(START, 1)),
      until: fc.constant(addDays(START, 4)),
      where: leafOfAct,
    },
    { requiredKeys: ['id', 'grantor', 'provision', 'organisation', 'from', 'until', 'where'] },
  )

const answers: Arbitrary<Record<string, string>> = fc.record(
  {
    purpose: fc.constantFrom('x', 'y', 'other'),
    acquired: day.map(one => `2020-01-0${one - START + 1}`),
    'open:q': fc.constantFrom('yes', 'no'),
    'version:a': fc.constantFrom('1', '2.5', 'odd'),
    'attribute:size': fc.constantFrom('small', 'large'),
    'shown:m1/0/e': fc.constantFrom('yes', 'no'),
    'met:m1/0/r': fc.constantFrom('yes', 'no'),
    'met:listing:l1/0/r': fc.constantFrom('yes', 'no'),
    'offeror-uses': fc.constantFrom('yes', 'no'),
  },
  { requiredKeys: [] },
)

/** Worlds of up to `most` provisions in two measures, with a question asked in them. */
export function worlds(most = 4): Arbitrary<World> {
  return fc.integer({ min: 1, max: most }).chain(count => {
    const ids = Array.from({ length: count }, (_, index) => `m${1 + (index % 2)}/${index}`)
    const of = (name: string) => ids.filter(id => id.startsWith(`${name}/`))
    return fc
      .record({
        provisions: fc.tuple(...ids.map((id, index) => provision(id, id.slice(0, 2), ids.slice(0, index)))),
        measures: fc.tuple(measure('m1', of('m1')), measure('m2', of('m2'))),
        lists: fc.tuple(list('l1'), list('l2')),
        products: fc.tuple(...PRODUCTS.map(product)),
        partyEdges: fc
          .integer({ min: 0, max: 3 })
          .chain(edges => fc.tuple(...Array.from({ length: edges }, (_, index) => partyEdge(index)))),
        top: unit('top'),
        below: unit('unit'),
        isUnit: fc.boolean(),
        act: fc.constantFrom(...ASKED),
        item: fc.oneof(
          {
            weight: 3,
            arbitrary: fc.record(
              { product: fc.constantFrom('a', 'a', 'b'), version: fc.constantFrom('1', '2', 'odd') },
              { requiredKeys: ['product'] },
            ),
          },
          { weight: 1, arbitrary: fc.record({ party: fc.constantFrom(...PARTIES) }) },
        ),
        counterparty: fc.oneof(
          { weight: 2, arbitrary: fc.constant(undefined) },
          fc.record({ party: fc.constantFrom(...PARTIES) }),
          fc.record({
            classes: fc.constantFrom(['agency'], ['firm']),
            systems: fc.constantFrom(['s1'], ['s2']),
          }),
        ),
        answers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: answers }),
        date: day,
        known: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: day }),
        floor: fc.oneof(
          { weight: 3, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constantFrom(...BASES) },
        ),
        waivers: fc.array(waiver(ids), { maxLength: 1 }),
      })
      .map(
        ({
          provisions,
          measures,
          lists,
          products,
          partyEdges,
          top,
          below,
          isUnit,
          counterparty,
          known,
          floor,
          ...rest
        }) => ({
          snapshot: {
            ...FRAME,
            provisions: Object.fromEntries(provisions.map(one => [one.id, one])),
            measures: Object.fromEntries(measures.map(one => [one.id, one])),
            lists: Object.fromEntries(lists.map(one => [one.id, one])),
            products: Object.fromEntries(products.map(one => [one.id, one])),
            partyEdges,
          },
          question: {
            ...rest,
            organisation: isUnit ? { ...below, above: top } : top,
            ...(counterparty === undefined ? {} : { counterparty }),
            ...(known === undefined ? {} : { known }),
            ...(floor === undefined ? {} : { floor }),
          },
        }),
      )
  })
}

function act(id: string, counter: string, within?: string, otherSide: 'maker' | 'anyone' = 'anyone') {
  return { id, says: id, counter, otherSide, ...(within === undefined ? {} : { within }) }
}

function fact(
  id: string,
  of: 'circumstance' | 'attribute' | 'property',
  values: readonly string[],
  type: 'choice' | 'date' = 'choice',
) {
  return {
    id,
    of,
    asks: `${id}?`,
    who: 'you' as const,
    type,
    values,
    exhaustive: of === 'attribute',
    crosses: of === 'attribute',
  }
}

function party(id: string, country?: string) {
  return {
    id,
    names: [],
    identifiers: [],
    falseFriends: [],
    sources: [],
    ...(country === undefined ? {} : { incorporation: country }),
  }
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): Record<string, Entry> {
  return Object.fromEntries(entries.map(entry => [entry.id, entry]))
}

const FRAME: Omit<Snapshot, 'provisions' | 'measures' | 'lists' | 'products' | 'partyEdges'> = {
  format: 1,
  id: 'sha256:test',
  systems: byId([
    { id: 's1', title: 's1' },
    { id: 's2', title: 's2' },
    { id: 's1-x', title: 's1-x', within: 's1' },
  ]),
  authorities: { a1: { id: 'a1', system: 's1', names: {} } },
  acts: byId([
    act('procure', 'supply'),
    act('supply', 'procure'),
    act('use', 'use'),
    act('install', 'install', 'use'),
    act('update', 'serve', undefined, 'maker'),
    act('serve', 'update'),
    act('contract', 'contract', undefined, 'maker'),
  ]),
  categories: byId([
    { id: 'c1', title: 'c1', cpv: [], unspsc: [] },
    { id: 'c2', title: 'c2', cpv: [], unspsc: [] },
    { id: 'c1-x', title: 'c1-x', within: 'c1', cpv: [], unspsc: [] },
  ]),
  classes: byId([
    { id: 'body', title: 'body', within: [], crosses: false },
    { id: 'agency', title: 'agency', within: ['body'], crosses: false },
    { id: 'firm', title: 'firm', within: [], crosses: true },
  ]),
  facts: byId([
    fact('purpose', 'circumstance', ['x', 'y']),
    fact('place', 'circumstance', ['x']),
    fact('size', 'attribute', ['small', 'large']),
    fact('routes', 'property', ['yes', 'no']),
    fact('acquired', 'circumstance', [], 'date'),
  ]),
  openQuestions: { q: { id: 'q', asks: 'q?', who: 'nobody' } },
  organisations: {},
  sources: {},
  parties: byId([party('p1', 'CN'), party('p2', 'US'), party('p3')]),
}
