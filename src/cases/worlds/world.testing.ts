import fc, { type Arbitrary } from 'fast-check'
import type { Condition } from '../../model/condition.ts'
import { BASES } from '../../model/evidence.ts'
import type { Provision } from '../../model/measure.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Question } from '../../model/question.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { ASKED, day, PARTIES, PRODUCTS, THEMES } from './condition.testing.ts'
import { FRAME } from './frame.testing.ts'
import { answers, partyEdge, product, unit, waiver } from './holding.testing.ts'
import { type Part, parts, plainMeasure, plainProvision } from './plain.testing.ts'
import { listOf, measureOf, provisionOf } from './rule.testing.ts'

/** A small world and a question in it; three vendors, not a million, so that things collide. */
export interface World {
  readonly snapshot: Snapshot
  readonly question: Question
}

/** Worlds of up to `most` provisions in two measures, with a question asked in them. */
export function worlds(most = 4): Arbitrary<World> {
  return fc.integer({ min: 1, max: most }).chain(count => {
    const ids = Array.from({ length: count }, (_, index) => `m${1 + (index % 2)}/${index}`)
    const of = (name: string) => ids.filter(id => id.startsWith(`${name}/`))
    return fc
      .record({
        provisions: fc.tuple(...ids.map((id, index) => provisionOf(id, id.slice(0, 2), ids.slice(0, index)))),
        measures: fc.tuple(measureOf('m1', of('m1')), measureOf('m2', of('m2'))),
        chance: parts,
        theme: fc.option(
          fc
            .constantFrom(...THEMES)
            .chain(one => fc.record({ part: fc.constant(one.part), of: fc.tuple(...ids.map(() => one.of)) })),
          { freq: 2, nil: undefined },
        ),
        hasSecondMeasure: fc.nat({ max: 15 }).map(pick => pick < 15),
        lists: fc.tuple(listOf('l1'), listOf('l2')),
        products: fc.tuple(...PRODUCTS.map(product)),
        partyEdges: fc
          .integer({ min: 0, max: 3 })
          .chain(edges => fc.tuple(...Array.from({ length: edges }, (_, index) => partyEdge(index)))),
        top: unit('top'),
        below: unit('unit'),
        over: unit('over'),
        depth: fc.constantFrom(0, 1, 1, 2),
        act: fc.constantFrom(...ASKED),
        item: fc.oneof(
          {
            weight: 3,
            arbitrary: fc.record(
              {
                product: fc.constantFrom('a', 'a', 'b'),
                version: fc.constantFrom('1', '2', '3', '2.5', 'odd'),
              },
              { requiredKeys: ['product'] },
            ),
          },
          { weight: 1, arbitrary: fc.record({ party: fc.constantFrom(...PARTIES) }) },
        ),
        counterparty: fc.oneof(
          { weight: 2, arbitrary: fc.constant(undefined) },
          fc.record(
            {
              party: fc.constantFrom(...PARTIES),
              classes: fc.constantFrom(['agency'], ['firm'], []),
              systems: fc.constantFrom(['s1'], ['s2'], ['s1-x', 's2']),
            },
            { requiredKeys: [] },
          ),
        ),
        answers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: answers }),
        date: day,
        known: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: day }),
        floor: fc.oneof(
          { weight: 3, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constantFrom(...BASES) },
        ),
        waivers: fc.oneof(
          { weight: 1, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(waiver(ids), { minLength: 1, maxLength: 2 }) },
        ),
      })
      .map(
        ({
          provisions,
          measures,
          chance,
          theme,
          hasSecondMeasure,
          lists,
          products,
          partyEdges,
          top,
          below,
          over,
          depth,
          counterparty,
          known,
          floor,
          ...rest
        }) => ({
          snapshot: {
            ...FRAME,
            provisions: Object.fromEntries(
              provisions.map((one, index) => [one.id, themed(one, index, chance, theme)]),
            ),
            measures: Object.fromEntries(
              measures
                .slice(0, hasSecondMeasure ? 2 : 1)
                .map(one => [one.id, plainMeasure(one, theme === undefined ? chance : [])]),
            ),
            lists: Object.fromEntries(lists.map(one => [one.id, one])),
            products: Object.fromEntries(products.map(one => [one.id, one])),
            partyEdges,
          },
          question: {
            ...rest,
            organisation: standing(depth, below, top, over),
            ...(counterparty === undefined ? {} : { counterparty }),
            ...(known === undefined ? {} : { known }),
            ...(floor === undefined ? {} : { floor }),
          },
        }),
      )
  })
}

interface Theme {
  readonly part: 'to' | 'with' | 'covers' | 'where'
  readonly of: readonly Condition[]
}

/** In a world with a theme little else is left to chance. */
function themed(one: Provision, index: number, chance: readonly Part[], theme: Theme | undefined): Provision {
  if (theme === undefined) return plainProvision(one, chance)
  const condition = theme.of[index] ?? one[theme.part]
  return { ...plainProvision(one, chance.slice(0, 2)), [theme.part]: condition }
}

function standing(depth: number, below: Organisation, top: Organisation, over: Organisation): Organisation {
  if (depth === 0) return top
  return { ...below, above: depth === 1 ? top : { ...top, above: over } }
}
