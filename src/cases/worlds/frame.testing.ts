import type { Snapshot } from '../../model/snapshot.ts'

function act(
  id: string,
  counter: string | undefined,
  within?: string,
  otherSide: 'maker' | 'anyone' = 'anyone',
) {
  return {
    id,
    says: id,
    otherSide,
    ...(counter === undefined ? {} : { counter }),
    ...(within === undefined ? {} : { within }),
  }
}

function fact(
  id: string,
  of: 'circumstance' | 'attribute' | 'property',
  values: readonly string[],
  type: 'choice' | 'date' = 'choice',
) {
  return {
    id,
    of,
    asks: `${id}?`,
    who: 'you' as const,
    type,
    values,
    exhaustive: of === 'attribute',
    crosses: of === 'attribute',
  }
}

function party(id: string, country?: string) {
  return {
    id,
    names: [],
    identifiers: [],
    falseFriends: [],
    sources: [],
    ...(country === undefined ? {} : { incorporation: country, headquarters: 'US' }),
  }
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): Record<string, Entry> {
  return Object.fromEntries(entries.map(entry => [entry.id, entry]))
}

export const FRAME: Omit<Snapshot, 'provisions' | 'measures' | 'lists' | 'products' | 'partyEdges'> = {
  format: 1,
  id: 'sha256:test',
  systems: byId([
    { id: 's1', title: 's1' },
    { id: 's2', title: 's2' },
    { id: 's1-x', title: 's1-x', within: 's1' },
  ]),
  authorities: { a1: { id: 'a1', system: 's1', names: {} } },
  acts: byId([
    act('procure', 'supply'),
    act('supply', 'procure'),
    act('use', undefined),
    act('install', undefined, 'use'),
    act('update', 'serve', undefined, 'maker'),
    act('serve', 'update'),
    act('contract', 'contract', undefined, 'maker'),
  ]),
  categories: byId([
    { id: 'c1', title: 'c1', cpv: [], unspsc: [] },
    { id: 'c2', title: 'c2', cpv: [], unspsc: [] },
    { id: 'c1-x', title: 'c1-x', within: 'c1', cpv: [], unspsc: [] },
  ]),
  classes: byId([
    { id: 'body', title: 'body', within: [], crosses: false },
    { id: 'agency', title: 'agency', within: ['body'], crosses: false },
    { id: 'firm', title: 'firm', within: [], crosses: true },
  ]),
  facts: byId([
    fact('purpose', 'circumstance', ['x', 'y']),
    fact('place', 'circumstance', ['x']),
    fact('size', 'attribute', ['small', 'large']),
    fact('routes', 'property', ['yes', 'no']),
    fact('acquired', 'circumstance', [], 'date'),
    { ...fact('free', 'circumstance', ['yes', 'no']), exhaustive: true },
    { ...fact('reach', 'attribute', ['far', 'other']), crosses: false, exhaustive: false },
    fact('built', 'circumstance', [], 'date'),
  ]),
  openQuestions: byId([
    { id: 'q', asks: 'q?', who: 'nobody' as const },
    { id: 'r', asks: 'r?', who: 'supplier' as const },
  ]),
  organisations: {},
  sources: {},
  parties: byId([party('p1', 'CN'), party('p2', 'US')]),
}
