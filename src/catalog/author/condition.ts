import type { Place } from '../../base/problem.ts'
import { ORIGIN_STAGES, ROLES } from '../../model/condition.ts'
import { listOf, shortOrLong } from '../shape/collection.ts'
import { object, optional, required } from '../shape/object.ts'
import type { Reader } from '../shape/reader.ts'
import { ref } from '../shape/id.ts'
import { choice, mark, parsed, percent } from '../shape/scalar.ts'
import { checked, named, type Read, type Shape } from '../shape/shape.ts'
import { type AuthorVersions, versionRange } from './version-range.ts'
import { askedFacts, type AskedFact, where, type WhereCondition } from './where.ts'

const sharedReach = object('a reach with a share', {
  subsidiaries: optional(percent, 'The share, in percent, at or above which what it owns is reached.'),
  affiliates: optional(
    percent,
    'The share, in percent, at or above which owners and what they own are reached.',
  ),
})

/** `entity`, `subsidiaries`, `affiliates`, `successors`, `{subsidiaries: 25}` or a list of them. */
export const reach = listOf(
  shortOrLong(choice(['entity', 'subsidiaries', 'affiliates', 'successors']), sharedReach),
)
export type AuthorReach = Read<typeof reach>

/** A two-letter country code of ISO 3166. */
export const country: Shape<string> = parsed(
  'not-a-country',
  'a two-letter country code of ISO 3166',
  written => (/^[A-Z]{2}$/u.test(written) ? written : undefined),
  'Country codes are written in capitals: CN, US, RU.',
)

/** Of the doer (`to`) or of the other side (`with`). */
export interface DoerCondition {
  readonly at: Place
  readonly everyone?: true
  readonly any?: readonly DoerCondition[]
  readonly all?: readonly DoerCondition[]
  readonly not?: DoerCondition
  readonly open?: string
  readonly class?: readonly string[]
  readonly attribute?: readonly AskedFact[]
  readonly party?: readonly string[]
  readonly reach?: AuthorReach
  readonly listed?: string
  readonly 'not-listed'?: string
  readonly organisation?: readonly string[]
  readonly system?: string
  readonly where?: WhereCondition
}

/** Who must obey, or who the other side is. All keys of one mapping must hold. */
export const doer: Shape<DoerCondition> = named('doer', () =>
  alwaysOr(
    'everyone',
    checked(
      object('a condition on organisations', {
        everyone: optional(mark, 'Everybody.'),
        any: optional(listOf(doer), 'At least one of these.'),
        all: optional(listOf(doer), 'All of these.'),
        not: optional(doer, 'Not this.'),
        open: optional(ref('open-question'), 'A question of law that nobody has settled.'),
        class: optional(listOf(ref('class')), 'It belongs to one of these classes.'),
        attribute: optional(askedFacts('attribute'), 'Its attributes have one of these values.'),
        party: optional(listOf(ref('party')), 'It is one of these parties.'),
        reach: optional(reach, 'How far the named parties reach.'),
        listed: optional(ref('list'), 'A line of this list names the party that it is.'),
        'not-listed': optional(ref('list'), 'No line of this list names the party that it is.'),
        organisation: optional(
          listOf(ref('organisation')),
          'It is one of these organisations or a unit of one.',
        ),
        system: optional(ref('system'), 'It lives under this system or one below.'),
        where: optional(where, 'Circumstances that must hold besides.'),
      }),
      checkDoer,
    ),
  ),
)

/** Where things come from: inside these countries, or outside all of them. */
export const origin = checked(
  object('an origin', {
    stages: required(listOf(choice(ORIGIN_STAGES)), 'Which stages of production are looked at.'),
    in: optional(listOf(country), 'One of the stages lies in one of these countries.'),
    'not-in': optional(listOf(country), 'One of the stages lies outside all of these countries.'),
    'in-list': optional(ref('list'), 'One of the stages lies in a country on this list.'),
    'not-in-list': optional(ref('list'), 'One of the stages lies outside all countries on this list.'),
  }),
  (value, reader) => {
    const [inside, outside] = [value.in ?? value['in-list'], value['not-in'] ?? value['not-in-list']]
    if ((inside === undefined) === (outside === undefined))
      reader.problem(
        'unclear-origin',
        value.at,
        'An origin lies either inside some countries or outside some.',
        'Write `in` or `in-list`, or else `not-in` or `not-in-list`.',
      )
  },
)
export type AuthorOrigin = Read<typeof origin>

