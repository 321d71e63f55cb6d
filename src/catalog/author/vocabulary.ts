import { ANSWERERS } from '../../model/vocabulary.ts'
import { listOf, mapOf } from '../shape/collection.ts'
import { object, optional, required } from '../shape/object.ts'
import { ref } from '../shape/id.ts'
import { choice, flag, parsed, shortName, text, word } from '../shape/scalar.ts'
import type { Read } from '../shape/shape.ts'
import { sourceMap } from './evidence.ts'
import { called, localised } from './list.ts'
import { answers } from './answers.ts'
import { givenFacts } from './where.ts'

export const systems = mapOf(
  'plain',
  'systems',
  object('a system', {
    title: required(text, 'Its name.'),
    within: optional(ref('system'), 'The system above it.'),
    represented: optional(
      listOf(ref('organisation')),
      'The presets that a question about the whole of it means: a body of its central government first, then other kinds.',
    ),
  }),
)

export const authorities = mapOf(
  'path',
  'authorities',
  object('an authority', {
    system: required(ref('system'), 'The system it belongs to.'),
    names: required(localised, 'Its names by language.'),
    called: optional(called, 'What other languages call it, in our words.'),
    short: optional(shortName, 'What practitioners call it in English, where its name is longer than that.'),
  }),
)

export const acts = mapOf(
  'plain',
  'acts',
  object('an act', {
    says: required(text, 'One sentence in law-neutral words.'),
    counter: optional(
      ref('act'),
      'What the other side does in the same moment; missing where nobody else takes part.',
    ),
    within: optional(ref('act'), 'The wider act it is part of.'),
    'other-side': optional(
      choice(['maker', 'anyone']),
      'Who stands on the other side when nobody is named (anyone).',
    ),
  }),
)

const cpv = parsed(
  'not-a-cpv-code',
  'a CPV code',
  written => (/^\d{8}(?:-\d)?$/u.test(written) ? written : undefined),
  'CPV codes have eight digits and a check digit: "48760000-3".',
)
const unspsc = parsed(
  'not-a-unspsc-code',
  'a UNSPSC code',
  written => (/^\d{8}$/u.test(written) ? written : undefined),
  'UNSPSC codes have eight digits: "43233205".',
)

export const categories = mapOf(
  'plain',
  'categories',
  object('a category', {
    title: required(text, 'Its name.'),
    within: optional(ref('category'), 'The wider category.'),
    cpv: optional(listOf(cpv), 'Codes of the Common Procurement Vocabulary that mean the category.'),
    'cpv-narrower': optional(listOf(cpv), 'Codes that mean a part of it.'),
    'cpv-wider': optional(
      listOf(cpv),
      'Codes that mean more than it, and so tell of no item that it is of it.',
    ),
    'no-cpv': optional(text, 'Why no code fits.'),
    unspsc: optional(listOf(unspsc), 'Codes of UNSPSC that mean the category.'),
    'unspsc-narrower': optional(listOf(unspsc), 'Codes that mean a part of it.'),
    'unspsc-wider': optional(listOf(unspsc), 'Codes that mean more than it.'),
    'no-unspsc': optional(text, 'Why no code fits.'),
  }),
)

export const classes = mapOf(
  'path',
  'classes of organisations',
  object('a class', {
    title: required(text, 'Its name.'),
    within: optional(listOf(ref('class')), 'The wider classes; a member of this one is a member of those.'),
    crosses: optional(flag, 'Whether it passes to other legal persons below (no).'),
  }),
)

export const facts = mapOf(
  'plain',
  'facts',
  object('a fact', {
    of: required(choice(['circumstance', 'attribute', 'property']), 'Of what it is a fact.'),
    asks: required(text, 'The question that settles it.'),
    who: required(choice(ANSWERERS), 'Who can answer.'),
    type: optional(choice(['choice', 'date']), 'A choice of values, or a date (choice).'),
    values: optional(listOf(word), 'The values that differ in law.'),
    exhaustive: optional(flag, 'Whether there is no other value (no).'),
    crosses: optional(flag, 'Of an attribute: whether it passes to other legal persons below (no).'),
  }),
)

export const openQuestions = mapOf(
  'plain',
  'open questions',
  object('an open question', {
    asks: required(text, 'The question that the texts leave open.'),
    who: required(choice(ANSWERERS), 'Who could settle it.'),
  }),
)

export const organisations = mapOf(
  'path',
  'organisations',
  object('an organisation', {
    title: required(text, 'Its name.'),
    called: optional(called, 'What other languages call it.'),
    says: optional(text, 'Which circumstances it takes for granted, and why.'),
    systems: required(listOf(ref('system')), 'The systems it lives under.'),
    classes: optional(listOf(ref('class')), 'Its classes, completely.'),
    attributes: optional(givenFacts('attribute'), 'Its attributes, as far as they are known.'),
    circumstances: optional(answers, 'Circumstances it takes for granted.'),
    party: optional(ref('party'), 'The party that it is.'),
  }),
)

export const sharedSources = sourceMap
export type AuthorSystems = Read<typeof systems>
export type AuthorAuthorities = Read<typeof authorities>
export type AuthorActs = Read<typeof acts>
export type AuthorCategories = Read<typeof categories>
export type AuthorClasses = Read<typeof classes>
export type AuthorFacts = Read<typeof facts>
export type AuthorOpenQuestions = Read<typeof openQuestions>
export type AuthorOrganisations = Read<typeof organisations>
