import type { CommandSpec } from './command-spec.ts'
import type { OptionName } from './options.ts'

/** Whom a command answers for, on which day and by what evidence. */
export const WHOM: readonly OptionName[] = [
  'as',
  'units',
  'waivers',
  'on',
  'known',
  'basis',
  'assume',
  'with',
  'catalog',
  'lang',
]
/** The same, with what people judged. */
export const SETTING: readonly OptionName[] = [...WHOM, 'judgements']
/** What narrows a screening, whatever is screened. */
export const SCREENING: readonly OptionName[] = [...SETTING, 'act', 'format', 'fail-on', 'output', 'all']

/** The command that screens inventories; of its own, since it has a door of its own in the built package. */
export const SCREEN: CommandSpec = {
  name: 'screen',
  says: 'inventories against the catalogue: what may not be bought or used, and why',
  words: 'FILE…',
  options: [...SCREENING, 'map', 'reader', 'encoding', 'strict'],
  formats: ['table', 'json', 'jsonl', 'csv'],
  examples: [
    'licet screen bom.json --as us/federal-contractor',
    'licet screen inventories/ --as de/public-body --strict',
    'licet screen software.csv --as uk/government-department --act use --format jsonl',
    'osqueryi --json "select * from deb_packages" | licet screen - --as au/government-entity',
  ],
  notes: [
    'Without --act it answers use and procure. What may only possibly be a known product is listed apart and never exits 1.',
    'Of a folder every file below it is read that is an inventory; the others are told.',
    'Inventories that could not be read whole exit 2, unless findings exit 1 already and every file was read to its end.',
  ],
}
