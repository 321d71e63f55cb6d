import { ORIGIN_STAGES, ROLES } from '../../model/condition.ts'
import { listOf, mapOf, record, shortOrLong } from '../shape/collection.ts'
import { object, optional, required } from '../shape/object.ts'
import { ref } from '../shape/id.ts'
import { choice, date, flag, parsed, percent, text, word } from '../shape/scalar.ts'
import type { Read } from '../shape/shape.ts'
import { country } from './condition.ts'
import { sourced, sourceMap } from './evidence.ts'
import { IDENTIFIER_SCHEMES } from './identifier-schemes.ts'
import { versionRange } from './version-range.ts'
import { givenFacts } from './where.ts'

export const NAME_KINDS = ['legal', 'trade', 'short', 'former', 'native', 'alias'] as const

const language = parsed(
  'not-a-language',
  'a language tag of BCP 47',
  written => (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(written) ? written : undefined),
  'Language tags look like en, zh, zh-Hant, ru.',
)

const longName = object('a name', {
  text: required(word, 'The name as it is written.'),
  kind: required(choice(NAME_KINDS), 'What sort of name.'),
  lang: optional(language, 'Its language.'),
  from: optional(date, 'Since when.'),
  until: optional(date, 'Last day.'),
})
export type AuthorName = Read<typeof longName>

const names = listOf(shortOrLong(word, longName))
const identifiers = record('identifiers', IDENTIFIER_SCHEMES, listOf(word))
const falseFriends = listOf(
  object('a false friend', {
    name: required(word, 'What looks like it.'),
    publisher: optional(word, 'Who publishes that.'),
    why: required(text, 'What it really is.'),
  }),
)

export const partyEdge = object('an edge', {
  kind: required(choice(['owns', 'succeeded-by', 'rebrands']), 'How this party stands to the other.'),
  to: required(ref('party'), 'The other party.'),
  controls: optional(
    flag,
    'Whether it controls the other; of `owns`, true unless a share of at most 50 is given.',
  ),
  percent: optional(percent, 'Its share.'),
  since: optional(date, 'Since when.'),
  until: optional(date, 'Last day.'),
  ...sourced,
})
export type AuthorPartyEdge = Read<typeof partyEdge>

const role = object('a role', {
  party: required(ref('party'), 'Who.'),
  role: required(choice(ROLES), 'In which role.'),
  since: optional(date, 'Since when.'),
  until: optional(date, 'Last day.'),
})

const part = object('an edge of a product', {
  id: optional(word, 'A name of its own, where two edges lead to the same thing.'),
  product: optional(ref('product'), 'The product that it leads to.'),
  party: optional(ref('party'), 'The party whose things it leads to.'),
  grade: optional(
    choice(['essential', 'incidental', 'unknown']),
    'How much it matters to the whole (unknown).',
  ),
  versions: optional(versionRange, 'In which versions of this product.'),
  since: optional(date, 'Since when.'),
  until: optional(date, 'Last day.'),
  ...sourced,
})
export type AuthorProductEdge = Read<typeof part>

export const product = object('a product', {
  names: required(names, 'Its names; a plain text is a trade name.'),
  aliases: optional(listOf(word), 'Other names that people type.'),
  families: optional(listOf(ref('product')), 'The families it is of, nearest first.'),
  categories: optional(listOf(ref('category')), 'Its categories.'),
  roles: optional(listOf(role), 'Who stands in which role to it; this party is the maker, if not given.'),
  identifiers: optional(identifiers, 'Its identifiers by scheme.'),
  contains: optional(listOf(part), 'What it contains.'),
  bundles: optional(listOf(part), 'What it is sold together with.'),
  'runs-on': optional(listOf(part), 'What it runs on.'),
  origins: optional(
    record('stages of production', ORIGIN_STAGES, listOf(country)),
    'Countries by stage of production.',
  ),
  properties: optional(givenFacts('property'), 'Technical properties.'),
  'version-scheme': optional(
    choice(['dotted', 'semver', 'dpkg', 'rpm', 'windows', 'calendar']),
    'How its versions are ordered (dotted).',
  ),
  versions: optional(listOf(word), 'Releases that people name, oldest first; in quotes.'),
  'false-friends': optional(falseFriends, 'What looks like it and is not.'),
  ...sourced,
})
export type AuthorProduct = Read<typeof product>

export const party = object('a party', {
  id: required(text, 'The name of the file.'),
  names: required(names, 'Its names; a plain text is a trade name.'),
  aliases: optional(listOf(word), 'Other names that people type.'),
  identifiers: optional(identifiers, 'Its identifiers by scheme.'),
  'false-friends': optional(falseFriends, 'What looks like it and is not.'),
  incorporation: optional(country, 'Country of incorporation.'),
  headquarters: optional(country, 'Country of its headquarters.'),
  principal: optional(ref('product'), 'The product meant when only the vendor is named.'),
  unverified: optional(
    listOf(word),
    'Keys of this file that have no source of their own; `products.ID` for one product, `products` for all, `all` for everything.',
  ),
  sources: optional(sourceMap, 'Its sources, by a name of their own.'),
  cites: optional(listOf(ref('source')), 'Shared sources that speak of it.'),
  edges: optional(mapOf('plain', 'edges', partyEdge), 'How it stands to other parties.'),
  products: optional(mapOf('plain', 'products', product), 'Its products.'),
})
export type AuthorParty = Read<typeof party>
