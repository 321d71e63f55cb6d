import fc, { type Arbitrary } from 'fast-check'
import { addDays } from '../../base/day.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { PartyEdge, Product, ProductEdge } from '../../model/party.ts'
import type { Waiver } from '../../model/waiver.ts'
import { ACTS, day, evidence, leafOfAct, PARTIES, PRODUCTS, some, span, START } from './condition.testing.ts'

export const partyEdge = (index: number): Arbitrary<PartyEdge> =>
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

export const product = (id: string): Arbitrary<Product> =>
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

export const unit = (id: string): Arbitrary<Organisation> =>
  fc
    .record(
      {
        systems: fc.constantFrom(['s1'], ['s1-x'], ['s1', 's2'], []),
        classes: fc.constantFrom<string[]>([], ['agency'], ['body'], ['firm']),
        attributes: fc.constantFrom<Record<string, string>>({}, {}, { size: 'small' }, { size: 'large' }),
        isLegalPerson: fc.boolean(),
        circumstances: fc.constantFrom<Record<string, string>>(
          {},
          {},
          {},
          { purpose: 'x' },
          { place: 'x', acquired: '2020-01-02' },
        ),
        party: fc.constantFrom(...PARTIES),
      },
      { requiredKeys: ['systems', 'classes', 'attributes', 'isLegalPerson', 'circumstances'] },
    )
    .map(one => ({ ...one, id, title: id }))

export const waiver = (provisions: readonly string[]): Arbitrary<Waiver> =>
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

export const answers: Arbitrary<Record<string, string>> = fc.record(
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
