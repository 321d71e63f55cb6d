import { compileNames } from '../../src/identity/compile-names.ts'
import { indexNames } from '../../src/identity/index-names.ts'
import { listNames } from '../../src/identity/list-names.ts'
import type { NameIndex, NameLists } from '../../src/identity/name-index.ts'
import type { Item } from '../../src/model/item.ts'
import type { Party, Product } from '../../src/model/party.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'

const RUNS = 7

/** Items a second of processor time (other work on the machine does not count), the best of some runs after a warm-up. */
export function rateOf(items: readonly Item[], find: (item: Item) => unknown): number {
  for (const item of items) find(item)
  let best = Infinity
  for (let run = 0; run < RUNS; run += 1) {
    const started = process.cpuUsage()
    for (const item of items) find(item)
    const { user, system } = process.cpuUsage(started)
    best = Math.min(best, user + system)
  }
  return (items.length / best) * 1e6
}

/** The least that any reader of titles does: what the machine gives at this hour. */
export function lettersOf({ name }: Item): number {
  let sum = 0
  for (let place = 0; place < name.length; place += 1) sum = (sum + name.charCodeAt(place)) | 0
  return sum
}

/** What it costs to work out the lists, to store them, and to make them ready. */
export function costsOf(snapshot: Snapshot): {
  readonly compileMs: number
  readonly loadMs: number
  readonly indexMs: number
  readonly bytes: number
} {
  const compileMs = leastMs(() => compileNames(snapshot))
  const stored = JSON.stringify(listNames(snapshot))
  const loadMs = leastMs(() => indexNames(JSON.parse(stored) as NameLists))
  const lists = JSON.parse(stored) as NameLists
  return { compileMs, loadMs, indexMs: leastMs(() => indexNames(lists)), bytes: stored.length }
}

function leastMs(work: () => unknown): number {
  let least = Infinity
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now()
    work()
    least = Math.min(least, performance.now() - started)
  }
  return least
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
