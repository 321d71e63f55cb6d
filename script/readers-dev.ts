// Runs the CycloneDX JSON reader over every CycloneDX JSON file of a folder of foreign SBOMs, and counts independently.
// usage: node script/readers-dev.ts [FOLDER]   (a development check; the folder is no part of this repository)
// The folder holds `index.jsonl` with one line a file: {file, family, encoding, version, named_invalid}.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readInventory } from '../src/readers/read-inventory.ts'

interface Listed {
  readonly file: string
  readonly family: string
  readonly encoding: string
  readonly version: string
  readonly named_invalid: boolean
}

interface Outcome {
  readonly file: string
  readonly version: string
  readonly wanted: number | undefined
  readonly read: number
  readonly problems: readonly string[]
  readonly reader: string
}

const root = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'corpora')
const index = join(root, 'sbom', 'index.jsonl')
if (existsSync(index)) await main()
else process.stdout.write(`no corpora at ${root}: nothing to check\n`)

async function main(): Promise<void> {
  const files = readFileSync(index, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Listed)
    .filter(({ family, encoding }) => family === 'cyclonedx' && encoding === 'json')
  const valid: Outcome[] = []
  const invalid: Outcome[] = []
  for (const listed of files) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    ;(listed.named_invalid ? invalid : valid).push(await outcomeOf(listed))
  }
  const wrong = valid.filter(outcome => outcome.wanted !== outcome.read)
  const silent = invalid.filter(outcome => outcome.problems.length === 0)
  tell(
    `${valid.length} not named invalid: ${valid.length - wrong.length} read with the count of a walk over JSON.parse`,
  )
  for (const outcome of wrong)
    tell(`  COUNT ${outcome.file}: wanted ${outcome.wanted}, read ${outcome.read}`, outcome)
  const troubled = valid.filter(outcome => outcome.problems.length > 0)
  tell(`  ${troubled.length} of them with problems`)
  for (const outcome of troubled) tell(`  PROBLEMS ${outcome.file}`, outcome)
  tell(
    `${invalid.length} named invalid: ${invalid.length - silent.length} with problems, ${silent.length} read without any`,
  )
  for (const outcome of silent) tell(`  SILENT ${outcome.file}: ${outcome.read} of ${outcome.wanted}`)
  if (wrong.length > 0) process.exitCode = 1
}

function tell(line: string, outcome?: Outcome): void {
  const problems =
    outcome === undefined
      ? ''
      : ` [${[...new Set(outcome.problems)].slice(0, 4).join(', ')}] ${outcome.reader}`
  process.stdout.write(`${line}${problems}\n`)
}

async function outcomeOf(listed: Listed): Promise<Outcome> {
  const bytes = readFileSync(join(root, listed.file))
  let read = 0
  let reader = 'none'
  const problems: string[] = []
  for await (const batch of readInventory(listed.file, piecesOf(bytes))) {
    read += batch.items.length
    problems.push(...batch.problems.map(problem => problem.code))
    reader = batch.notes?.find(note => note.code === 'format')?.says ?? reader
  }
  return { file: listed.file, version: listed.version, wanted: countOf(bytes), read, problems, reader }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += 10_007) yield bytes.subarray(at, at + 10_007)
}

/** Components and services that have a name or an identifier, by a walk over what JSON.parse gives; undefined when it refuses. */
function countOf(bytes: Uint8Array): number | undefined {
  let document: unknown
  try {
    document = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
  const bom = asRecord(document)
  const subject = asRecord(bom['metadata'])['component']
  return (
    (subject === undefined ? 0 : walk([subject], 'components')) +
    walk(bom['components'], 'components') +
    walk(bom['services'], 'services')
  )
}

function walk(list: unknown, member: 'components' | 'services'): number {
  if (!Array.isArray(list)) return 0
  return list.reduce((sum: number, entry: unknown) => {
    const record = asRecord(entry)
    const isTold = ['name', 'purl', 'cpe'].some(key => typeof record[key] === 'string' && record[key] !== '')
    return sum + (isTold ? 1 : 0) + walk(record[member], member)
  }, 0)
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
