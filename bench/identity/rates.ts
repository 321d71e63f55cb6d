// How many items of one list are resolved in a second, in a process that does nothing else, as whoever reads an inventory has it.
// usage: node bench/identity/rates.ts LIST TIMES, with the catalogue TIMES as large; see `rateAlone`
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import type * as esbuild from 'esbuild'
import { compileNames } from '../../src/identity/compile-names.ts'
import type { NameIndex } from '../../src/identity/name-index.ts'
import { resolve } from '../../src/identity/resolve.ts'
import type { Item } from '../../src/model/item.ts'
import { backgroundTitles } from './background.ts'
import { itemOfPair, readPairs } from './pairs.ts'
import { snapshotOfFiles } from './snapshot.ts'
import { grown, lettersOf, rateOf } from './speed.ts'
import type { Rate } from './speed.ts'

const root = join(import.meta.dirname, '..', '..')

/** Each list with what is done with an item of it. */
const LISTS = {
  background: [() => backgroundTitles(root).map(plainItem), resolve],
  'background-letters': [() => backgroundTitles(root).map(plainItem), (_, item) => lettersOf(item)],
  labelled: [labelled, resolve],
  'labelled-reasons': [labelled, (index, item) => resolve(index, item).because],
  pairs: [() => readPairs(root).map(itemOfPair), resolve],
} as const satisfies Readonly<
  Record<string, readonly [items: () => readonly Item[], find: (index: NameIndex, item: Item) => unknown]>
>

export type List = keyof typeof LISTS

/** A rate, and of how many names of how many parties. */
export interface RateAlone extends Rate {
  readonly items: number
  readonly parties: number
  readonly names: number
}

/**
 * Measures a list in a process of its own, where nothing else has told V8 what to expect; and in one file of CommonJS, which the published
 * command for screening is, too: there V8 knows the functions of other modules for constants.
 */
export function rateAlone(list: List, times = 1): RateAlone {
  const folder = mkdtempSync(join(tmpdir(), 'licet-rates-'))
  try {
    const outfile = join(folder, 'rates.cjs')
    bundle(outfile)
    const found = execFileSync(process.execPath, [outfile, list, String(times)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(found) as RateAlone
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The rates of one list in several processes: the best, and the least by processor time. */
export interface RatesInTurns extends RateAlone {
  readonly least: number
}

/** What is measured: a list, with the catalogue so many times as large. */
export type Measured = readonly [list: List, times: number]

const TURNS = 3

/** Measures lists in turns, several processes each, since what else a machine does changes from minute to minute. */
export function ratesInTurns(all: readonly Measured[]): (list: List, times?: number) => RatesInTurns {
  const found = new Map<string, RatesInTurns>()
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [list, times] of all) {
      const key = `${list} ${times}`
      const rate = rateAlone(list, times)
      const before = found.get(key) ?? { ...rate, least: Infinity }
      found.set(key, {
        ...rate,
        processor: Math.max(before.processor, rate.processor),
        clock: Math.max(before.clock, rate.clock),
        least: Math.min(before.least, rate.processor),
      })
    }
  return (list, times = 1) => {
    const rates = found.get(`${list} ${times}`)
    if (rates === undefined) throw new Error(`${list} was not measured ${times} times as large`)
    return rates
  }
}

function bundle(outfile: string): void {
  // The bundled file itself bundles nothing, and lies where no packages are.
  const { buildSync } = createRequire(import.meta.filename)('esbuild') as typeof esbuild
  buildSync({
    entryPoints: [import.meta.filename],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    // What is bundled asks nowhere else where it lies.
    define: {
      'import.meta.main': 'true',
      'import.meta.dirname': JSON.stringify(import.meta.dirname),
      'import.meta.filename': JSON.stringify(import.meta.filename),
    },
    logLevel: 'error',
  })
}

/** A title as a line of an inventory that says nothing else. */
export function plainItem(name: string): Item {
  return { name, identifiers: [], circumstances: {}, quantity: 1, at: '' }
}

function labelled(): readonly Item[] {
  return [...new Set(readPairs(root).map(pair => pair.title))].map(plainItem)
}

/** Names of different letters; those of false friends are no names. */
export function countNames({ names }: NameIndex): number {
  return names.letters.filter((_, group) => names.groupOf(group).names.length > 0).length
}

if (import.meta.main) {
  const [list = '', times = ''] = process.argv.slice(2)
  const [itemsOf, find] = LISTS[list as List]
  const snapshot = snapshotOfFiles(root)
  const index = times === '1' ? compileNames(snapshot) : grown(snapshot, Number(times))
  const items = itemsOf()
  const found: RateAlone = {
    ...rateOf(items, item => find(index, item)),
    items: items.length,
    parties: index.parties.length,
    names: countNames(index),
  }
  process.stdout.write(JSON.stringify(found))
}
