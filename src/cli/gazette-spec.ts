import type { CommandSpec } from './command-spec.ts'

/** The command that reads and checks gazettes. */
export const GAZETTE: CommandSpec = {
  name: 'gazette',
  says: "an authority's journal of official acts: check it, look into it, keep a copy",
  words: 'verify URL|FOLDER | show URL|FOLDER [N] | mirror URL|FOLDER COPY | rotate-key',
  options: ['key', 'since', 'all', 'data', 'format', 'output'],
  formats: ['text', 'json'],
  examples: [
    'licet gazette verify https://registry.example/gazette --key registry.example/gazette+1a2b3c4d+AQ…',
    'licet gazette verify copy --since copy-of-last-week/checkpoint',
    'licet gazette show https://registry.example/gazette 12',
    'licet gazette mirror https://registry.example/gazette copy',
    'licet gazette rotate-key --data /var/lib/licet',
  ],
  notes: [
    'verify exits 0 if the gazette holds, 1 if it does not, and names the first bad entry; 2 if it cannot be checked.',
    'rotate-key is for the gazette of a registry of your own, which --data or DATABASE_URL names; it may go on running.',
    'mirror puts down only what holds, the checkpoint last; run again, it fetches only what is new and refuses a gazette that was rewritten.',
  ],
}
