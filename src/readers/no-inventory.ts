import type { Problem } from '../base/problem.ts'

const CODES = new Set(['no-inventory', 'format-unknown', 'format-not-read', 'file-binary', 'file-empty'])

/**
 * Whether a problem says that a file among others is none that was meant; it says nothing against the others. Any text whose lines fall
 * into columns may be a table; one that is called so was meant to be one.
 */
export function isNoInventory({ code, at }: Problem): boolean {
  return CODES.has(code) || (code === 'csv-no-name-column' && !/\.(?:csv|tsv|tab)$/iu.test(at.file ?? ''))
}
