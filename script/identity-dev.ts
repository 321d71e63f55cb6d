// Measures identity on titles that are not part of the project: precision and recall of `link` by party on labelled titles, and
// every false `link` on background titles. Prints nothing but a sentence where those titles are not to be had.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { snapshotOfFiles } from '../bench/identity/snapshot.ts'
import { compileNames } from '../src/identity/compile-names.ts'
import { resolve } from '../src/identity/resolve.ts'
import type { Item } from '../src/model/item.ts'
import type { Resolution } from '../src/model/resolution.ts'
import type { Snapshot } from '../src/model/snapshot.ts'

interface Row {
  readonly id?: string
  readonly name: string
  readonly publisher?: string
  readonly version?: string
  readonly identifier?: string
  readonly id_type?: string
  readonly homepage?: string
  readonly label?: 'positive' | 'third_party_client' | 'negative_near_miss' | 'ambiguous'
  readonly vendor?: string
  readonly near_miss_of?: readonly string[]
}

const SCHEMES: Readonly<Record<string, string>> = {
  android_package: 'android-package',
  apple_team_id: 'team-id',
  bundle_id: 'bundle-id',
  code_signer: 'signer',
  cpe: 'cpe',
  driver_file: 'driver',
  purl: 'purl',
  winget: 'winget',
  'winget-cli-normalized': 'winget',
  cask: 'cask',
  chocolatey: 'chocolatey',
}

const root = join(import.meta.dirname, '..')
const folder = join(root, '..', 'shared', 'corpora', 'titles')
const isVerbose = process.argv.includes('--verbose')

if (!existsSync(folder)) {
  print('No titles to measure on: they lie beside a checkout.')
} else {
  measure()
}

function measure(): void {
  const snapshot = snapshotOfFiles(root)
  const started = performance.now()
  const index = compileNames(snapshot)
  print(
    `compiled ${index.parties.length} parties, ${index.products.length} products, ${index.names.letters.length} names in ${(performance.now() - started).toFixed(1)} ms`,
  )
  const known = new Set(index.parties.map(party => party.id))
  const labelled = rowsOf('labelled-dev.jsonl.gz').filter(row => row.label !== 'ambiguous')
  const judged = labelled.map(row => ({ row, found: resolve(index, itemOf(row)) }))
  const positive = judged.filter(({ row }) => row.label === 'positive')
  const inScope = positive.filter(({ row }) => known.has(row.vendor ?? ''))
  const links = judged.filter(({ found }) => found.decision === 'link')
  const right = links.filter(({ row, found }) => row.label === 'positive' && found.party === row.vendor)
  const possible = inScope.filter(({ found }) => found.decision === 'possible')
  print(
    `labelled ${labelled.length}, positive ${positive.length}, of parties in the catalogue ${inScope.length}`,
  )
  print(
    `link ${links.length}, right ${right.length}: precision ${share(right.length, links.length)}, recall ${share(right.length, inScope.length)} (and possible ${possible.length})`,
  )
  const others = links.filter(one => !right.includes(one))
  const akin = others.filter(
    ({ row, found }) => row.label === 'positive' && isAkin(snapshot, row.vendor, found),
  )
  const elsewhere = others.filter(
    ({ row, found }) => row.label !== 'positive' && row.near_miss_of?.includes(found.party ?? '') !== true,
  )
  const wrong = others.filter(one => !akin.includes(one) && !elsewhere.includes(one))
  print(
    `of the ${others.length} others ${akin.length} are linked to who owns, owned or follows the labelled party, ${elsewhere.length} to somebody of whom the label says nothing, ${wrong.length} wrongly`,
  )
  show('linked to an owner, a brand or a successor', akin)
  show('linked to somebody of whom the label says nothing', elsewhere)
  show('linked wrongly', wrong)
  if (isVerbose)
    show(
      'missed',
      inScope.filter(one => !right.includes(one)),
    )
  if (isVerbose)
    show(
      'near miss possible',
      judged.filter(({ row, found }) => row.label !== 'positive' && found.decision === 'possible'),
    )

  const background = rowsOf('background-dev.jsonl.gz').map(row => ({ row, item: itemOf(row) }))
  const begun = performance.now()
  const answers = background.map(({ row, item }) => ({ row, found: resolve(index, item) }))
  const seconds = (performance.now() - begun) / 1000
  const count = (decision: Resolution['decision']) =>
    answers.filter(({ found }) => found.decision === decision).length
  print(
    `background ${background.length}: link ${count('link')}, possible ${count('possible')}, ${Math.round(background.length / seconds)} items/s`,
  )
  const vendors = new Set(labelled.flatMap(row => [row.vendor ?? '', ...(row.near_miss_of ?? [])]))
  show(
    'background links to labelled vendors',
    answers.filter(({ found }) => found.decision === 'link' && vendors.has(found.party ?? '')),
  )
  if (isVerbose) {
    show(
      'other background links',
      answers.filter(({ found }) => found.decision === 'link' && !vendors.has(found.party ?? '')),
    )
    show(
      'background possible',
      answers.filter(({ found }) => found.decision === 'possible'),
    )
  }
}

/** Whether the labelled party and the one found stand one edge away (an owner, a brand, a successor), or the product found was made by both, each in its time. */
function isAkin(
  { partyEdges, products }: Snapshot,
  labelled: string | undefined,
  { party, product }: Resolution,
): boolean {
  const isEdge = partyEdges.some(
    ({ from, to }) => (from === labelled && to === party) || (from === party && to === labelled),
  )
  return isEdge || (products[product ?? '']?.roles.some(role => role.party === labelled) ?? false)
}

function rowsOf(file: string): readonly Row[] {
  const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8')
  return text.split('\n').flatMap(line => (line === '' ? [] : [JSON.parse(line) as Row]))
}

function itemOf(row: Row): Item {
  const scheme = SCHEMES[row.id_type ?? '']
  return {
    name: row.name,
    ...(row.publisher === undefined ? {} : { publisher: row.publisher }),
    ...(row.version === undefined ? {} : { version: row.version }),
    identifiers:
      scheme === undefined || row.identifier === undefined ? [] : [{ scheme, value: row.identifier }],
    circumstances: {},
    quantity: 1,
    at: row.id ?? '',
  }
}

function show(heading: string, lines: readonly { readonly row: Row; readonly found: Resolution }[]): void {
  print(`${heading}: ${lines.length}`)
  for (const { row, found } of lines.slice(0, isVerbose ? 400 : 20)) {
    const because = found.because.map(reason => `${reason.feature} ${reason.weight}`).join(', ')
    print(
      `  ${row.label ?? '-'} ${row.vendor ?? ''} | ${row.name} | ${row.publisher ?? ''} | ${row.id_type ?? ''} ${row.identifier ?? ''} → ${found.decision} ${found.party ?? ''} ${found.product ?? ''} ${found.version ?? ''} (${because})`,
    )
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(4)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