/** Of the item. */
export interface ItemCondition {
  readonly at: Place
  readonly everything?: true
  readonly any?: readonly ItemCondition[]
  readonly all?: readonly ItemCondition[]
  readonly not?: ItemCondition
  readonly open?: string
  readonly product?: readonly string[]
  readonly versions?: AuthorVersions
  readonly party?: readonly string[]
  readonly role?: (typeof ROLES)[number]
  readonly reach?: AuthorReach
  readonly category?: readonly string[]
  readonly origin?: AuthorOrigin
  readonly listed?: string
  readonly 'not-listed'?: string
  readonly 'list-lacks-category'?: string
  readonly property?: readonly AskedFact[]
  readonly contains?: 'essential' | 'any'
  readonly bundles?: true
  readonly 'runs-on'?: true
  readonly where?: WhereCondition
  readonly to?: DoerCondition
}

/** What is covered, named or excepted. All keys of one mapping must hold. */
export const item: Shape<ItemCondition> = named('item', () =>
  alwaysOr(
    'everything',
    checked(
      object('a condition on items', {
        everything: optional(mark, 'Every item.'),
        any: optional(listOf(item), 'At least one of these.'),
        all: optional(listOf(item), 'All of these.'),
        not: optional(item, 'Not this.'),
        open: optional(ref('open-question'), 'A question of law that nobody has settled.'),
        product: optional(
          listOf(ref('product')),
          'It is one of these products or a member of one of these families.',
        ),
        versions: optional(versionRange, 'Only these versions: "8" (that release), ">=8 <8.1", "<=3".'),
        party: optional(listOf(ref('party')), 'It comes from one of these parties.'),
        role: optional(choice(ROLES), 'In which role the party stands to it (maker).'),
        reach: optional(reach, 'How far the named parties reach (entity).'),
        category: optional(listOf(ref('category')), 'It is in one of these categories or one below.'),
        origin: optional(origin, 'Where it comes from.'),
        listed: optional(ref('list'), 'A line of this list names it.'),
        'not-listed': optional(ref('list'), 'No line of this list names it.'),
        'list-lacks-category': optional(ref('list'), 'This list holds nothing of its categories.'),
        property: optional(askedFacts('property'), 'Its technical properties have one of these values.'),
        contains: optional(
          choice(['essential', 'any']),
          'Or it contains such a thing, as an essential part or as any part.',
        ),
        bundles: optional(mark, 'Or it is sold together with such a thing.'),
        'runs-on': optional(mark, 'Or it runs on such a thing.'),
        where: optional(where, 'Circumstances that must hold besides.'),
        to: optional(doer, 'Of the organisation that acts, what must hold besides.'),
      }),
      checkItem,
    ),
  ),
)

/** The keys of a condition that only say more about another key. */
const ITEM_QUALIFIERS = ['at', 'versions', 'role', 'reach', 'contains', 'bundles', 'runs-on']

function checkItem(value: ItemCondition, reader: Reader): void {
  checkQualifier(value, 'versions', value.versions, 'product', value.product, reader)
  checkQualifier(value, 'role', value.role, 'party', value.party, reader)
  checkQualifier(value, 'reach', value.reach, 'party', value.party, reader)
  if (Object.keys(value).every(key => ITEM_QUALIFIERS.includes(key))) {
    reader.problem(
      'empty-condition',
      value.at,
      'This condition names nothing.',
      'Write `everything` if everything is meant.',
    )
  }
}

function checkDoer(value: DoerCondition, reader: Reader): void {
  checkQualifier(value, 'reach', value.reach, 'party', value.party, reader)
  if (Object.keys(value).every(key => key === 'at' || key === 'reach')) {
    reader.problem(
      'empty-condition',
      value.at,
      'This condition names nobody.',
      'Write `everyone` if everybody is meant.',
    )
  }
}

function checkQualifier(
  value: { readonly at: Place },
  key: string,
  given: unknown,
  needed: string,
  held: unknown,
  reader: Reader,
): void {
  if (given === undefined || held !== undefined) return
  reader.problem(
    'unattached-key',
    value.at,
    `\`${key}\` says more about \`${needed}\`, which is missing here.`,
    `Write both in one mapping.`,
  )
}

/** The one word that stands for a condition that always holds, or a mapping. */
function alwaysOr<W extends 'everyone' | 'everything', T extends { readonly at: Place }>(
  always: W,
  shape: Shape<T>,
): Shape<T | ({ readonly at: Place } & { readonly [K in W]: true })> {
  const only: Shape<W> = choice([always])
  return {
    read(node, reader, at) {
      const value = shortOrLong(only, shape).read(node, reader, at)
      // INVARIANT: the computed key is W, as `only` gives back nothing else.
      return value === always
        ? ({ at, [always]: true } as { at: Place } & { [K in W]: true })
        : (value as T | undefined)
    },
    schema: shortOrLong(only, shape).schema,
  }
}
