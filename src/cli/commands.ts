import { ASK } from './ask-spec.ts'
import type { Command } from './command.ts'
import type { OptionName } from './options.ts'

const SETTING: readonly OptionName[] = ['as', 'on', 'known', 'basis', 'assume', 'with', 'catalog']
const SCREENING: readonly OptionName[] = [...SETTING, 'act', 'format', 'fail-on', 'output', 'all']
const SHELF: readonly OptionName[] = ['catalog', 'format', 'output', 'all']

/** Every command. A new one is a file in commands/ and an entry here. */
export const COMMANDS: readonly Command[] = [
  { ...ASK, load: () => import('./commands/ask.ts') },
  {
    name: 'explain',
    says: 'the whole proof of an answer, with its sources, and what nearly reached',
    words: '"PRODUCT OR VENDOR"',
    options: [
      'as',
      'act',
      'on',
      'version',
      'with',
      'known',
      'basis',
      'assume',
      'catalog',
      'format',
      'output',
    ],
    formats: ['text', 'json', 'proof'],
    examples: ['licet explain "Symantec DLP" --as cn/police-unit --act install --on 2014-08-05'],
    notes: ['Without --act it explains use. It always exits 0: it explains, it does not judge.'],
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'screen',
    says: 'inventories against the catalogue: what may not be bought or used, and why',
    words: 'FILE…',
    options: [...SCREENING, 'map', 'reader'],
    formats: ['table', 'json', 'jsonl', 'csv'],
    examples: [
      'licet screen bom.json --as us/federal-contractor',
      'licet screen software.csv --as uk/government-department --act use --format jsonl',
      'osqueryi --json "select * from deb_packages" | licet screen - --as au/government-entity',
    ],
    notes: [
      'Without --act it answers use and procure. What may only possibly be a known product is listed apart and never exits 1.',
      'Inventories that could not be read whole exit 2, unless findings exit 1 already and every file was read to its end.',
    ],
    load: () => import('./commands/screen.ts'),
  },
  {
    name: 'scan',
    says: 'this computer, as an inventory screened at once; changes nothing and sends nothing',
    words: '',
    options: SCREENING,
    formats: ['table', 'json', 'jsonl', 'csv'],
    examples: ['licet scan --as us/federal-contractor', 'licet scan --as de/private-company --format json'],
    notes: ['Without --act it answers use. Places that were not looked at are told on the error output.'],
    load: () => import('./commands/scan.ts'),
  },
  {
    name: 'timeline',
    says: 'the verdict of every act over the years, with what changed it',
    words: '"PRODUCT OR VENDOR"',
    options: [
      'as',
      'act',
      'on',
      'version',
      'with',
      'known',
      'basis',
      'assume',
      'catalog',
      'format',
      'output',
    ],
    formats: ['text', 'json'],
    examples: [
      'licet timeline Kaspersky --as us/civilian-agency',
      'licet timeline "Hikvision camera" --as us/federal-contractor --act use',
    ],
    notes: ['Without --act it draws procure, use, update and supply.'],
    load: () => import('./commands/timeline.ts'),
  },
  {
    name: 'conflicts',
    says: 'what several sets of rules cannot have together',
    words: '',
    options: ['as', 'act', 'on', 'with', 'known', 'basis', 'assume', 'catalog', 'format', 'output', 'all'],
    formats: ['text', 'json'],
    examples: ['licet conflicts --as cn/state-owned-enterprise --as us/federal-contractor --act use'],
    notes: [
      'Give --as twice or more: one legal person may live under several systems. Without --act it looks at procure.',
    ],
    load: () => import('./commands/conflicts.ts'),
  },
  {
    name: 'diff',
    says: 'which verdicts differ between two dates, or between two catalogues, and why',
    words: '[WORDS…]',
    options: ['as', 'act', 'on', 'known', 'basis', 'assume', 'catalog', 'format', 'output', 'all'],
    formats: ['text', 'json'],
    examples: [
      'licet diff --on 2024-07-01 --on 2024-10-01 --as us/private-company',
      'licet diff --catalog old.json --catalog new.json',
    ],
    notes: [
      'Words narrow it to products and vendors of that name. Without --as it goes through every preset.',
    ],
    load: () => import('./commands/diff.ts'),
  },
  {
    name: 'impact',
    says: 'what a draft measure would do to inventories, before it is issued',
    words: 'DRAFT.yaml',
    options: [...SETTING, 'act', 'inventory', 'map', 'reader', 'format', 'output', 'all'],
    formats: ['text', 'json'],
    examples: ['licet impact draft.yaml --inventory bom.json --as us/civilian-agency --on 2027-01-01'],
    notes: ['The draft is added to the catalogue and the same screening is run without and with it.'],
    load: () => import('./commands/impact.ts'),
  },
  {
    name: 'verify',
    says: 'a proof, derived again step by step by the reference interpreter',
    words: 'PROOF.json',
    options: ['catalog', 'format', 'output'],
    formats: ['text', 'json'],
    examples: [
      'licet explain Kaspersky --as us/private-company --act update --format proof --output proof.json',
      'licet verify proof.json',
    ],
    notes: ['Exits 0 if the proof holds, 1 if a step does not follow, 2 if it cannot be checked.'],
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'resolve',
    says: 'which product and party each line of a JSON Lines file is',
    words: 'FILE.jsonl',
    options: ['catalog', 'format', 'output'],
    formats: ['jsonl', 'text'],
    examples: ['licet resolve titles.jsonl --format jsonl', `echo '{"name":"KAV 2014"}' | licet resolve -`],
    notes: [
      'A line is {"name", "publisher"?, "version"?, "identifiers"?}; one line comes out for each, in order.',
    ],
    load: () => import('./commands/resolve.ts'),
  },
  {
    name: 'read',
    says: 'the items that a reader sees in a file, and its problems',
    words: 'FILE…',
    options: ['format', 'output', 'map', 'reader'],
    formats: ['text', 'jsonl'],
    examples: ['licet read bom.json', 'licet read export.csv --map name="Product title" --format jsonl'],
    load: () => import('./commands/read.ts'),
  },
  shelf('measures', 'what authorities have ordered, advised and listed', 'licet measures kaspersky'),
  shelf('parties', 'makers, sellers and owners, with their names', 'licet parties 赛门铁克'),
  shelf('products', 'software, hardware and services, with their names', 'licet products antivirus'),
  shelf('organisations', 'presets to ask for with --as', 'licet organisations china'),
  {
    name: 'catalog',
    says: 'check a catalogue, build it, bring a register in, compare two, or write their pages',
    words: 'check|build|pages [FOLDER] | import IMPORTER FILE | diff OLD NEW [WORDS…]',
    options: [
      'output',
      'out',
      'format',
      'against',
      'catalog',
      'list',
      'on',
      'known-only',
      'as',
      'act',
      'known',
      'assume',
      'basis',
      'all',
    ],
    formats: ['text', 'json'],
    examples: [
      'licet catalog check --against last-week.json',
      'licet catalog build --output snapshot.json',
      'licet catalog import us-entity-list consolidated.csv --on 2026-11-20 --output catalog',
      'licet catalog diff old.json new.json --as us/federal-contractor',
      'licet catalog pages --output pages',
    ],
    notes: [
      'import writes the list and proposes what the catalogue lacks; without --output it only shows them. --on is the day of the file.',
      'check runs the law reports on the engine; --all on the reference interpreter too, which takes much longer.',
      'A list that lost more than a fifth of its lines needs a shrink-reason.',
    ],
    load: () => import('./commands/catalog.ts'),
  },
]

function shelf(name: string, says: string, example: string): Command {
  return {
    name,
    says,
    words: '[WORDS…] | show ID',
    options: SHELF,
    formats: ['text', 'json'],
    examples: [example, `licet ${name} show ID`],
    load: async () => {
      const { runShelf } = await import('./commands/shelf.ts')
      return { run: (world, call) => runShelf(world, call, name) }
    },
  }
}
