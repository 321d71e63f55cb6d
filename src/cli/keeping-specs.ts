import type { Command } from './command.ts'

/** The commands that run a registry and look after it. */
export const KEEPING: readonly Command[] = [
  {
    name: 'serve',
    says: 'the registry: pages, an API and a database, for a whole organisation or an authority',
    words: '',
    options: ['data', 'port', 'host', 'catalog', 'config'],
    formats: [],
    examples: [
      'licet serve',
      'licet serve --data /var/lib/licet --port 8420',
      'DATABASE_URL=postgres://… licet serve',
    ],
    notes: [
      'Without DATABASE_URL it keeps an SQLite database in the data folder. The first start prints a link by which the first administrator is made.',
      'It ends at Ctrl-C, when everything begun is done.',
    ],
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'push',
    says: 'inventories to a registry, which screens them and keeps what was found',
    words: 'FILE…',
    options: ['server', 'unit', 'inventory', 'act', 'wait', 'fail-on', 'format', 'output'],
    formats: ['text', 'json'],
    examples: [
      'licet push bom.json --server https://registry.example --unit North --wait',
      'licet push bom.json --unit North --inventory build --wait --fail-on prohibited',
    ],
    notes: [
      'LICET_TOKEN holds the API token. A push that broke off goes on where it stopped when it is run again.',
      'With --wait it exits 1 where an open finding is at --fail-on or worse, and 2 where a file could not be read; what was accepted or waived stops nothing.',
    ],
    load: () => import('./commands/push.ts'),
  },
  {
    name: 'backup',
    says: 'a whole registry in one file that either database takes back',
    words: 'FILE',
    options: ['data', 'config', 'keys'],
    formats: [],
    examples: [
      'licet backup registry.zst --data /var/lib/licet',
      'DATABASE_URL=postgres://… licet backup registry.zst',
    ],
    notes: [
      'It may run beside the server, and holds what was there at one moment. Packed JSON Lines with a digest at their end.',
      'The keys that sign the gazette are left out; keep them apart, or say --keys.',
    ],
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    says: 'a backup, into an empty registry of either database',
    words: 'FILE',
    options: ['data', 'config'],
    formats: [],
    examples: [
      'licet restore registry.zst --data /var/lib/licet',
      'DATABASE_URL=postgres://… licet restore registry.zst',
    ],
    notes: [
      'A file that is damaged is refused before anything is written; what breaks off later leaves nothing behind.',
    ],
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'audit',
    says: "a registry's journal: does every entry hold on to the one before?",
    words: 'verify',
    options: ['data', 'config', 'format', 'output'],
    formats: ['text', 'json'],
    examples: ['licet audit verify --data /var/lib/licet', 'DATABASE_URL=postgres://… licet audit verify'],
    notes: ['verify exits 0 if the journal holds, and 1 if it does not; it names the first bad entry.'],
    load: () => import('./commands/audit.ts'),
  },
]
