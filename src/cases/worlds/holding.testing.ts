import fc, { type Arbitrary } from 'fast-check'
import { addDays, formatDay } from '../../base/day.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Condition, Role } from '../../model/condition.ts'
import type { PartyEdge, Product, ProductEdge } from '../../model/party.ts'
import type { Waiver } from '../../model/waiver.ts'
import { ACTS, day, evidence, leafOfAct, PARTIES, PRODUCTS, some, span, START } from './condition.testing.ts'

export const partyEdge = (index: number): Arbitrary<PartyEdge> =>
  fc.record(
    {
      id: fc.constant(`e${index}`),
      kind: fc.constantFrom<PartyEdge['kind']>('owns', 'owns', 'owns', 'succeeded-by', 'rebrands'),
      from: fc.constantFrom(...PARTIES),
      to: fc.constantFrom(...PARTIES),
      percent: fc.constantFrom(10, 25, 30, 50, 60),
      controls: fc.boolean(),
      since: span,
      until: span,
      evidence,
    },
    { requiredKeys: ['id', 'kind', 'from', 'to', 'controls', 'evidence'] },
  )

const productEdge: Arbitrary<Omit<ProductEdge, 'id'>> = fc.record(
  {
    kind: fc.constantFrom<ProductEdge['kind']>('contains', 'contains', 'runs-on', 'bundles'),
    product: fc.constantFrom(...PRODUCTS, ...PRODUCTS, 'gone'),
    party: fc.constantFrom(...PARTIES),
    grade: fc.constantFrom('essential' as const, 'incidental' as const, 'unknown' as const),
    versions: fc.constant({ from: '2' }),
    since: span,
    until: span,
    evidence,
  },
  { requiredKeys: ['kind', 'grade', 'evidence'] },
)

export const product = (id: string): Arbitrary<Product> =>
  fc
    .record({
      categories: fc.constantFrom(['c1'], ['c2'], ['c1-x'], ['c1', 'c2'], ['gone'], []),
      families: id === 'family' ? fc.constant([]) : fc.constantFrom([], [], ['family'], ['family'], ['gone']),
      roles: fc.array(
        fc.record(
          {
            party: fc.constantFrom(...PARTIES),
            role: fc.constantFrom<Role>('maker', 'maker', 'maker', 'seller', 'rights-holder'),
            since: span,
            until: span,
          },
          { requiredKeys: ['party', 'role'] },
        ),
        { maxLength: 2 },
      ),
      edges: fc.array(productEdge, { maxLength: 2 }),
      origins: fc.constantFrom<Record<string, string[]>>(
        {},
        { development: ['CN'] },
        { development: ['US', 'FR'] },
      ),
      properties: fc.constantFrom<Record<string, string>>({}, { routes: 'yes' }, { routes: 'no' }),
    })
    .map(one => ({
      ...one,
      edges: one.edges.map((edge, index) => ({ ...edge, id: `${id}-edge${index}` })),
      id,
      names: [],
      identifiers: [],
      falseFriends: [],
      versionScheme: 'dotted',
      versions: [],
      sources: [],
    }))

export const unit = (id: string): Arbitrary<Organisation> =>
  fc
    .record(
      {
        systems: fc.constantFrom(['s1'], ['s1-x'], ['s1', 's2'], ['s2', 's1-x'], []),
        classes: fc.constantFrom<string[]>([], ['agency'], ['body'], ['firm'], ['agency', 'firm'], ['ghost']),
        attributes: fc.constantFrom<Record<string, string>>(
          {},
          {},
          { size: 'small' },
          { size: 'large' },
          { reach: 'far' },
        ),
        isLegalPerson: fc.boolean(),
        circumstances: fc.constantFrom<Record<string, string>>(
          {},
          {},
          {},
          { purpose: 'x' },
          { place: 'x', acquired: '2020-01-02' },
          { purpose: 'y', place: 'other' },
          { awarded: '2020-01-01' },
        ),
        party: fc.constantFrom(...PARTIES),
      },
      { requiredKeys: ['systems', 'classes', 'attributes', 'isLegalPerson', 'circumstances'] },
    )
    .map(one => ({ ...one, id, title: id }))

export const waiver = (provisions: readonly string[]): Arbitrary<Waiver> => {
  const always = {
    id: fc.constantFrom('w', 'v'),
    grantor: fc.constantFrom('a1', 'a1', 'a1', 'a2'),
    provision: fc.constantFrom(...provisions),
    organisation: fc.constantFrom('over', 'top', 'top', 'top', 'unit', 'elsewhere'),
    from: fc.constantFrom(-1, -1, 0, 1, 2).map(count => addDays(START, count)),
    until: fc.constantFrom(4, 5, 9, 9).map(count => addDays(START, count)),
    where: fc.oneof({ weight: 2, arbitrary: fc.constant<Condition>({ kind: 'always' }) }, leafOfAct),
  }
  return fc.oneof(
    { weight: 2, arbitrary: fc.record(always) },
    { weight: 1, arbitrary: fc.record({ ...always, products: some(PRODUCTS) }) },
    { weight: 1, arbitrary: fc.record({ ...always, acts: some(ACTS) }) },
  )
}

const yesOrNo = fc.constantFrom('yes', 'no')

/** Answers to facts that worlds leave open, of every kind. */
export const answers: Arbitrary<Record<string, string>> = fc.record(
  {
    purpose: fc.constantFrom('x', 'y', 'other'),
    free: yesOrNo,
    acquired: fc.oneof(day.map(formatDay), fc.constantFrom('<2020-01-03', 'no day', '<no day')),
    agreed: day.map(formatDay),
    discovered: fc.oneof(
      day.map(formatDay),
      day.map(one => formatDay(addDays(one, -4))),
      fc.constantFrom('<2020-01-03', '2020-02-30'),
    ),
    received: day.map(formatDay),
    category: fc.constantFrom('c1', 'c1-x', 'c2', 'other', 'within:c1', 'within:c1-x', 'within:c2'),
    counterparty: fc.constantFrom(...PARTIES, 'other'),
    'counterparty:agency': yesOrNo,
    'counterparty:attribute:size': fc.constantFrom('small', 'large'),
    'counterparty:system:s1': yesOrNo,
    'open:q': yesOrNo,
    'listed:l1': yesOrNo,
    'kind-listed:l1': yesOrNo,
    'enlisted:l1': yesOrNo,
    'counterparty:listed:l1': yesOrNo,
    'origin:development': fc.constantFrom('CN', 'US', 'other'),
    'property:routes': yesOrNo,
    'component:a-edge0': yesOrNo,
    'version:a': fc.constantFrom('1', '2', '2.5', '<2', '>2', '>1 <3', '', 'odd'),
    'attribute:size': fc.constantFrom('small', 'large'),
    'shown:m1/0/e': yesOrNo,
    'shown:m2/1/e': yesOrNo,
    'met:m1/0/r': yesOrNo,
    'met:m2/1/r': yesOrNo,
    'met:listing:l1/0/r': yesOrNo,
    'met:listing:l1/1/r': yesOrNo,
    'offeror-uses': yesOrNo,
    'quota:m1/0': fc.constantFrom('yes', 'no', 'open'),
    'quota:m2/1': fc.constantFrom('yes', 'no', 'open'),
    'date:provision:m1/0:from': yesOrNo,
    'date:listing:l1/0:until': yesOrNo,
  },
  { requiredKeys: [] },
)
