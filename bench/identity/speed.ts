import { compileNames } from '../../src/identity/compile-names.ts'
import type { NameIndex } from '../../src/identity/name-index.ts'
import { readStoredNames, storedNames } from '../../src/identity/stored-names.ts'
import type { Item } from '../../src/model/item.ts'
import type { Party, Product } from '../../src/model/party.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'

const RUNS = 7
const COST_RUNS = 21
/** So long a list is gone through at least, since V8 makes the last of its optimisations only after a second or so. */
const LEAST_MS = 3000

/** Items a second: of processor time, for which other work on the machine does not count, and by the clock, for which it does. */
export interface Rate {
  readonly processor: number
  readonly clock: number
}

/** The best of some runs, each by itself, as a long inventory is read: once everything has been optimised. */
export function rateOf(items: readonly Item[], find: (item: Item) => unknown): Rate {
  for (const item of items) find(item)
  let [processor, clock] = [Infinity, Infinity]
  const until = performance.now() + LEAST_MS
  for (let run = 0; run < RUNS || performance.now() < until; run += 1) {
    const [started, at] = [process.cpuUsage(), performance.now()]
    for (const item of items) find(item)
    const { user, system } = process.cpuUsage(started)
    clock = Math.min(clock, (performance.now() - at) * 1000)
    processor = Math.min(processor, user + system)
  }
  return { processor: (items.length / processor) * 1e6, clock: (items.length / clock) * 1e6 }
}

/** The least that any reader of titles does: what the machine gives at this hour. */
export function lettersOf({ name }: Item): number {
  let sum = 0
  for (let place = 0; place < name.length; place += 1) sum = (sum + name.charCodeAt(place)) | 0
  return sum
}

/** Milliseconds: of processor time, in which V8 also compiles beside the main thread, and by the clock. */
export interface Cost {
  readonly processor: number
  readonly clock: number
}

/** What it costs to work out the lists, to store them, and to make them ready. */
export function costsOf(snapshot: Snapshot): {
  readonly compile: Cost
  /** Until an item can be let go, and until everything is made that any item asks for. */
  readonly read: Cost
  readonly load: Cost
  readonly bytes: number
} {
  const compile = leastOf(() => compileNames(snapshot))
  const file = Buffer.from(storedNames(snapshot))
  const read = leastOf(() => readStoredNames(file, snapshot))
  const load = leastOf(() => {
    const index = readStoredNames(file, snapshot)
    for (const part of PARTS) if (index?.[part] === undefined) throw new Error(`no ${part}`)
  })
  return { compile, read, load, bytes: file.length }
}

/** All of an index that is made when it is first asked for, so that nothing of loading is left out. */
const PARTS = [
  'parties',
  'products',
  'names',
  'namesBySound',
  'namesInOrder',
  'productsByWord',
  'wordClasses',
  'categories',
  'publishers',
  'identifiers',
  'categoryWords',
] as const

/** The least of some runs, each by itself. */
function leastOf(work: () => unknown): Cost {
  let [processor, clock] = [Infinity, Infinity]
  for (let run = 0; run < COST_RUNS; run += 1) {
    const [started, at] = [process.cpuUsage(), performance.now()]
    work()
    const { user, system } = process.cpuUsage(started)
    clock = Math.min(clock, performance.now() - at)
    processor = Math.min(processor, (user + system) / 1000)
  }
  return { processor, clock }
}

/** The catalogue with so many times as many parties and products, of names put together from syllables with a fixed seed. */
export function grown(snapshot: Snapshot, times: number): NameIndex {
  const random = randomFrom(17)
  const parties: Record<string, Party> = { ...snapshot.parties }
  const products: Record<string, Product> = { ...snapshot.products }
  for (let copy = 1; copy < times; copy += 1) {
    for (const [id, party] of Object.entries(snapshot.parties)) {
      const brand = word(random, 2 + random(3))
      parties[`${id}-${copy}`] = {
        ...party,
        id: `${id}-${copy}`,
        names: [
          { text: brand, kind: 'trade' },
          { text: `${brand} ${KINDS[random(KINDS.length)] ?? ''} Ltd.`, kind: 'legal' },
        ],
        identifiers: [{ scheme: 'winget', value: `${brand}.*` }],
        falseFriends: [],
      }
    }
    for (const [id, product] of Object.entries(snapshot.products)) {
      const role = product.roles[0]
      const maker = role === undefined ? undefined : parties[`${role.party}-${copy}`]
      const brand = maker?.names[0]?.text ?? word(random, 3)
      const kind = KINDS[random(KINDS.length)] ?? ''
      products[`${id}-${copy}`] = {
        ...product,
        id: `${id}-${copy}`,
        names: [
          { text: `${brand} ${kind}`, kind: 'trade' },
          { text: `${brand} ${word(random, 2)} ${kind}`, kind: 'alias' },
        ],
        identifiers: [],
        falseFriends: [],
        families: [],
        roles: role === undefined || maker === undefined ? [] : [{ ...role, party: maker.id }],
      }
    }
  }
  return compileNames({ ...snapshot, parties, products })
}

const KINDS = [
  'Security',
  'Cloud',
  'Browser',
  'Camera',
  'Router',
  'Agent',
  'Office',
  'Drive',
  'Console',
  'Studio',
  'Server',
  'VPN',
]
const [HEADS, TAILS] = [
  'b c d f g h j k l m n p r s t v w z br cr dr gr kr pr st tr sh ch th'.split(' '),
  'a e i o u ai ea io ou an en in on ar er or al el is us'.split(' '),
]

function word(random: (below: number) => number, syllables: number): string {
  let text = ''
  for (let at = 0; at < syllables; at += 1)
    text += (HEADS[random(HEADS.length)] ?? '') + (TAILS[random(TAILS.length)] ?? '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A fixed sequence of numbers. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
}
