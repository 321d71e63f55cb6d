import { runTool, type Tools } from './tools.ts'
import type { Trial } from './trial.ts'

/** Tables of Linux that name software; those that are empty here are told by their zero. */
const TABLES = [
  'os_version',
  'deb_packages',
  'rpm_packages',
  'python_packages',
  'npm_packages',
  'kernel_modules',
  'chrome_extensions',
  'firefox_addons',
  'vscode_extensions',
  'startup_items',
]

/** Asks osquery for tables, and beside each how many rows it has by its own count. */
export function* trialsOfOsquery(tools: Tools): Generator<Trial, void, undefined> {
  const ask = (form: string, query: string): string =>
    runTool(tools, tools.osquery, [form, '--disable_events', query])
  for (const table of TABLES) {
    const [row] = JSON.parse(ask('--json', `SELECT COUNT(*) AS n FROM ${table}`)) as { n: string }[]
    const reported = Number(row?.n)
    const by = `SELECT COUNT(*) FROM ${table}`
    const trial = { tool: 'osquery', reported, by }
    const query = `SELECT * FROM ${table}`
    yield {
      ...trial,
      what: `\`${table}\` as JSON`,
      name: `${table}.json`,
      bytes: Buffer.from(ask('--json', query)),
    }
    if (table === 'deb_packages') {
      yield {
        ...trial,
        what: `\`${table}\` as CSV`,
        name: `${table}.csv`,
        bytes: Buffer.from(ask('--csv', query)),
      }
    }
  }
}
