import type { CommandSpec } from './command-spec.ts'
import type { OptionName } from './options.ts'

/** What narrows one question, whatever is told of it. */
export const ONE_QUESTION: readonly OptionName[] = [
  'as',
  'units',
  'waivers',
  'act',
  'on',
  'version',
  'with',
  'known',
  'basis',
  'assume',
  'judgements',
  'catalog',
  'lang',
  'format',
]

/** The command that answers one question; of its own, since it has a door of its own in the built package. */
export const ASK: CommandSpec = {
  name: 'ask',
  says: 'one question: may this organisation do this with this product on this date?',
  words: '"PRODUCT OR VENDOR"',
  options: [...ONE_QUESTION, 'fail-on', 'output', 'no-questions'],
  formats: ['text', 'json'],
  examples: [
    'licet ask Kaspersky --as cn/central-budget-institution --act procure --on 2014-08-05',
    'licet ask "Kaspersky Endpoint Security" --as us/private-company --act update',
    'licet ask Windows --version 8 --as cn/central-budget-institution --act procure --on 2014-06-01',
  ],
  notes: [
    'Without --act it answers procure, install, use and update, and supply where it is you who would be bound.',
    'Sentences about verdicts and the words around them are told in the language chosen; help, problems and what the catalogue itself says stay English.',
    'On a terminal it asks what would settle an open answer, and offers to keep what you say in ./licet.json.',
  ],
}
