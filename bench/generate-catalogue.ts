import { addDays, type Day, parseDay } from '../src/base/day.ts'
import { randomFrom } from './plain-rules.ts'
import type { Condition } from '../src/model/condition.ts'
import type { Evidence } from '../src/model/evidence.ts'
import type { Measure, Provision } from '../src/model/measure.ts'
import type { Organisation } from '../src/model/organisation.ts'
import type { Party, Product } from '../src/model/party.ts'
import type { Snapshot } from '../src/model/snapshot.ts'

const START = parseDay('2014-01-01') ?? (0 as Day)
const EVIDENCE: Evidence = { asserted: [{ source: 's', basis: 'official', knownFrom: START }], denied: [] }
const ACTS = ['procure', 'supply', 'use', 'install', 'update', 'serve', 'contract', 'connect']

/** A catalogue of plain measures over many products, of a fixed seed: a party, a product or a category each, dated, one in four with a circumstance. */
export function generatedCatalogue(
  measures: number,
  products: number,
): { readonly snapshot: Snapshot; readonly organisation: Organisation } {
  const parties = Math.ceil(products / 10)
  const random = randomFrom(7)
  const provisions: Record<string, Provision> = {}
  const table: Record<string, Measure> = {}
  for (let index = 0; index < measures; index += 1) {
    const id = `m${index}`
    const kind = random(10)
    const covers: Condition =
      kind < 6
        ? {
            kind: 'party',
            parties: [`party${random(parties)}`],
            role: 'maker',
            reach: { group: 'affiliates', atLeastPercent: 50, successors: false },
          }
        : kind < 9
          ? { kind: 'product', products: [`product${random(products)}`] }
          : {
              kind: 'all',
              of: [
                { kind: 'category', categories: [`c${random(200)}`] },
                {
                  kind: 'party',
                  parties: [`party${random(parties)}`],
                  role: 'maker',
                  reach: { group: 'entity', atLeastPercent: 50, successors: false },
                },
              ],
            }
    provisions[`${id}/p`] = {
      ...provisionOf(id),
      effect: random(5) === 0 ? 'discourage' : 'prohibit',
      acts: [ACTS[random(ACTS.length)] ?? 'use', ACTS[random(ACTS.length)] ?? 'use'],
      to: random(3) === 0 ? { kind: 'class', classes: [`k${random(20)}`] } : { kind: 'always' },
      covers,
      where: random(4) === 0 ? { kind: 'circumstance', name: 'purpose', values: ['x'] } : { kind: 'always' },
      period: { from: dayOf(random(4000)), countedOn: 'act' },
    }
    table[id] = measureOf(id)
  }
  const snapshot: Snapshot = {
    format: 1,
    id: 'sha256:generated',
    systems: { s: { id: 's', title: 's' } },
    authorities: { a: { id: 'a', system: 's', names: {} } },
    acts: Object.fromEntries(
      ACTS.map(id => [
        id,
        { id, says: id, otherSide: 'anyone', ...(COUNTER[id] === undefined ? {} : { counter: COUNTER[id] }) },
      ]),
    ),
    categories: Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `c${index}`,
        { id: `c${index}`, title: '', cpv: [], unspsc: [] },
      ]),
    ),
    classes: Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `k${index}`,
        { id: `k${index}`, title: '', within: [], crosses: false },
      ]),
    ),
    facts: {
      purpose: {
        id: 'purpose',
        of: 'circumstance',
        asks: '',
        who: 'you',
        type: 'choice',
        values: ['x', 'y'],
        exhaustive: false,
        crosses: false,
      },
    },
    openQuestions: {},
    organisations: {},
    sources: {},
    measures: table,
    provisions,
    lists: {},
    parties: Object.fromEntries(
      Array.from({ length: parties }, (_, index) => [`party${index}`, partyOf(`party${index}`)]),
    ),
    partyEdges: Array.from({ length: Math.floor(parties / 4) }, (_, index) => ({
      id: `e${index}`,
      kind: 'owns' as const,
      from: `party${random(parties)}`,
      to: `party${index * 4}`,
      controls: true,
      evidence: EVIDENCE,
    })),
    products: Object.fromEntries(
      Array.from({ length: products }, (_, index) => [
        `product${index}`,
        productOf(`product${index}`, `party${random(parties)}`, `c${random(200)}`),
      ]),
    ),
  }
  const organisation = {
    id: 'o',
    title: 'o',
    systems: ['s'],
    classes: ['k1', 'k2'],
    attributes: {},
    circumstances: {},
    isLegalPerson: true,
  }
  return { snapshot, organisation }
}

const COUNTER: Readonly<Record<string, string>> = {
  procure: 'supply',
  supply: 'procure',
  update: 'serve',
  serve: 'update',
  contract: 'contract',
}

function dayOf(count: number): readonly [Day, Day] {
  return [addDays(START, count), addDays(START, count)]
}

/** The provision `<measure>/p`: nobody may buy anything, ever. */
export function provisionOf(measure: string): Provision {
  return {
    id: `${measure}/p`,
    measure,
    says: measure,
    effect: 'prohibit',
    acts: ['procure'],
    to: { kind: 'always' },
    with: { kind: 'always' },
    covers: { kind: 'always' },
    where: { kind: 'always' },
    period: { countedOn: 'act' },
    exceptions: [],
    relations: [],
    suspensions: [],
    liftedBy: [],
    requirements: [],
    evidence: EVIDENCE,
  }
}

/** A measure of one provision, issued on the first day. */
export function measureOf(id: string): Measure {
  return {
    id,
    title: { en: id },
    kind: 'directive',
    authority: 'a',
    system: 's',
    summary: id,
    stages: [{ stage: 'issued', on: dayOf(0), evidence: EVIDENCE }],
    provisions: [`${id}/p`],
    readings: [],
    claims: [],
    sources: [],
  }
}

export function partyOf(id: string): Party {
  return { id, names: [], identifiers: [], falseFriends: [], sources: [] }
}

export function productOf(id: string, maker: string, category: string): Product {
  return {
    id,
    names: [],
    identifiers: [],
    falseFriends: [],
    families: [],
    categories: [category],
    roles: [{ party: maker, role: 'maker' }],
    edges: [],
    origins: {},
    properties: {},
    versionScheme: 'dotted',
    versions: [],
    sources: [],
  }
}
