// How fast the law answers: verdicts a second out of a profile, compiling one, and a proof, over the catalogue and over a generated one.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, parseDay } from '../src/base/day.ts'
import { checkCatalog } from '../src/catalog/check.ts'
import { compileCatalog } from '../src/catalog/compile/compile.ts'
import { decide } from '../src/law/decide.ts'
import { Profile } from '../src/law/profile.ts'
import { tablesOf } from '../src/law/make-tables.ts'
import type { Organisation } from '../src/model/organisation.ts'
import type { Snapshot } from '../src/model/snapshot.ts'
import { generatedCatalogue } from './generate-catalogue.ts'
import { comparePeers } from './peers.ts'
import { time } from './thread-time.ts'

const QUERIES = 1 << 20
const ROUNDS = 8
const FIRST = parseDay('2014-01-01') ?? (0 as Day)

const root = join(import.meta.dirname, '..')
const files = globSync('catalog/**/*.yaml', { cwd: root }).map(path => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))
const catalogue = compileCatalog(checkCatalog(files).catalog)
const contractor = catalogue.organisations['us/federal-contractor']
if (contractor === undefined) throw new Error('the catalogue has no us/federal-contractor')
const answers = [{}, { purpose: 'physical-security' }, { channel: 'framework' }, { 'contract-work': 'yes' }]

measure('catalogue', catalogue, contractor, answers)
const generated = generatedCatalogue(10_000, 50_000)
measure('10,000 measures x 50,000 products', generated.snapshot, generated.organisation, [
  {},
  { purpose: 'x' },
])
await comparePeers()

function measure(
  name: string,
  snapshot: Snapshot,
  organisation: Organisation,
  classes: readonly Readonly<Record<string, string>>[],
): void {
  const tablesMs = clocked(() => tablesOf(snapshot))
  const setting = { organisation, waivers: [] }
  let profile = new Profile(snapshot, setting)
  const profileMs = clocked(() => {
    profile = new Profile(snapshot, setting)
  })
  const circumstances = classes.map(one => profile.classOf(one))
  const { products, acts } = profile
  const asked = Math.min(products.length, 2_000)
  const fill = (circumstance: number) => {
    for (let product = 0; product < asked; product += 1) {
      for (let act = 0; act < acts.length; act += 1) profile.codeOn(product, act, FIRST, circumstance)
    }
  }
  const firstMs = time(() => fill(circumstances[0] ?? 0))
  const restMs = time(() => circumstances.slice(1).forEach(fill))
  const queries = randomQueries(asked, acts.length, circumstances.length)
  const rates: number[] = []
  let sum = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const ms = time(() => {
      for (let at = 0; at < QUERIES * 4; at += 4) {
        sum += profile.codeOn(
          queries[at] ?? 0,
          queries[at + 1] ?? 0,
          (queries[at + 2] ?? 0) as Day,
          queries[at + 3] ?? 0,
        )
      }
    })
    rates.push(QUERIES / ms / 1000)
  }
  const proofs: number[] = []
  for (let index = 0; index < 300; index += 1) {
    const product = products[(index * 7919) % asked]
    const act = acts[index % acts.length]
    if (product === undefined || act === undefined) continue
    const question = {
      ...setting,
      act,
      item: { product },
      answers: {},
      date: (FIRST + ((index * 31) % 4500)) as Day,
    }
    const tries = Array.from({ length: 5 }, () => clocked(() => decide(snapshot, question)))
    proofs.push(Math.min(...tries))
  }
  const cells = asked * acts.length
  const others = circumstances.length - 1
  process.stdout.write(
    [
      `${name}: ${Object.keys(snapshot.provisions).length} provisions, ${products.length} products`,
      `  tables once for a snapshot   ${tablesMs.toFixed(1)} ms`,
      `  open a profile               ${profileMs.toFixed(1)} ms`,
      `  work out ${String(cells).padEnd(19)} ${firstMs.toFixed(0)} ms (${((firstMs / cells) * 1000).toFixed(1)} µs a row: every act, nothing answered)`,
      `  and ${String(others)} more such             ${restMs.toFixed(0)} ms (${((restMs / cells / others) * 1000).toFixed(1)} µs a row)`,
      `  verdicts a second            ${median(rates).toFixed(1)} million (median of ${ROUNDS}; checksum ${sum})`,
      `  proof, best of five          ${median(proofs).toFixed(3)} ms median, ${percentile(proofs, 0.99).toFixed(3)} ms at the 99th percentile`,
      '',
    ].join('\n'),
  )
}

function randomQueries(products: number, acts: number, circumstances: number): Int32Array {
  const queries = new Int32Array(QUERIES * 4)
  let state = 12345
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
  for (let at = 0; at < queries.length; at += 4) {
    queries[at] = next(products)
    queries[at + 1] = next(acts)
    queries[at + 2] = FIRST + next(4700)
    queries[at + 3] = next(circumstances)
  }
  return queries
}

/** Milliseconds by the clock, for what is too short for processor time, which is counted in ticks. */
function clocked(run: () => unknown): number {
  const from = performance.now()
  run()
  return performance.now() - from
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
