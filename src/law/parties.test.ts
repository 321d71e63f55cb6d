import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reach } from '../model/condition.ts'
import type { PartyEdge, ProductRole } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import { decide } from './decide.ts'
import { mayBeReachedFrom, graphOf } from './parties.ts'
import { FOUNDED, productOf, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

function edge(from: string, kind: PartyEdge['kind'], to: string, more: Partial<PartyEdge> = {}): PartyEdge {
  return { id: `${from}-${to}`, kind, from, to, controls: kind === 'owns', evidence: FOUNDED, ...more }
}

const share = (percent?: number): Partial<PartyEdge> => ({
  controls: false,
  ...(percent === undefined ? {} : { percent }),
})

/** What `p` prohibits of a product of `goal`, with these edges, as far as this reach goes. */
function found(
  partyEdges: readonly PartyEdge[],
  reach: Partial<Reach>,
  role: Partial<ProductRole> = {},
  asked: Partial<Question> = {},
): string {
  const snapshot = snapshotOf({
    partyEdges,
    products: [productOf('a', { roles: [{ party: 'goal', role: 'maker', ...role }] })],
    provisions: [
      provisionOf('m/x', {
        covers: {
          kind: 'party',
          parties: ['p', 'stranger'],
          role: 'maker',
          reach: { group: 'entity', atLeastPercent: 50, successors: false, ...reach },
        },
      }),
    ],
  })
  const { range, citations, questions } = decide(snapshot, questionOf(asked))
  const end = range.best === range.worst ? range.worst : `${range.best} to ${range.worst}`
  return [end, ...citations.flatMap(({ rests }) => rests), ...questions.map(({ key }) => key)].join(' ')
}

const SUBSIDIARIES = { group: 'subsidiaries' } as const
const AFFILIATES = { group: 'affiliates' } as const
const SUCCESSORS = { successors: true } as const
const owned = [edge('p', 'owns', 'goal')]
const chain = [edge('p', 'owns', 'q'), edge('q', 'owns', 'goal')]
const sibling = [edge('top', 'owns', 'p'), edge('top', 'owns', 'goal')]
const succeeded = [edge('p', 'succeeded-by', 'goal')]

test('a party reaches as far through the graph of owners as its reach says', () => {
  const rows: readonly (readonly [readonly PartyEdge[], Partial<Reach>, string, string])[] = [
    [owned, {}, 'clear', 'an entity is itself alone'],
    [owned, SUCCESSORS, 'clear', 'what is owned does not succeed'],
    [owned, SUBSIDIARIES, 'prohibited edge:p-goal', 'what it owns'],
    [chain, SUBSIDIARIES, 'prohibited edge:p-q edge:q-goal', 'link by link'],
    [sibling, SUBSIDIARIES, 'clear', 'not its owner'],
    [sibling, AFFILIATES, 'prohibited edge:top-goal edge:top-p', 'what its owner owns'],
    [[edge('goal', 'owns', 'p')], AFFILIATES, 'prohibited edge:goal-p', 'its owner'],
    [[edge('goal', 'owns', 'p')], SUBSIDIARIES, 'clear', 'its owner is no subsidiary'],
    [
      [edge('p', 'owns', 'q'), edge('goal', 'owns', 'q')],
      AFFILIATES,
      'clear',
      'who owns the same thing besides is no affiliate',
    ],
    [
      [edge('higher', 'owns', 'top'), edge('top', 'owns', 'p'), edge('higher', 'owns', 'goal')],
      AFFILIATES,
      'prohibited edge:higher-goal edge:higher-top edge:top-p',
      'up as far as there are owners',
    ],
    [succeeded, {}, 'clear', 'a successor is another'],
    [succeeded, SUCCESSORS, 'prohibited edge:p-goal', 'a successor, where it counts'],
    [succeeded, { ...SUBSIDIARIES }, 'clear', 'a successor is no subsidiary'],
    [[edge('goal', 'succeeded-by', 'p')], SUCCESSORS, 'clear', 'a forerunner is no successor'],
    [
      [edge('p', 'succeeded-by', 'q'), edge('q', 'owns', 'goal')],
      { ...SUBSIDIARIES, ...SUCCESSORS },
      'prohibited edge:p-q edge:q-goal',
      'what a successor owns',
    ],
    [
      [edge('p', 'succeeded-by', 'q'), edge('top', 'owns', 'q'), edge('top', 'owns', 'goal')],
      { ...AFFILIATES, ...SUCCESSORS },
      'prohibited edge:p-q edge:top-goal edge:top-q',
      'affiliates of a successor',
    ],
    [
      [edge('p', 'rebrands', 'goal')],
      { ...AFFILIATES, ...SUCCESSORS },
      'clear',
      'to sell a thing is not to own',
    ],
    [[edge('p', 'owns', 'goal', share(49))], SUBSIDIARIES, 'clear', 'a share too small'],
    [
      [edge('p', 'owns', 'goal', share(50))],
      SUBSIDIARIES,
      'prohibited edge:p-goal',
      'a share just large enough',
    ],
    [[edge('p', 'owns', 'goal', share(51))], SUBSIDIARIES, 'prohibited edge:p-goal', 'a larger share'],
    [[edge('p', 'owns', 'goal', share())], SUBSIDIARIES, 'clear', 'a share that is not recorded'],
    [
      [edge('p', 'owns', 'goal', { controls: true, percent: 1 })],
      SUBSIDIARIES,
      'prohibited edge:p-goal',
      'control, however small the share',
    ],
    [
      [edge('p', 'owns', 'q'), edge('q', 'owns', 'p'), edge('q', 'owns', 'goal')],
      SUBSIDIARIES,
      'prohibited edge:p-q edge:q-goal',
      'round a circle',
    ],
    [
      [edge('p', 'owns', 'goal', { since: spanOf('2020-01-02') })],
      SUBSIDIARIES,
      'clear',
      'what it will own tomorrow it does not own',
    ],
    [
      [edge('p', 'owns', 'goal', { until: spanOf('2019-12-31') })],
      SUBSIDIARIES,
      'clear',
      'what it owned yesterday it does not own',
    ],
    [
      [edge('p', 'owns', 'goal', { since: spanOf('2019-12-01', '2020-12-01') })],
      SUBSIDIARIES,
      'clear to prohibited edge:p-goal date:edge:p-goal:from',
      'since some day that nobody knows',
    ],
    [
      [edge('p', 'owns', 'goal', { until: spanOf('2019-12-01', '2020-12-01') })],
      SUBSIDIARIES,
      'clear to prohibited edge:p-goal date:edge:p-goal:until',
      'until some day that nobody knows',
    ],
  ]
  for (const [edges, reach, expect, because] of rows) assert.equal(found(edges, reach), expect, because)
})

test('a role counts from its first day to its last, and only the role that is meant', () => {
  const own = [edge('p', 'owns', 'goal')]
  const rows: readonly (readonly [Partial<ProductRole>, string])[] = [
    [{}, 'prohibited edge:p-goal'],
    [{ role: 'seller' }, 'clear'],
    [{ since: spanOf('2020-01-02') }, 'clear'],
    [{ until: spanOf('2019-12-31') }, 'clear'],
    [
      { since: spanOf('2019-12-01', '2020-12-01') },
      'clear to prohibited edge:p-goal date:role:a/maker/0:from',
    ],
    [
      { until: spanOf('2019-12-01', '2020-12-01') },
      'clear to prohibited edge:p-goal date:role:a/maker/0:until',
    ],
  ]
  for (const [role, expect] of rows) assert.equal(found(own, SUBSIDIARIES, role), expect)
})

test('of an item of which only the party is known, that party is the maker', () => {
  assert.equal(found(owned, SUBSIDIARIES, {}, { item: { party: 'p' } }), 'prohibited')
  assert.equal(found(owned, SUBSIDIARIES, {}, { item: { party: 'other' } }), 'clear')
  assert.equal(found(owned, SUBSIDIARIES, {}, { item: {} }), 'clear')
})

test('whoever might reach a party is looked for above it, beside it and before it', () => {
  const graph = graphOf(
    snapshotOf({
      partyEdges: [
        edge('top', 'owns', 'goal'),
        edge('top', 'owns', 'sister'),
        edge('old', 'succeeded-by', 'goal'),
        edge('goal', 'succeeded-by', 'new'),
        edge('far', 'owns', 'away'),
      ],
    }),
  )
  assert.deepEqual([...mayBeReachedFrom(graph, 'goal')].toSorted(), ['goal', 'old', 'sister', 'top'])
  assert.deepEqual([...mayBeReachedFrom(graph, 'away')], ['away', 'far'])
  assert.deepEqual([...mayBeReachedFrom(graph, 'nobody')], ['nobody'])
})
