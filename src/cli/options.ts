/** An option of the command line. */
export interface OptionSpec {
  readonly name: string
  /** What stands after it, for the help; an option without one is a switch. */
  readonly value?: string
  readonly repeats?: true
  readonly says: string
}

/** Every option by name; a command lists those it takes. A name means the same in every command. */
export const OPTIONS = {
  data: {
    name: 'data',
    value: 'FOLDER',
    says: 'where the registry keeps its database; made where it is missing',
  },
  config: {
    name: 'config',
    value: 'FILE',
    says: "the registry's settings; ./licet.config.yaml where it is there",
  },
  port: { name: 'port', value: 'NUMBER', says: 'the port to listen on' },
  host: {
    name: 'host',
    value: 'ADDRESS',
    says: 'the address to listen on; only this computer where it is not given',
  },
  as: {
    name: 'as',
    value: 'ORGANISATION',
    repeats: true,
    says: 'for whom; a preset such as us/federal-contractor (licet organisations), or one of --units',
  },
  units: {
    name: 'units',
    value: 'FILE',
    says: 'organisations of your own with their units, to name with --as; a YAML file',
  },
  waivers: {
    name: 'waivers',
    value: 'FILE',
    repeats: true,
    says: 'the waivers that they hold; a YAML file, may be repeated',
  },
  on: {
    name: 'on',
    value: 'DATE',
    repeats: true,
    says: 'the day asked about, as 2014-08-05; today if not given',
  },
  act: {
    name: 'act',
    value: 'ACT',
    repeats: true,
    says: 'procure, use, install, update, supply …; may be repeated',
  },
  version: { name: 'version', value: 'VERSION', says: "the product's version" },
  with: {
    name: 'with',
    value: 'PARTY',
    says: 'the other side: a party, or a class or preset of organisations',
  },
  known: { name: 'known', value: 'DATE', says: 'count only what was published by this day' },
  basis: {
    name: 'basis',
    value: 'BASIS',
    says: 'count only what is official, attested, unauthenticated or reported, or better',
  },
  assume: {
    name: 'assume',
    value: 'KEY=VALUE',
    repeats: true,
    says: 'answer a question, as version=8.1 or purpose=security',
  },
  lang: {
    name: 'lang',
    value: 'LANGUAGE',
    says: 'tell verdicts in en, zh, de or es; LICET_LANG, else the locale of the shell if not given',
  },
  format: { name: 'format', value: 'FORMAT', says: 'how to write the answer' },
  'fail-on': {
    name: 'fail-on',
    value: 'STATUS',
    says: 'exit 1 at this status or a worse one; not-approved if not given; or never',
  },
  output: { name: 'output', value: 'FILE', says: 'write to a file, whole or not at all' },
  out: { name: 'out', value: 'FILE', says: 'the same as --output' },
  catalog: {
    name: 'catalog',
    value: 'PATH',
    repeats: true,
    says: 'another catalogue: a snapshot, or a folder of its files',
  },
  inventory: {
    name: 'inventory',
    value: 'FILE',
    repeats: true,
    says: 'an inventory: of impact, a file to try it on, may be repeated; of push, what it is called',
  },
  judgements: {
    name: 'judgements',
    value: 'FILE',
    says: 'what people have settled of titles; ./licet.judgements.jsonl where it is there',
  },
  title: { name: 'title', value: 'TITLE', says: 'the title that is judged, as a line has it' },
  publisher: { name: 'publisher', value: 'PUBLISHER', says: 'who published it, as the line says' },
  is: { name: 'is', value: 'ID', says: 'what it is: a product, a party, or none of the catalogue' },
  'is-not': { name: 'is-not', value: 'PARTY', repeats: true, says: 'whose it is not, whatever else it is' },
  because: { name: 'because', value: 'REASON', says: 'why, for those who come after' },
  by: { name: 'by', value: 'NAME', says: 'who says so; LICET_BY if not given' },
  map: {
    name: 'map',
    value: 'FIELD=COLUMN',
    repeats: true,
    says: 'of tables: which column holds what, as name="Product title" or name=2,publisher=3',
  },
  encoding: {
    name: 'encoding',
    value: 'NAME',
    says: 'of texts: what their bytes are in, as windows-1250 or shift_jis; found out if not given',
  },
  list: {
    name: 'list',
    value: 'LIST',
    says: "the list that the lines belong to, where not the importer's own",
  },
  'known-only': { name: 'known-only', says: 'only what the catalogue holds already; propose nothing' },
  against: {
    name: 'against',
    value: 'PATH',
    says: 'an older catalogue: a list that lost many of its lines must say why',
  },
  unverified: { name: 'unverified', says: 'list every fact that is marked unverified' },
  oddities: {
    name: 'oddities',
    says: 'list provisions that no preset hears of, and exceptions that a sibling provision lacks',
  },
  contradictions: {
    name: 'contradictions',
    says: 'also look for provisions of one system that contradict each other',
  },
  key: {
    name: 'key',
    value: 'VERIFIER-KEY',
    says: 'the key of the gazette, as its keeper gives it: name+hex+base64',
  },
  keys: {
    name: 'keys',
    says: 'put the keys that sign the gazette into the backup, too; who has the file can then sign',
  },
  since: {
    name: 'since',
    value: 'CHECKPOINT',
    says: 'a signed checkpoint of before, which the gazette must continue; a file',
  },
  server: {
    name: 'server',
    value: 'URL',
    says: 'the address of the registry; LICET_SERVER if not given',
  },
  unit: { name: 'unit', value: 'UNIT', says: 'a unit of the registry, by its id or its title' },
  wait: { name: 'wait', says: 'wait until it was screened, and tell what was found' },
  sbom: {
    name: 'sbom',
    value: 'FILE',
    says: 'write what was seen as CycloneDX 1.6; without --as nothing is screened',
  },
  reader: { name: 'reader', value: 'READER', says: 'read as this format, whatever it looks like' },
  strict: {
    name: 'strict',
    says: 'exit 2 at any problem, however small, and at files of a folder that are no inventories',
  },
  'no-questions': { name: 'no-questions', says: 'on a terminal: do not ask back' },
  all: { name: 'all', says: 'everything, also what needs no attention' },
  help: { name: 'help', says: 'what this command does' },
} as const satisfies Readonly<Record<string, OptionSpec>>

export type OptionName = keyof typeof OPTIONS
